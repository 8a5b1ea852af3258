import * as aws from "@pulumi/aws";
import * as pulumi from "@pulumi/pulumi";
import { arn, bucketArn, type Account } from "../shared/account";
import { policyDocument } from "../shared/policy-document";
import { rulesDeliver } from "./event-rules";
import { queuePair, type QueuePairArgs } from "./queue-pair";
import { summarySchedule } from "./summary-schedule";

export interface DeliveryQueueArgs extends QueuePairArgs {
  readonly account: Account;
  /** The bucket whose new objects are announced. */
  readonly bucket: pulumi.Input<string>;
  /** Only keys that start so. */
  readonly prefix: string;
}

/**
 * A queue of the files that appear in a bucket, and of reminders to tell what was held back. What cannot be read after some attempts is kept aside for
 * two weeks, to be read again.
 */
export class DeliveryQueue extends pulumi.ComponentResource {
  readonly arn: pulumi.Output<string>;
  readonly name: pulumi.Output<string>;
  /** Name of the queue of what could not be read. */
  readonly unreadName: pulumi.Output<string>;

  constructor(name: string, args: DeliveryQueueArgs, opts?: pulumi.ComponentResourceOptions) {
    super("meddiflux:audit:DeliveryQueue", name, {}, opts);
    const owned = { parent: this };
    const { queue, unread } = queuePair(name, args, owned);
    const schedule = summarySchedule(`${name}-summaries`, queue.arn, owned);
    const admitted = new aws.sqs.QueuePolicy(
      `${name}-senders`,
      {
        queueUrl: queue.url,
        policy: policyDocument(
          {
            sid: "BucketAnnounces",
            principal: { Service: "s3.amazonaws.com" },
            actions: ["sqs:SendMessage"],
            resources: [queue.name.apply((queueName) => arn(args.account, "sqs", queueName))],
            conditions: {
              ArnEquals: {
                "aws:SourceArn": pulumi.output(args.bucket).apply((bucket) => bucketArn(bucket)),
              },
              StringEquals: { "aws:SourceAccount": args.account.id },
            },
          },
          rulesDeliver(args.account, queue, [schedule]),
        ),
      },
      owned,
    );
    new aws.s3.BucketNotification(
      `${name}-announcements`,
      {
        bucket: args.bucket,
        queues: [
          { queueArn: queue.arn, events: ["s3:ObjectCreated:*"], filterPrefix: args.prefix },
        ],
      },
      // S3 sends a test message at once, and refuses a queue that does not take it.
      { ...owned, dependsOn: [admitted] },
    );

    this.arn = queue.arn;
    this.name = queue.name;
    this.unreadName = unread.name;
    this.registerOutputs({ arn: this.arn });
  }
}
