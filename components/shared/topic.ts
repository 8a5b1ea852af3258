import type * as aws from "@pulumi/aws";
import type * as pulumi from "@pulumi/pulumi";
import { arn, type Account } from "./account";
import { policyDocument } from "./policy-document";

/** A topic as its subscribers see it. */
export interface TopicReference {
  readonly arn: pulumi.Input<string>;
  /** Known in a preview, unlike the ARN. */
  readonly name: pulumi.Output<string>;
}

/** Lets the topics, and nothing else, put messages into a queue. */
export function fromTopics(
  queue: aws.sqs.Queue,
  account: Account,
  ...topics: readonly TopicReference[]
): aws.sqs.QueuePolicyArgs {
  const topicArns = topics.map(({ name }) => name.apply((topic) => arn(account, "sns", topic)));
  return {
    queueUrl: queue.url,
    policy: policyDocument({
      sid: "TopicPublishes",
      principal: { Service: "sns.amazonaws.com" },
      actions: ["sqs:SendMessage"],
      resources: [queue.name.apply((name) => arn(account, "sqs", name))],
      conditions: { ArnEquals: { "aws:SourceArn": topicArns } },
    }),
  };
}
