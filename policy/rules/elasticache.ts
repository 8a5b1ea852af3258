import { isTrue, received } from "../read/values";
import { rule } from "../rule/rule";

export const inTransitEncrypted = rule({
  name: "elasticache-in-transit-encrypted",
  description: "A cache talks TLS to its clients, and nothing else.",
  severity: "high",
  kind: "encryption",
  remediation:
    'Set `transitEncryptionEnabled: true`. A group with clients that do not talk TLS yet goes through `transitEncryptionMode: "preferred"` with an exemption, and ends at `required`.',
  refs: ["CKV_AWS_30", "ElastiCache.5", "AWS-0051"],
  source: "https://docs.aws.amazon.com/AmazonElastiCache/latest/dg/in-transit-encryption.html",
  on: ["aws:elasticache/replicationGroup:ReplicationGroup"],
  check({ props }) {
    if (!isTrue(props.transitEncryptionEnabled)) {
      return `${received("transitEncryptionEnabled", props.transitEncryptionEnabled)}; set it to true.`;
    }
    return props.transitEncryptionMode === "preferred"
      ? "transitEncryptionMode is preferred, which lets clients in without TLS; set it to required."
      : undefined;
  },
});
