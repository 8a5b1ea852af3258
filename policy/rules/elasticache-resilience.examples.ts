import { unknown, type ExamplesByRule } from "../rule/example";

export const examples: ExamplesByRule = {
  "elasticache-failover": {
    pass: [
      {
        type: "aws:elasticache/replicationGroup:ReplicationGroup",
        props: { automaticFailoverEnabled: true, multiAzEnabled: true },
      },
    ],
    fail: [
      {
        type: "aws:elasticache/replicationGroup:ReplicationGroup",
        props: { automaticFailoverEnabled: true },
        says: "multiAzEnabled is not set; set it to true: prod outlives the loss of a zone.",
      },
    ],
    unknown: [
      {
        type: "aws:elasticache/replicationGroup:ReplicationGroup",
        props: { automaticFailoverEnabled: true, multiAzEnabled: unknown },
        says: "multiAzEnabled is unknown until the deployment",
      },
    ],
  },
  "elasticache-snapshots": {
    pass: [{ type: "aws:elasticache/cluster:Cluster", props: { snapshotRetentionLimit: 7 } }],
    fail: [
      {
        type: "aws:elasticache/cluster:Cluster",
        props: { snapshotRetentionLimit: 6 },
        says: "snapshotRetentionLimit is 6; prod needs 7 to 35 days.",
      },
      {
        type: "aws:elasticache/replicationGroup:ReplicationGroup",
        props: {},
        says: "snapshotRetentionLimit is not set; prod needs 7 to 35 days.",
      },
      {
        type: "aws:elasticache/serverlessCache:ServerlessCache",
        props: {},
        says: "snapshotRetentionLimit is not set; prod needs 7 to 35 days.",
      },
    ],
    unknown: [
      {
        type: "aws:elasticache/replicationGroup:ReplicationGroup",
        props: { snapshotRetentionLimit: unknown },
        says: "snapshotRetentionLimit is unknown until the deployment",
      },
    ],
  },
};
