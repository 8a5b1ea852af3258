import * as aws from "@pulumi/aws";
import type * as pulumi from "@pulumi/pulumi";
import { arn, type Account } from "./account";
import { forAccount } from "./key-policy";
import { policyDocument, type Statement } from "./policy-document";
import { tierTags, type Tier } from "./tags";

/** A topic as its subscribers see it. */
export interface TopicReference {
  readonly arn: pulumi.Input<string>;
  /** Known in a preview, unlike the ARN. */
  readonly name: pulumi.Output<string>;
}

/**
 * Lets these services publish to a topic on behalf of the account, beside whom IAM lets. Without a policy of its
 * own a topic is open to its whole account.
 * https://docs.aws.amazon.com/sns/latest/dg/sns-security-best-practices.html
 */
export function publishedBy(
  topic: aws.sns.Topic,
  account: Account,
  ...services: readonly string[]
): aws.sns.TopicPolicyArgs {
  const publishing = {
    actions: ["sns:Publish"],
    resources: [topic.name.apply((name) => arn(account, "sns", name))],
  };
  const overPlainHttp: Statement = {
    ...{ ...publishing, sid: "OnlyOverTls", effect: "Deny" },
    // A prohibition of plain HTTP has to cover everyone.
    principal: "*",
    conditions: { Bool: { "aws:SecureTransport": "false" } },
  };
  const byServices: Statement = {
    ...{ ...publishing, sid: "ServicesPublish", principal: { Service: services } },
    conditions: forAccount(account),
  };
  return {
    arn: topic.arn,
    policy: policyDocument(overPlainHttp, ...(services.length > 0 ? [byServices] : [])),
  };
}

export interface MailedTopicArgs {
  readonly account: Account;
  readonly tier: Tier;
  readonly keyArn: pulumi.Input<string>;
  /** Services that publish to it, which must be let use the key. */
  readonly services: readonly string[];
  /** Who is told; AWS asks each address to confirm. */
  readonly emails: readonly string[];
}

/** An encrypted topic that tells people by e-mail what {@link publishedBy | those who may} publish. */
export function mailedTopic(
  name: string,
  { account, tier, keyArn, services, emails }: MailedTopicArgs,
  opts: pulumi.CustomResourceOptions,
): aws.sns.Topic {
  const topic = new aws.sns.Topic(name, { kmsMasterKeyId: keyArn, tags: tierTags(tier) }, opts);
  new aws.sns.TopicPolicy(name, publishedBy(topic, account, ...services), opts);
  for (const email of emails) {
    new aws.sns.TopicSubscription(
      `${name}-${email}`,
      { topic: topic.arn, protocol: "email", endpoint: email },
      opts,
    );
  }
  return topic;
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
