import * as aws from "@pulumi/aws";
import * as pulumi from "@pulumi/pulumi";
import type { Account } from "../shared/account";
import { fromTopics, type TopicReference } from "../shared/topic";
import { queuePair, type QueuePairArgs } from "./queue-pair";

export interface TopicQueueArgs extends QueuePairArgs {
  readonly account: Account;
  readonly topic: TopicReference;
}

/**
 * A queue of what a topic publishes, so that a receiver that is slow or away loses nothing. What its reader
 * gives up, and what SNS could not put into it, is kept for two weeks.
 */
export class TopicQueue extends pulumi.ComponentResource {
  readonly queue: aws.sqs.Queue;
  readonly unread: aws.sqs.Queue;

  constructor(name: string, args: TopicQueueArgs, opts?: pulumi.ComponentResourceOptions) {
    super("meddiflux:audit:TopicQueue", name, {}, opts);
    const owned = { parent: this };
    const { account, topic } = args;
    const { queue, unread } = queuePair(name, args, owned);
    const admitted = [
      new aws.sqs.QueuePolicy(name, fromTopics(queue, account, topic), owned),
      new aws.sqs.QueuePolicy(`${name}-unread`, fromTopics(unread, account, topic), owned),
    ];
    new aws.sns.TopicSubscription(
      name,
      {
        topic: topic.arn,
        protocol: "sqs",
        endpoint: queue.arn,
        // Without an envelope, which would escape the text once more and could outgrow the queue.
        rawMessageDelivery: true,
        redrivePolicy: pulumi.jsonStringify({ deadLetterTargetArn: unread.arn }),
      },
      // What is published before the queue admits it would be lost.
      { ...owned, dependsOn: admitted },
    );

    this.queue = queue;
    this.unread = unread;
    this.registerOutputs({ queueArn: queue.arn });
  }
}
