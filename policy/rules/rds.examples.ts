import { unknown, type ExamplesByRule } from "../rule/example";

export const examples: ExamplesByRule = {
  "rds-backup-retention": {
    pass: [{ type: "aws:rds/cluster:Cluster", props: { backupRetentionPeriod: 7 } }],
    fail: [
      {
        type: "aws:rds/cluster:Cluster",
        props: { backupRetentionPeriod: 6 },
        says: "backupRetentionPeriod is 6; prod needs 7 to 35 days.",
      },
      {
        type: "aws:rds/instance:Instance",
        props: { backupRetentionPeriod: 6 },
        says: "backupRetentionPeriod is 6; prod needs 7 to 35 days.",
      },
    ],
    unknown: [
      {
        type: "aws:rds/instance:Instance",
        props: { backupRetentionPeriod: unknown },
        says: "backupRetentionPeriod is unknown until the deployment",
      },
    ],
  },
  "rds-multi-az": {
    pass: [{ type: "aws:rds/instance:Instance", props: { multiAz: true } }],
    fail: [
      {
        type: "aws:rds/instance:Instance",
        props: { multiAz: false },
        says: "multiAz is false; set it to true: prod outlives the loss of a zone.",
      },
    ],
    unknown: [
      {
        type: "aws:rds/instance:Instance",
        props: { multiAz: unknown },
        says: "multiAz is unknown until the deployment",
      },
    ],
  },
  "rds-not-public": {
    pass: [{ type: "aws:rds/instance:Instance", props: { publiclyAccessible: false } }],
    fail: [
      {
        type: "aws:rds/instance:Instance",
        props: { publiclyAccessible: true },
        says: "publiclyAccessible is true; remove it or set it to false.",
      },
      {
        type: "aws:rds/clusterInstance:ClusterInstance",
        props: { publiclyAccessible: true },
        says: "publiclyAccessible is true; remove it or set it to false.",
      },
    ],
    unknown: [
      {
        type: "aws:rds/instance:Instance",
        props: { publiclyAccessible: unknown },
        says: "publiclyAccessible is unknown until the deployment",
      },
    ],
  },
  "rds-storage-encrypted": {
    pass: [{ type: "aws:rds/instance:Instance", props: { storageEncrypted: true } }],
    fail: [
      {
        type: "aws:rds/instance:Instance",
        props: { storageEncrypted: false },
        says: "storageEncrypted is false; set it to true.",
      },
    ],
    unknown: [
      {
        type: "aws:rds/instance:Instance",
        props: { storageEncrypted: unknown },
        says: "storageEncrypted is unknown until the deployment",
      },
    ],
  },
};
