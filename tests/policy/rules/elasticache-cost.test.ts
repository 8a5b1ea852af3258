import assert from "node:assert/strict";
import { nodeTypeAllowed, replicasByEnvironment } from "../../../policy/rules/elasticache-cost";
import type { AwsInputs } from "../../../policy/types/tokens";
import { judge, unknown } from "../support";

const group = "aws:elasticache/replicationGroup:ReplicationGroup";
const cluster = "aws:elasticache/cluster:Cluster";

describe("elasticache-node-type-allowed", () => {
  for (const type of [group, cluster] as const) {
    it(`bounds ${type} by environment`, () => {
      const of = (nodeType: string, environment: "dev" | "hom" | "prod") =>
        judge(nodeTypeAllowed, type, { nodeType }, { environment });
      assert.deepEqual(of("cache.t4g.small", "dev"), []);
      assert.deepEqual(of("cache.t4g.medium", "dev"), [
        "nodeType is cache.t4g.medium; dev takes sizes up to small.",
      ]);
      assert.deepEqual(of("cache.t4g.medium", "hom"), []);
      assert.deepEqual(of("cache.m7g.large", "hom"), [
        "nodeType is cache.m7g.large; hom takes sizes up to medium.",
      ]);
      assert.deepEqual(of("cache.r7g.2xlarge", "prod"), []);
      assert.deepEqual(of("cache.r7g.4xlarge", "prod"), [
        "nodeType is cache.r7g.4xlarge; prod takes sizes up to 2xlarge.",
      ]);
    });

    it(`wants ${type} on Graviton`, () => {
      assert.deepEqual(judge(nodeTypeAllowed, type, { nodeType: "cache.m5.large" }), [
        "nodeType is cache.m5.large; use one of the families t4g, m6g, m7g, r6g and r7g.",
      ]);
    });
  }

  it("asks nothing of a member, which has the type of the whole", () => {
    assert.deepEqual(judge(nodeTypeAllowed, group, { globalReplicationGroupId: unknown }), []);
  });

  it("does not decide on an unknown value", () => {
    assert.deepEqual(judge(nodeTypeAllowed, group, { nodeType: unknown }), [
      "Not evaluated: nodeType is unknown until the deployment",
    ]);
  });
});

describe("elasticache-replicas-by-environment", () => {
  const inDev = (props: AwsInputs[typeof group]) =>
    judge(replicasByEnvironment, group, props, { environment: "dev" });

  it("accepts one node outside prod, however it is written", () => {
    for (const props of [
      {},
      { numCacheClusters: 1 },
      { numNodeGroups: 1 },
      { numNodeGroups: 1, replicasPerNodeGroup: 0 },
      { nodeGroupConfigurations: [{}] },
    ]) {
      assert.deepEqual(inDev(props), []);
    }
  });

  it("rejects more, however they are written", () => {
    for (const [props, nodes] of [
      [{ numCacheClusters: 2 }, 2],
      [{ numNodeGroups: 2 }, 2],
      [{ numNodeGroups: 2, replicasPerNodeGroup: 1 }, 4],
      [{ nodeGroupConfigurations: [{ replicaCount: 2 }, {}] }, 4],
      [{ nodeGroupConfigurations: [{}, {}], replicasPerNodeGroup: 1 }, 4],
    ] as const) {
      assert.deepEqual(inDev(props), [`the group has ${nodes} nodes; dev pays for one at most.`]);
    }
    const hom = { environment: "hom" } as const;
    assert.deepEqual(judge(replicasByEnvironment, group, { numCacheClusters: 2 }, hom), [
      "the group has 2 nodes; hom pays for one at most.",
    ]);
  });

  it("bounds prod generously", () => {
    assert.deepEqual(judge(replicasByEnvironment, group, { numCacheClusters: 9 }), []);
    assert.deepEqual(
      judge(replicasByEnvironment, group, { numNodeGroups: 5, replicasPerNodeGroup: 1 }),
      ["the group has 10 nodes; prod pays for 9 at most."],
    );
  });

  it("does not decide on an unknown value", () => {
    assert.deepEqual(inDev({ numCacheClusters: unknown }), [
      "Not evaluated: numCacheClusters is unknown until the deployment",
    ]);
  });
});
