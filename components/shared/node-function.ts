import * as aws from "@pulumi/aws";
import type * as pulumi from "@pulumi/pulumi";
import { arn, type Account } from "./account";
import type { FunctionCode } from "./bundle";
import { policyDocument, trustOf, type Statement } from "./policy-document";
import { tierTags, type Tier } from "./tags";

export interface NodeFunctionArgs extends FunctionCode {
  readonly account: Account;
  readonly tier: Tier;
  readonly timeoutSeconds: number;
  readonly memoryMiB: number;
  /** What it may do beside writing its log and traces. */
  readonly statements: readonly Statement[];
  readonly logs: {
    readonly group: string;
    readonly keyArn: pulumi.Input<string>;
    readonly retentionDays: number;
  };
}

/** A Lambda function on Graviton with its log group and its role, owned by who asks for it. */
export function nodeFunction(
  name: string,
  args: NodeFunctionArgs,
  owned: { readonly parent: pulumi.Resource },
): aws.lambda.Function {
  const { account, logs } = args;
  const tags = tierTags(args.tier);
  const logGroup = new aws.cloudwatch.LogGroup(
    `${name}-logs`,
    { name: logs.group, kmsKeyId: logs.keyArn, retentionInDays: logs.retentionDays, tags },
    owned,
  );
  const role = new aws.iam.Role(
    name,
    { assumeRolePolicy: trustOf("lambda.amazonaws.com"), tags },
    owned,
  );
  const policy = policyDocument(...args.statements, ...ownStatements(account, logs.group));
  const allowed = new aws.iam.RolePolicy(name, { role: role.name, policy }, owned);
  return new aws.lambda.Function(
    name,
    {
      runtime: aws.lambda.Runtime.NodeJS24dX,
      architectures: ["arm64"],
      ...{ handler: args.handler, code: args.code },
      ...{ memorySize: args.memoryMiB, timeout: args.timeoutSeconds, role: role.arn },
      tracingConfig: { mode: "Active" },
      loggingConfig: { logFormat: "JSON", logGroup: logGroup.name },
      tags,
    },
    // A first call before it is allowed anything would fail.
    { ...owned, dependsOn: [allowed] },
  );
}

function ownStatements(account: Account, group: string): readonly Statement[] {
  return [
    {
      sid: "WriteLogs",
      actions: ["logs:CreateLogStream", "logs:PutLogEvents"],
      // Each of its streams.
      resources: [arn(account, "logs", `log-group:${group}:*`)],
    },
    {
      sid: "Trace",
      actions: ["xray:PutTraceSegments", "xray:PutTelemetryRecords"],
      // X-Ray knows no resources for them (docs.aws.amazon.com/service-authorization, AWS X-Ray).
      resources: ["*"],
    },
  ];
}
