import * as aws from "@pulumi/aws";
import type * as pulumi from "@pulumi/pulumi";
import { arn, type Account } from "./account";
import type { FunctionCode } from "./bundle";
import { trustOf, type Statement } from "./policy-document";
import { serviceRole } from "./service-role";
import { tierTags, type Tier } from "./tags";

export interface NodeFunctionArgs extends FunctionCode {
  readonly tier: Tier;
  readonly timeoutSeconds: number;
  readonly memoryMiB: number;
  /** All that it may do; {@link logAndTrace} is what every function needs. */
  readonly statements: readonly Statement[];
  /** What it is told, and the key that this is encrypted with. */
  readonly variables?: {
    readonly values: Readonly<Record<string, pulumi.Input<string>>>;
    readonly keyArn: pulumi.Input<string>;
  };
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
  const { logs, variables } = args;
  const tags = tierTags(args.tier);
  const logGroup = new aws.cloudwatch.LogGroup(
    `${name}-logs`,
    { name: logs.group, kmsKeyId: logs.keyArn, retentionInDays: logs.retentionDays, tags },
    owned,
  );
  const { role, allowed } = serviceRole(
    name,
    { trust: trustOf("lambda.amazonaws.com"), statements: args.statements, tier: args.tier },
    owned,
  );
  return new aws.lambda.Function(
    name,
    {
      runtime: aws.lambda.Runtime.NodeJS24dX,
      architectures: ["arm64"],
      ...{ handler: args.handler, code: args.code },
      ...{ memorySize: args.memoryMiB, timeout: args.timeoutSeconds, role: role.arn },
      ...(variables && {
        environment: { variables: variables.values },
        kmsKeyArn: variables.keyArn,
      }),
      tracingConfig: { mode: "Active" },
      loggingConfig: { logFormat: "JSON", logGroup: logGroup.name },
      tags,
    },
    // A first call before it is allowed anything would fail.
    { ...owned, dependsOn: [allowed] },
  );
}

/** Writing its log and traces. */
export function logAndTrace(account: Account, group: string): readonly Statement[] {
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
