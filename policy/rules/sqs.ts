import { isSet, isTrue, received } from "../read/values";
import { rule } from "../rule/rule";

/**
 * Left unset it is up to AWS, which has encrypted new queues since October 2022, but not those that were
 * there before. A program cannot tell which it holds, so it must say.
 */
export const queueEncrypted = rule({
  name: "sqs-queue-encrypted",
  description: "A queue encrypts its messages.",
  severity: "high",
  kind: "encryption",
  remediation:
    "Set `kmsMasterKeyId` to a KMS key of your own, or `sqsManagedSseEnabled: true` for keys of SQS.",
  refs: ["CKV_AWS_27", "SQS.1", "AWS-0096"],
  source:
    "https://docs.aws.amazon.com/AWSSimpleQueueService/latest/SQSDeveloperGuide/sqs-server-side-encryption.html",
  on: ["aws:sqs/queue:Queue"],
  check({ props }) {
    if (isSet(props, "kmsMasterKeyId") || isTrue(props.sqsManagedSseEnabled)) return undefined;
    return `kmsMasterKeyId is not set and ${received("sqsManagedSseEnabled", props.sqsManagedSseEnabled)}; set one of them.`;
  },
});
