import { unknown, type ExamplesByRule } from "../rule/example";

export const examples: ExamplesByRule = {
  "rds-gp3": {
    pass: [{ type: "aws:rds/instance:Instance", props: { storageType: "gp3" } }],
    fail: [
      {
        type: "aws:rds/instance:Instance",
        props: { storageType: "gp2" },
        says: "storageType is gp2; set it to gp3.",
      },
    ],
    unknown: [
      {
        type: "aws:rds/instance:Instance",
        props: { storageType: "gp3", iops: unknown },
        says: "iops is unknown until the deployment",
      },
    ],
  },
  "rds-insights-retention-free": {
    pass: [
      {
        type: "aws:rds/cluster:Cluster",
        props: { databaseInsightsMode: "standard" },
        environment: "dev",
      },
    ],
    fail: [
      {
        type: "aws:rds/cluster:Cluster",
        props: { databaseInsightsMode: "advanced" },
        environment: "dev",
        says: "databaseInsightsMode is advanced, which is billed by vCPU; remove it or set it to standard.",
      },
      {
        type: "aws:rds/instance:Instance",
        props: { databaseInsightsMode: "advanced" },
        environment: "dev",
        says: "databaseInsightsMode is advanced, which is billed by vCPU; remove it or set it to standard.",
      },
      {
        type: "aws:rds/clusterInstance:ClusterInstance",
        props: { performanceInsightsRetentionPeriod: 31 },
        environment: "dev",
        says: "performanceInsightsRetentionPeriod is 31; dev keeps the 7 days that are free.",
      },
    ],
    unknown: [
      {
        type: "aws:rds/instance:Instance",
        props: { databaseInsightsMode: unknown },
        environment: "dev",
        says: "databaseInsightsMode is unknown until the deployment",
      },
    ],
  },
  "rds-instance-class-allowed": {
    pass: [{ type: "aws:rds/instance:Instance", props: { instanceClass: "db.r7g.4xlarge" } }],
    fail: [
      {
        type: "aws:rds/instance:Instance",
        props: { instanceClass: "db.m4.large" },
        says: "instanceClass is db.m4.large; use one of the families t3, t4g, m6g, m6i, m7g, m7i, m8g, r6g, r6i, r7g, r7i and r8g.",
      },
      {
        type: "aws:rds/clusterInstance:ClusterInstance",
        props: { instanceClass: "db.m4.large" },
        says: "instanceClass is db.m4.large; use one of the families t3, t4g, m6g, m6i, m7g, m7i, m8g, r6g, r6i, r7g, r7i and r8g.",
      },
      {
        type: "aws:rds/cluster:Cluster",
        props: { dbClusterInstanceClass: "db.m5d.large" },
        says: "dbClusterInstanceClass is db.m5d.large; use one of the families t3, t4g, m6g, m6i, m7g, m7i, m8g, r6g, r6i, r7g, r7i and r8g.",
      },
    ],
    unknown: [
      {
        type: "aws:rds/instance:Instance",
        props: { instanceClass: unknown },
        says: "instanceClass is unknown until the deployment",
      },
    ],
  },
  "rds-no-extended-support": {
    pass: [
      { type: "aws:rds/instance:Instance", props: { engine: "postgres", engineVersion: "17.4" } },
    ],
    fail: [
      {
        type: "aws:rds/instance:Instance",
        props: { engine: "mysql", engineVersion: "5.7.44" },
        says: "engineVersion is 5.7.44; standard support of mysql 5.7 ended on 2024-02-29, use a newer major version.",
      },
      {
        type: "aws:rds/cluster:Cluster",
        props: { engine: "aurora-postgresql", engineVersion: "12.22" },
        says: "engineVersion is 12.22; standard support of aurora-postgresql 12 ended on 2025-02-28, use a newer major version.",
      },
    ],
    unknown: [
      {
        type: "aws:rds/instance:Instance",
        props: { engineVersion: unknown },
        says: "engineVersion is unknown until the deployment",
      },
    ],
  },
  "rds-storage-cap": {
    pass: [{ type: "aws:rds/instance:Instance", props: { maxAllocatedStorage: 1000 } }],
    fail: [
      {
        type: "aws:rds/instance:Instance",
        props: {},
        says: "maxAllocatedStorage is not set, so that a full disk stops the database; set it to at most 1000 GiB.",
      },
    ],
    unknown: [
      {
        type: "aws:rds/instance:Instance",
        props: { maxAllocatedStorage: unknown },
        says: "maxAllocatedStorage is unknown until the deployment",
      },
    ],
  },
};
