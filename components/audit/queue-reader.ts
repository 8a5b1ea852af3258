import * as aws from "@pulumi/aws";
import * as pulumi from "@pulumi/pulumi";
import { arn, type Account } from "../shared/account";
import type { KeyReference } from "../shared/key";
import { keyUse } from "../shared/key-policy";
import { policyDocument, trustOf, type Statement } from "../shared/policy-document";
import { tierTags } from "../shared/tags";

export interface QueueReaderArgs {
  readonly account: Account;
  /** One file, `index.js`, that exports `handler`. */
  readonly code: pulumi.asset.AssetArchive;
  readonly handler: string;
  readonly timeoutSeconds: number;
  /**
   * How many batches are read at a time; two at least, as Lambda wants it.
   * @default 5
   */
  readonly concurrency?: number;
  readonly queue: { readonly arn: pulumi.Input<string>; readonly name: pulumi.Output<string> };
  readonly environment: Readonly<Record<string, pulumi.Input<string>>>;
  /** What the function may do beside reading the queue, writing its log and tracing itself. */
  readonly allow: readonly Statement[];
  readonly keys: Readonly<Record<"messaging" | "logs", KeyReference>>;
  readonly logs: { readonly group: string; readonly retentionDays: number };
}

/**
 * A function that reads a queue and answers for each message on its own, with a role that can do what it
 * is allowed here and nothing else.
 */
export class QueueReader extends pulumi.ComponentResource {
  readonly name: pulumi.Output<string>;

  constructor(name: string, args: QueueReaderArgs, opts?: pulumi.ComponentResourceOptions) {
    super("meddiflux:audit:QueueReader", name, {}, opts);
    const owned = { parent: this };
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
    const lambda = new aws.lambda.Function(
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
    new aws.lambda.EventSourceMapping(
      name,
      {
        eventSourceArn: args.queue.arn,
        functionName: lambda.name,
        batchSize: 10,
        // Without it, a batch with one bad message counts as read, and the message is lost.
        functionResponseTypes: ["ReportBatchItemFailures"],
        scalingConfig: { maximumConcurrency: args.concurrency ?? 5 },
        tags,
      },
      owned,
    );

    this.name = lambda.name;
    this.registerOutputs({ name: this.name });
  }
}

function statementsOf({
  account,
  queue,
  logs,
  keys,
  allow,
}: QueueReaderArgs): readonly Statement[] {
  return [
    {
      sid: "TakeFromQueue",
      actions: ["sqs:ReceiveMessage", "sqs:DeleteMessage", "sqs:GetQueueAttributes"],
      resources: [queue.name.apply((name) => arn(account, "sqs", name))],
    },
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
}
