import * as aws from "@pulumi/aws";
import * as pulumi from "@pulumi/pulumi";
import { arn, bucketArn, type Account } from "../shared/account";
import type { Conditions, Statement } from "../shared/policy-document";
import { tierTags } from "../shared/tags";

export interface FlowLogsArgs {
  readonly vpcId: pulumi.Input<string>;
  /** Must allow what {@link flowLogDelivery} says, before the log is made. */
  readonly bucket: pulumi.Input<string>;
}

/**
 * The fields of a record: the first fourteen are those of every flow log, and after them what answers who
 * talked to whom from where: behind NAT gateways and load balancers only `pkt-srcaddr` and `pkt-dstaddr`
 * name the real ends (docs.aws.amazon.com/vpc/latest/userguide/flow-log-records.html).
 */
export const flowLogFields = [
  ...["version", "account-id", "interface-id", "srcaddr", "dstaddr", "srcport", "dstport"],
  ...["protocol", "packets", "bytes", "start", "end", "action", "log-status"],
  ...["vpc-id", "subnet-id", "az-id", "tcp-flags", "pkt-srcaddr", "pkt-dstaddr"],
  ...["flow-direction", "traffic-path", "pkt-src-aws-service", "pkt-dst-aws-service"],
] as const;

/**
 * All traffic of a VPC, accepted and refused, as Parquet in a bucket: a tenth of the price of CloudWatch
 * Logs, smaller than text, and in folders by hour that a query can leave out.
 * Costs the gigabytes that are delivered and stored.
 */
export class FlowLogs extends pulumi.ComponentResource {
  constructor(name: string, args: FlowLogsArgs, opts?: pulumi.ComponentResourceOptions) {
    super("meddiflux:network:FlowLogs", name, {}, opts);
    new aws.ec2.FlowLog(
      name,
      {
        vpcId: args.vpcId,
        trafficType: "ALL",
        logDestinationType: "s3",
        logDestination: pulumi.output(args.bucket).apply((bucket) => bucketArn(bucket)),
        logFormat: flowLogFields.map((field) => `\${${field}}`).join(" "),
        destinationOptions: {
          fileFormat: "parquet",
          // Without the names of Hive the path is one date, by which tables find hours.
          hiveCompatiblePartitions: false,
          perHourPartition: true,
        },
        // Seconds; ten minutes is the longest, and makes the fewest records.
        maxAggregationInterval: 600,
        tags: tierTags("network"),
      },
      { parent: this },
    );
    this.registerOutputs();
  }
}

/** What a bucket must allow so that the flow logs of this account, and of no other, are delivered there. */
export function flowLogDelivery(
  account: Account,
  bucket: { readonly arn: string },
): readonly Statement[] {
  const principal = { Service: "delivery.logs.amazonaws.com" };
  const conditions: Conditions = {
    StringEquals: { "aws:SourceAccount": account.id },
    // Any of CloudWatch Logs in this account and region, which delivers flow logs.
    ArnLike: { "aws:SourceArn": arn(account, "logs", "*") },
  };
  return [
    {
      ...{ principal, conditions },
      sid: "FlowLogsLook",
      actions: ["s3:GetBucketAcl"],
      resources: [bucket.arn],
    },
    {
      ...{ principal, conditions },
      sid: "FlowLogsWrite",
      actions: ["s3:PutObject"],
      // The folder of the account, which all paths start with.
      resources: [`${bucket.arn}/AWSLogs/${account.id}/*`],
    },
  ];
}
