import * as aws from "@pulumi/aws";
import * as pulumi from "@pulumi/pulumi";
import { arn, bucketArn, type Account } from "../shared/account";
import type { KeyReference } from "../shared/key";
import { keyUse } from "../shared/key-policy";
import { policyDocument, trustOf } from "../shared/policy-document";
import { tierTags } from "../shared/tags";
import type { AccountFacts } from "./account-facts";
import { alertEnvironment } from "./alert-environment";
import type { AlertState } from "./alert-state";
import { severities, type Severity } from "./severity-topics";

export interface AlertFunctionArgs {
  readonly account: Account;
  /** One file, `index.js`, that exports `handler`. */
  readonly code: pulumi.asset.AssetArchive;
  readonly handler: string;
  readonly timeoutSeconds: number;
  /** The queue of files to read, and the bucket and prefix that they are in. */
  readonly queue: { readonly arn: pulumi.Input<string>; readonly name: pulumi.Output<string> };
  readonly trailBucket: pulumi.Output<string>;
  readonly prefix: string;
  /** Where records go that cannot be read. */
  readonly quarantineBucket: pulumi.Output<string>;
  readonly state: Pick<AlertState, "name" | "allow">;
  readonly facts: AccountFacts;
  readonly topics: {
    readonly arns: Readonly<Record<Severity, pulumi.Output<string>>>;
    readonly names: Readonly<Record<Severity, pulumi.Output<string>>>;
  };
  readonly keys: Readonly<Record<"audit" | "messaging" | "logs", KeyReference>>;
  readonly logs: { readonly group: string; readonly retentionDays: number };
}

/**
 * Reads each CloudTrail file, tells what matters by severity, and fails a file that it could not read, so
 * that the queue offers it again. Its role can do that and nothing else.
 */
export class AlertFunction extends pulumi.ComponentResource {
  readonly name: pulumi.Output<string>;

  constructor(name: string, args: AlertFunctionArgs, opts?: pulumi.ComponentResourceOptions) {
    super("meddiflux:audit:AlertFunction", name, {}, opts);
    const owned = { parent: this };
    const tags = tierTags("audit");

    const logGroup = new aws.cloudwatch.LogGroup(
      `${name}-logs`,
      {
        name: args.logs.group,
        kmsKeyId: args.keys.logs.arn,
        retentionInDays: args.logs.retentionDays,
        tags,
      },
      owned,
    );
    const role = new aws.iam.Role(
      name,
      { assumeRolePolicy: trustOf("lambda.amazonaws.com"), tags },
      owned,
    );
    const allowed = new aws.iam.RolePolicy(
      name,
      { role: role.name, policy: rolePolicy(args) },
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
        // The variables name topics, so the key of messages, which the role may use anyway, fits.
        kmsKeyArn: args.keys.messaging.arn,
        tracingConfig: { mode: "Active" },
        environment: { variables: alertEnvironment(args) },
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
        // Without it, a batch with one bad file counts as read, and the file is lost.
        functionResponseTypes: ["ReportBatchItemFailures"],
        scalingConfig: { maximumConcurrency: 5 },
        tags,
      },
      owned,
    );

    this.name = lambda.name;
    this.registerOutputs({ name: this.name });
  }
}

function rolePolicy(args: AlertFunctionArgs): pulumi.Output<string> {
  const { account, prefix, keys } = args;
  return policyDocument(
    {
      sid: "TakeFromQueue",
      actions: ["sqs:ReceiveMessage", "sqs:DeleteMessage", "sqs:GetQueueAttributes"],
      resources: [args.queue.name.apply((queue) => arn(account, "sqs", queue))],
    },
    {
      sid: "ReadTrail",
      // The announced version is read, which may not be the latest any more.
      actions: ["s3:GetObject", "s3:GetObjectVersion"],
      resources: [args.trailBucket.apply((bucket) => bucketArn(bucket, `/${prefix}*`))],
    },
    {
      sid: "Quarantine",
      actions: ["s3:PutObject"],
      resources: [args.quarantineBucket.apply((bucket) => bucketArn(bucket, "/malformed/*"))],
    },
    {
      sid: "Alert",
      actions: ["sns:Publish"],
      resources: severities.map((severity) =>
        args.topics.names[severity].apply((topic) => arn(account, "sns", topic)),
      ),
    },
    {
      sid: "WriteLogs",
      actions: ["logs:CreateLogStream", "logs:PutLogEvents"],
      resources: [arn(account, "logs", `log-group:${args.logs.group}:*`)],
    },
    {
      sid: "Trace",
      actions: ["xray:PutTraceSegments", "xray:PutTelemetryRecords"],
      // X-Ray knows no resources for them (docs.aws.amazon.com/service-authorization, AWS X-Ray).
      resources: ["*"],
    },
    ...args.state.allow,
    keyUse(account, keys.audit, "kms:Decrypt", "kms:GenerateDataKey"),
    keyUse(account, keys.messaging, "kms:Decrypt", "kms:GenerateDataKey"),
  );
}
