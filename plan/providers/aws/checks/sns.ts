import type { Expectation, ServiceChecks } from "./check";
import { arn } from "./expect/identity";
import { between } from "./expect/number";
import { json, oneOf } from "./expect/text";
import { fifoDeduplication, fifoName } from "./fifo";
import { nameOrPrefix } from "./names";
import { requiredWith } from "./relations";

const receivers = ["application", "firehose", "http", "lambda", "sqs"];

/** What topics report about their deliveries, the same for each kind of receiver. */
const feedback: Readonly<Record<string, Expectation>> = Object.fromEntries(
  receivers.flatMap((receiver) => [
    [`${receiver}FailureFeedbackRoleArn`, arn],
    [`${receiver}SuccessFeedbackRoleArn`, arn],
    [`${receiver}SuccessFeedbackSampleRate`, between(0, 100)],
  ]),
);

export const sns: ServiceChecks = {
  "aws:sns/topic:Topic": {
    source: "internal/service/sns/topic.go",
    arguments: {
      ...feedback,
      archivePolicy: json,
      deliveryPolicy: json,
      fifoThroughputScope: oneOf("Topic", "MessageGroup"),
      policy: json,
      signatureVersion: between(1, 2),
      tracingConfig: oneOf("Active", "PassThrough"),
    },
    relations: [nameOrPrefix, fifoName("fifoTopic", 256), fifoDeduplication("fifoTopic")],
  },
  "aws:sns/topicPolicy:TopicPolicy": {
    source: "internal/service/sns/topic_policy.go",
    arguments: { arn, policy: json },
  },
  "aws:sns/topicSubscription:TopicSubscription": {
    source: "internal/service/sns/topic_subscription.go",
    arguments: {
      deliveryPolicy: json,
      filterPolicy: json,
      filterPolicyScope: oneOf("MessageAttributes", "MessageBody"),
      protocol: oneOf(
        "application",
        "email",
        "email-json",
        "firehose",
        "http",
        "https",
        "lambda",
        "sms",
        "sqs",
      ),
      redrivePolicy: json,
      replayPolicy: json,
      subscriptionRoleArn: arn,
      topic: arn,
    },
    relations: [requiredWith("filterPolicyScope", "filterPolicy")],
  },
};
