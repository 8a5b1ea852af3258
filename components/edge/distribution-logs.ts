import * as aws from "@pulumi/aws";
import * as pulumi from "@pulumi/pulumi";
import { bucketArn } from "../shared/account";
import { tierTags } from "../shared/tags";
import { distributionRegion } from "./cloudfront";

export interface DistributionLogsArgs {
  readonly distributionArn: pulumi.Input<string>;
  /** A name that waits for the bucket's policy, which allows what `distributionLogs` says. */
  readonly logBucket: pulumi.Input<string>;
}

/**
 * Each request that a distribution took, in a bucket. By the delivery of CloudWatch, since the older way
 * wants a bucket with access lists.
 */
export class DistributionLogs extends pulumi.ComponentResource {
  constructor(name: string, args: DistributionLogsArgs, opts?: pulumi.ComponentResourceOptions) {
    super("meddiflux:edge:DistributionLogs", name, {}, opts);
    const owned = { parent: this };
    const place = { region: distributionRegion, tags: tierTags("edge") };

    const source = new aws.cloudwatch.LogDeliverySource(
      name,
      { ...place, logType: "ACCESS_LOGS", resourceArn: args.distributionArn },
      owned,
    );
    const destination = new aws.cloudwatch.LogDeliveryDestination(
      name,
      {
        ...place,
        outputFormat: "json",
        deliveryDestinationConfiguration: {
          destinationResourceArn: pulumi
            .output(args.logBucket)
            .apply((bucket) => bucketArn(bucket)),
        },
      },
      owned,
    );
    new aws.cloudwatch.LogDelivery(
      name,
      {
        ...place,
        deliverySourceName: source.name,
        deliveryDestinationArn: destination.arn,
      },
      owned,
    );
    this.registerOutputs();
  }
}
