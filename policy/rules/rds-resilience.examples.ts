import { unknown, type ExamplesByRule } from "../rule/example";

export const examples: ExamplesByRule = {
  "rds-auto-minor-upgrade": {
    pass: [{ type: "aws:rds/cluster:Cluster", props: { autoMinorVersionUpgrade: true } }],
    fail: [
      {
        type: "aws:rds/cluster:Cluster",
        props: { autoMinorVersionUpgrade: false },
        says: "autoMinorVersionUpgrade is false; remove it or set it to true.",
      },
      {
        type: "aws:rds/instance:Instance",
        props: { autoMinorVersionUpgrade: false },
        says: "autoMinorVersionUpgrade is false; remove it or set it to true.",
      },
      {
        type: "aws:rds/clusterInstance:ClusterInstance",
        props: { autoMinorVersionUpgrade: false },
        says: "autoMinorVersionUpgrade is false; remove it or set it to true.",
      },
    ],
    unknown: [
      {
        type: "aws:rds/instance:Instance",
        props: { autoMinorVersionUpgrade: unknown },
        says: "autoMinorVersionUpgrade is unknown until the deployment",
      },
    ],
  },
  "rds-deletion-protection": {
    pass: [{ type: "aws:rds/cluster:Cluster", props: { deletionProtection: true } }],
    fail: [
      {
        type: "aws:rds/cluster:Cluster",
        props: { deletionProtection: false },
        says: "deletionProtection is false; set it to true.",
      },
      {
        type: "aws:rds/instance:Instance",
        props: {},
        says: "deletionProtection is not set; set it to true.",
      },
    ],
    unknown: [
      {
        type: "aws:rds/cluster:Cluster",
        props: { deletionProtection: unknown },
        says: "deletionProtection is unknown until the deployment",
      },
    ],
  },
  "rds-final-snapshot": {
    pass: [{ type: "aws:rds/cluster:Cluster", props: { finalSnapshotIdentifier: "orders-final" } }],
    fail: [
      {
        type: "aws:rds/cluster:Cluster",
        props: { finalSnapshotIdentifier: "orders-final", skipFinalSnapshot: true },
        says: "skipFinalSnapshot is true; remove it or set it to false.",
      },
      {
        type: "aws:rds/instance:Instance",
        props: {},
        says: "finalSnapshotIdentifier is not set; set it to a name for the snapshot.",
      },
    ],
    unknown: [
      {
        type: "aws:rds/cluster:Cluster",
        props: { finalSnapshotIdentifier: "orders-final", skipFinalSnapshot: unknown },
        says: "skipFinalSnapshot is unknown until the deployment",
      },
    ],
  },
  "rds-iam-authentication": {
    pass: [{ type: "aws:rds/cluster:Cluster", props: { iamDatabaseAuthenticationEnabled: true } }],
    fail: [
      {
        type: "aws:rds/cluster:Cluster",
        props: { iamDatabaseAuthenticationEnabled: false },
        says: "iamDatabaseAuthenticationEnabled is false; set it to true.",
      },
      {
        type: "aws:rds/instance:Instance",
        props: {},
        says: "iamDatabaseAuthenticationEnabled is not set; set it to true.",
      },
    ],
    unknown: [
      {
        type: "aws:rds/instance:Instance",
        props: { iamDatabaseAuthenticationEnabled: unknown },
        says: "iamDatabaseAuthenticationEnabled is unknown until the deployment",
      },
    ],
  },

  "snapshots-copy-tags": {
    pass: [{ type: "aws:rds/instance:Instance", props: { copyTagsToSnapshot: true } }],
    fail: [
      {
        type: "aws:rds/instance:Instance",
        props: {},
        says: "copyTagsToSnapshot is not set; set it to true.",
      },
      {
        type: "aws:rds/cluster:Cluster",
        props: { copyTagsToSnapshot: false },
        says: "copyTagsToSnapshot is false; set it to true.",
      },
    ],
    unknown: [
      {
        type: "aws:rds/instance:Instance",
        props: { copyTagsToSnapshot: unknown },
        says: "copyTagsToSnapshot is unknown until the deployment",
      },
    ],
  },
};
