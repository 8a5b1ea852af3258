import * as aws from "@pulumi/aws";
import type * as pulumi from "@pulumi/pulumi";
import { arn, type Account } from "../shared/account";
import type { KeyReference } from "../shared/key";
import { keyUse } from "../shared/key-policy";
import { policyDocument, trustOf, type Statement } from "../shared/policy-document";
import { tierTags } from "../shared/tags";

export interface LambdaFunctionArgs {
  readonly account: Account;
  /** One file, `index.js`, that exports `handler`. */
  readonly code: pulumi.asset.AssetArchive;
  readonly handler: string;
  readonly timeoutSeconds: number;
  readonly environment: Readonly<Record<string, pulumi.Input<string>>>;
  /** What the function may do beside writing its log and tracing itself. */
  readonly allow: readonly Statement[];
  readonly keys: Readonly<Record<"messaging" | "logs", KeyReference>>;
  readonly logs: { readonly group: string; readonly retentionDays: number };
}

/** A function with its log group, and a role that can do what it is allowed here and nothing else. */
export function lambdaFunction(
  name: string,
  args: LambdaFunctionArgs,
  owned: pulumi.CustomResourceOptions,
): aws.lambda.Function {
  const tags = tierTags("audit");
  const { keys, logs } = args;
  const logGroup = new aws.cloudwatch.LogGroup(
    `${name}-logs`,
    { name: logs.group, kmsKeyId: keys.logs.arn, retentionInDays: logs.retentionDays, tags },
    owned,
  );
  const role = new aws.iam.Role(
    name,
    { assumeRolePolicy: trustOf("lambda.amazonaws.com"), tags },
    owned,
  );
  const allowed = new aws.iam.RolePolicy(
    name,
    { role: role.name, policy: policyDocument(...statementsOf(args)) },
    owned,
  );
  return new aws.lambda.Function(
    name,
    {
      runtime: aws.lambda.Runtime.NodeJS24dX,
      architectures: ["arm64"],
      handler: args.handler,
      code: args.code,
      memorySize: 512,
      timeout: args.timeoutSeconds,
      role: role.arn,
      kmsKeyArn: keys.messaging.arn,
      tracingConfig: { mode: "Active" },
      environment: { variables: args.environment },
      loggingConfig: { logFormat: "JSON", logGroup: logGroup.name },
      tags,
    },
    { ...owned, dependsOn: [allowed] },
  );
}

const statementsOf = ({ account, logs, keys, allow }: LambdaFunctionArgs): readonly Statement[] => [
  {
    sid: "WriteLogs",
    actions: ["logs:CreateLogStream", "logs:PutLogEvents"],
    resources: [arn(account, "logs", `log-group:${logs.group}:*`)],
  },
  {
    sid: "Trace",
    actions: ["xray:PutTraceSegments", "xray:PutTelemetryRecords"],
    // X-Ray knows no resources for them (docs.aws.amazon.com/service-authorization, AWS X-Ray).
    resources: ["*"],
  },
  keyUse(account, keys.messaging, "kms:Decrypt", "kms:GenerateDataKey"),
  ...allow,
];
