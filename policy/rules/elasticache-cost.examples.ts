import { unknown, type ExamplesByRule } from "../rule/example";

export const examples: ExamplesByRule = {
  "elasticache-node-type-allowed": {
    pass: [{ type: "aws:elasticache/cluster:Cluster", props: { nodeType: "cache.r7g.2xlarge" } }],
    fail: [
      {
        type: "aws:elasticache/cluster:Cluster",
        props: { nodeType: "cache.m5.large" },
        says: "nodeType is cache.m5.large; use one of the families t4g, m6g, m7g, r6g and r7g.",
      },
      {
        type: "aws:elasticache/replicationGroup:ReplicationGroup",
        props: { nodeType: "cache.m5.large" },
        says: "nodeType is cache.m5.large; use one of the families t4g, m6g, m7g, r6g and r7g.",
      },
    ],
    unknown: [
      {
        type: "aws:elasticache/replicationGroup:ReplicationGroup",
        props: { nodeType: unknown },
        says: "nodeType is unknown until the deployment",
      },
    ],
  },
  "elasticache-replicas-by-environment": {
    pass: [
      {
        type: "aws:elasticache/replicationGroup:ReplicationGroup",
        props: { numNodeGroups: 1 },
        environment: "dev",
      },
    ],
    fail: [
      {
        type: "aws:elasticache/replicationGroup:ReplicationGroup",
        props: { numNodeGroups: 2 },
        environment: "dev",
        says: "the group has 2 nodes; dev pays for one at most.",
      },
    ],
    unknown: [
      {
        type: "aws:elasticache/replicationGroup:ReplicationGroup",
        props: { numCacheClusters: unknown },
        environment: "dev",
        says: "numCacheClusters is unknown until the deployment",
      },
    ],
  },
};
