import type { ServiceChecks } from "./check";
import { between } from "./expect/number";
import { json, oneOf } from "./expect/text";
import { fifoDeduplication, fifoName } from "./fifo";
import { nameOrPrefix } from "./names";
import { conflicts } from "./relations";

export const sqs: ServiceChecks = {
  "aws:sqs/queue:Queue": {
    source: "internal/service/sqs/queue.go",
    arguments: {
      deduplicationScope: oneOf("messageGroup", "queue"),
      delaySeconds: between(0, 900),
      fifoThroughputLimit: oneOf("perQueue", "perMessageGroupId"),
      kmsDataKeyReusePeriodSeconds: between(60, 86_400),
      maxMessageSize: between(1024, 1_048_576),
      messageRetentionSeconds: between(60, 1_209_600),
      policy: json,
      // https://docs.aws.amazon.com/AWSSimpleQueueService/latest/APIReference/API_CreateQueue.html
      receiveWaitTimeSeconds: between(0, 20),
      redriveAllowPolicy: json,
      redrivePolicy: json,
      visibilityTimeoutSeconds: between(0, 43_200),
    },
    relations: [
      nameOrPrefix,
      conflicts("kmsMasterKeyId", "sqsManagedSseEnabled"),
      fifoName("fifoQueue", 80),
      fifoDeduplication("fifoQueue"),
    ],
  },
  "aws:sqs/queuePolicy:QueuePolicy": {
    source: "internal/service/sqs/queue_policy.go",
    arguments: { policy: json },
  },
  "aws:sqs/redrivePolicy:RedrivePolicy": {
    source: "internal/service/sqs/queue_redrive_policy.go",
    arguments: { redrivePolicy: json },
  },
  "aws:sqs/redriveAllowPolicy:RedriveAllowPolicy": {
    source: "internal/service/sqs/queue_redrive_allow_policy.go",
    arguments: { redriveAllowPolicy: json },
  },
};
