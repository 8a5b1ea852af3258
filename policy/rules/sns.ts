import { ifKnown } from "../read/known";
import { isSet, received, textOf } from "../read/values";
import { rule } from "../rule/rule";

export const topicEncrypted = rule({
  name: "sns-topic-encrypted",
  description: "A topic encrypts its messages with a key whose policy lets its publishers use it.",
  severity: "high",
  kind: "encryption",
  remediation:
    "Set `kmsMasterKeyId` to a KMS key of your own whose policy allows the publishing services (`cloudwatch.amazonaws.com`, `events.amazonaws.com`) `kms:Decrypt` and `kms:GenerateDataKey*`.",
  refs: ["CKV_AWS_26", "SNS.1", "AWS-0095", "AWS-0136"],
  source: "https://docs.aws.amazon.com/sns/latest/dg/sns-key-management.html",
  on: ["aws:sns/topic:Topic"],
  check({ props }) {
    if (!isSet(props, "kmsMasterKeyId")) {
      return `${received("kmsMasterKeyId", props.kmsMasterKeyId)}; set it to a KMS key of your own.`;
    }
    // A key made in the same program is unknown in a preview, and for that reason not the one of AWS.
    const key = textOf(ifKnown(() => props.kmsMasterKeyId));
    return key?.endsWith("alias/aws/sns") === true
      ? `kmsMasterKeyId is ${key}, whose policy shuts out CloudWatch and EventBridge; use a KMS key of your own.`
      : undefined;
  },
});
