import * as aws from "@pulumi/aws";
import * as pulumi from "@pulumi/pulumi";
import { arn, type Account } from "../shared/account";
import { policyDocument } from "../shared/policy-document";
import { queuePair, type QueuePairArgs } from "./queue-pair";

/** A topic as its subscribers see it. */
export interface TopicReference {
  readonly arn: pulumi.Input<string>;
  /** Known in a preview, unlike the ARN. */
  readonly name: pulumi.Output<string>;
}

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
    const { queue, unread } = queuePair(name, args, owned);
    const admitted = [
      new aws.sqs.QueuePolicy(name, fromTopic(queue, args), owned),
      new aws.sqs.QueuePolicy(`${name}-unread`, fromTopic(unread, args), owned),
    ];
    new aws.sns.TopicSubscription(
      name,
      {
        topic: args.topic.arn,
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

/** Lets the topic, and nothing else, put messages into a queue. */
function fromTopic(queue: aws.sqs.Queue, { account, topic }: TopicQueueArgs) {
  return {
    queueUrl: queue.url,
    policy: policyDocument({
      sid: "TopicPublishes",
      principal: { Service: "sns.amazonaws.com" },
      actions: ["sqs:SendMessage"],
      resources: [queue.name.apply((name) => arn(account, "sqs", name))],
      conditions: {
        ArnEquals: { "aws:SourceArn": topic.name.apply((name) => arn(account, "sns", name)) },
      },
    }),
  };
}
