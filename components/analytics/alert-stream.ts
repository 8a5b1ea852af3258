import * as aws from "@pulumi/aws";
import * as pulumi from "@pulumi/pulumi";
import { arn, bucketArn, type Account } from "../shared/account";
import type { KeyReference } from "../shared/key";
import { keyUseThrough } from "../shared/key-policy";
import { trustOf, type Statement } from "../shared/policy-document";
import { serviceRole } from "../shared/service-role";
import { tierTags } from "../shared/tags";
import { alertFolder } from "./tables/alert-table";

export interface AlertStreamArgs {
  readonly account: Account;
  /** Name of the bucket that keeps what comes; known in a preview. */
  readonly bucket: pulumi.Output<string>;
  /** Of the bucket, of what is under way, and of the log. */
  readonly keys: Readonly<Record<"audit" | "messaging" | "logs", KeyReference>>;
  /** Where it says why it could not deliver. */
  readonly logs: { readonly group: string; readonly retentionDays: number };
}

/** Folder of what Firehose could not make a line of. */
const failedFolder = "failed/";

const logStream = "delivery";

/**
 * Takes alerts and writes them into a bucket every five minutes, a line each, in a folder by day. Keeps trying
 * for a day when the bucket does not take them. Costs the gigabytes that come.
 */
export class AlertStream extends pulumi.ComponentResource {
  readonly arn: pulumi.Output<string>;
  /** Known in a preview. */
  readonly name: pulumi.Output<string>;

  constructor(name: string, args: AlertStreamArgs, opts?: pulumi.ComponentResourceOptions) {
    super("meddiflux:analytics:AlertStream", name, {}, opts);
    const owned = { parent: this };
    const { account, bucket, keys, logs } = args;
    const tags = tierTags("analytics");

    const group = new aws.cloudwatch.LogGroup(
      name,
      {
        ...{ name: logs.group, kmsKeyId: keys.logs.arn, tags },
        retentionInDays: logs.retentionDays,
      },
      owned,
    );
    const errors = new aws.cloudwatch.LogStream(
      name,
      { name: logStream, logGroupName: group.name },
      owned,
    );
    const { role, allowed } = serviceRole(
      name,
      {
        // docs.aws.amazon.com/AmazonCloudWatch/latest/logs/CreateFirehoseStream.html
        trust: trustOf("firehose.amazonaws.com", account.id, "sts:ExternalId"),
        ...{ statements: deliveryRights(args), tier: "analytics" },
      },
      owned,
    );
    const stream = new aws.kinesis.FirehoseDeliveryStream(
      name,
      {
        destination: "extended_s3",
        serverSideEncryption: {
          ...{ enabled: true, keyType: "CUSTOMER_MANAGED_CMK", keyArn: keys.messaging.arn },
        },
        extendedS3Configuration: {
          roleArn: role.arn,
          bucketArn: bucket.apply((it) => bucketArn(it)),
          kmsKeyArn: keys.audit.arn,
          prefix: `${alertFolder}day=!{timestamp:yyyy-MM-dd}/`,
          errorOutputPrefix: `${failedFolder}!{firehose:error-output-type}/!{timestamp:yyyy-MM-dd}/`,
          ...{ bufferingInterval: 300, bufferingSize: 5, compressionFormat: "GZIP" },
          processingConfiguration: { enabled: true, processors: [lineEach] },
          cloudwatchLoggingOptions: {
            ...{ enabled: true, logGroupName: group.name, logStreamName: errors.name },
          },
        },
        tags,
      },
      { ...owned, dependsOn: [allowed] },
    );

    this.arn = stream.arn;
    this.name = stream.name;
    this.registerOutputs({ name: this.name });
  }
}

/** Ends each alert in a line break, without which a table could not tell one from the next. */
const lineEach = {
  type: "AppendDelimiterToRecord",
  parameters: [{ parameterName: "Delimiter", parameterValue: "\\n" }],
};

/** https://docs.aws.amazon.com/firehose/latest/dev/controlling-access.html#using-iam-s3 */
function deliveryRights({ account, bucket, keys, logs }: AlertStreamArgs): readonly Statement[] {
  return [
    {
      sid: "LookIntoBucket",
      actions: ["s3:GetBucketLocation", "s3:ListBucket", "s3:ListBucketMultipartUploads"],
      resources: [bucket.apply((name) => bucketArn(name))],
    },
    {
      sid: "WriteAlerts",
      actions: ["s3:PutObject", "s3:GetObject", "s3:AbortMultipartUpload"],
      resources: [alertFolder, failedFolder].map((folder) =>
        bucket.apply((name) => bucketArn(name, `/${folder}*`)),
      ),
    },
    keyUseThrough(account, keys.audit, "s3", "kms:GenerateDataKey", "kms:Decrypt"),
    {
      sid: "SayWhy",
      actions: ["logs:PutLogEvents"],
      resources: [arn(account, "logs", `log-group:${logs.group}:log-stream:${logStream}`)],
    },
  ];
}
