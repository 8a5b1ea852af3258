import { judgeOwnKey } from "../read/kms";
import { anyOf } from "../read/known";
import { asList, isSet, isTrue, received } from "../read/values";
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

export const atRestEncrypted = rule({
  name: "elasticache-at-rest-encrypted",
  description: "A cache encrypts what it writes to disk: snapshots, swap and synchronisation.",
  severity: "high",
  kind: "encryption",
  remediation:
    "Set `atRestEncryptionEnabled: true`. AWS can only do so for a new group: restore one from a snapshot.",
  refs: ["CKV_AWS_29", "ElastiCache.4", "AWS-0045"],
  source: "https://docs.aws.amazon.com/AmazonElastiCache/latest/dg/at-rest-encryption.html",
  on: ["aws:elasticache/replicationGroup:ReplicationGroup"],
  check({ props }) {
    if (isTrue(props.atRestEncryptionEnabled)) return undefined;
    if (!isSet(props, "atRestEncryptionEnabled")) {
      // The primary of a global datastore decides for all; and for Valkey it is the default.
      if (isSet(props, "globalReplicationGroupId") || props.engine === "valkey") return undefined;
    }
    return `${received("atRestEncryptionEnabled", props.atRestEncryptionEnabled)}; set it to true.`;
  },
});

export const customerManagedKey = rule({
  name: "elasticache-customer-managed-key",
  description: "In prod, a cache is encrypted with a key of the account's own.",
  severity: "low",
  kind: "encryption",
  remediation:
    "Set `kmsKeyId` to the ARN of a KMS key of your own. AWS can only do so for a new cache: restore one from a snapshot.",
  refs: ["CKV_AWS_191"],
  source: "https://docs.aws.amazon.com/AmazonElastiCache/latest/dg/at-rest-encryption.html",
  on: [
    "aws:elasticache/replicationGroup:ReplicationGroup",
    "aws:elasticache/serverlessCache:ServerlessCache",
  ],
  parameters: { ownKey: { dev: "optional", hom: "optional", prod: "required" } },
  check: ({ props }, { parameters: { ownKey } }) =>
    ownKey === "optional" ? undefined : judgeOwnKey(props, "kmsKeyId"),
});

export const authRequired = rule({
  name: "elasticache-auth-required",
  description: "A cache serves only clients that sign in.",
  severity: "high",
  kind: "iam",
  remediation:
    "Set `userGroupIds` to a `UserGroup` whose users sign in with IAM or a password, or `authTokenWo` to a token, and `transitEncryptionEnabled: true`, without which neither holds.",
  refs: ["CKV_AWS_31", "ElastiCache.6"],
  source: "https://docs.aws.amazon.com/AmazonElastiCache/latest/dg/Clusters.RBAC.html",
  on: [
    "aws:elasticache/replicationGroup:ReplicationGroup",
    "aws:elasticache/serverlessCache:ServerlessCache",
  ],
  check({ type, props }) {
    if (type === "aws:elasticache/serverlessCache:ServerlessCache") {
      // Memcached knows no users.
      if (props.engine === "memcached" || isSet(props, "userGroupId")) return undefined;
      return "userGroupId is not set; set it to a user group.";
    }
    const ways = ["authToken", "authTokenWo", "userGroupIds"] as const;
    if (!ways.some((way) => isSet(props, way))) {
      return "none of authToken, authTokenWo and userGroupIds is set; set userGroupIds.";
    }
    return isTrue(props.transitEncryptionEnabled)
      ? undefined
      : `${received("transitEncryptionEnabled", props.transitEncryptionEnabled)}, and AWS asks nobody to sign in without TLS; set it to true.`;
  },
});

export const logDelivery = rule({
  name: "elasticache-log-delivery",
  description: "In prod, a cache delivers its slow log.",
  severity: "low",
  kind: "logging",
  remediation:
    'Add to `logDeliveryConfigurations` one with `logType: "slow-log"` and a log group or stream as `destination`.',
  refs: [],
  source: "https://docs.aws.amazon.com/AmazonElastiCache/latest/dg/Log_Delivery.html",
  on: ["aws:elasticache/replicationGroup:ReplicationGroup"],
  parameters: { slowLog: { dev: "optional", hom: "optional", prod: "required" } },
  check({ props }, { parameters: { slowLog } }) {
    if (slowLog === "optional") return undefined;
    const delivered = anyOf(
      asList(props.logDeliveryConfigurations),
      ({ logType }) => logType === "slow-log",
    );
    return delivered ? undefined : "logDeliveryConfigurations has no slow-log; add one.";
  },
});
