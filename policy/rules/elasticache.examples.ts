import { unknown, type ExamplesByRule } from "../rule/example";

export const examples: ExamplesByRule = {
  "elasticache-at-rest-encrypted": {
    pass: [
      { type: "aws:elasticache/replicationGroup:ReplicationGroup", props: { engine: "valkey" } },
    ],
    fail: [
      {
        type: "aws:elasticache/replicationGroup:ReplicationGroup",
        props: { engine: "valkey", atRestEncryptionEnabled: false },
        says: "atRestEncryptionEnabled is false; set it to true.",
      },
    ],
    unknown: [
      {
        type: "aws:elasticache/replicationGroup:ReplicationGroup",
        props: { atRestEncryptionEnabled: unknown },
        says: "atRestEncryptionEnabled is unknown until the deployment",
      },
    ],
  },
  "elasticache-auth-required": {
    pass: [
      {
        type: "aws:elasticache/replicationGroup:ReplicationGroup",
        props: { transitEncryptionEnabled: true, authToken: "token" },
      },
    ],
    fail: [
      {
        type: "aws:elasticache/replicationGroup:ReplicationGroup",
        props: { transitEncryptionEnabled: true },
        says: "none of authToken, authTokenWo and userGroupIds is set; set userGroupIds.",
      },
      {
        type: "aws:elasticache/serverlessCache:ServerlessCache",
        props: {},
        says: "userGroupId is not set; set it to a user group.",
      },
    ],
    unknown: [
      {
        type: "aws:elasticache/replicationGroup:ReplicationGroup",
        props: { userGroupIds: ["users"], transitEncryptionEnabled: unknown },
        says: "transitEncryptionEnabled is unknown until the deployment",
      },
    ],
  },
  "elasticache-customer-managed-key": {
    pass: [
      { type: "aws:elasticache/serverlessCache:ServerlessCache", props: { kmsKeyId: unknown } },
    ],
    fail: [
      {
        type: "aws:elasticache/serverlessCache:ServerlessCache",
        props: {},
        says: "kmsKeyId is not set; set it to a KMS key of your own.",
      },
      {
        type: "aws:elasticache/replicationGroup:ReplicationGroup",
        props: {},
        says: "kmsKeyId is not set; set it to a KMS key of your own.",
      },
    ],
    unknown: [],
  },
  "elasticache-in-transit-encrypted": {
    pass: [
      {
        type: "aws:elasticache/replicationGroup:ReplicationGroup",
        props: { transitEncryptionEnabled: true },
      },
    ],
    fail: [
      {
        type: "aws:elasticache/replicationGroup:ReplicationGroup",
        props: { transitEncryptionEnabled: false },
        says: "transitEncryptionEnabled is false; set it to true.",
      },
    ],
    unknown: [
      {
        type: "aws:elasticache/replicationGroup:ReplicationGroup",
        props: { transitEncryptionEnabled: unknown },
        says: "transitEncryptionEnabled is unknown until the deployment",
      },
    ],
  },
  "elasticache-log-delivery": {
    pass: [
      {
        type: "aws:elasticache/replicationGroup:ReplicationGroup",
        props: { logDeliveryConfigurations: [{ logType: "slow-log" }] },
      },
    ],
    fail: [
      {
        type: "aws:elasticache/replicationGroup:ReplicationGroup",
        props: { logDeliveryConfigurations: [] },
        says: "logDeliveryConfigurations has no slow-log; add one.",
      },
    ],
    unknown: [
      {
        type: "aws:elasticache/replicationGroup:ReplicationGroup",
        props: { logDeliveryConfigurations: [{ logType: unknown }] },
        says: "logDeliveryConfigurations[0].logType is unknown until the deployment",
      },
    ],
  },
};
