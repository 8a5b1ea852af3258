import assert from "node:assert/strict";
import type { CostInputs } from "../../../../policy/cost/inputs";
import { estimate, linesOf, planned, reasonsOf, unknown, usesOf } from "../support";

const group = (props: CostInputs["aws:elasticache/replicationGroup:ReplicationGroup"]) =>
  planned("aws:elasticache/replicationGroup:ReplicationGroup", "sessions", {
    nodeType: "cache.t4g.small",
    ...props,
  });

const serverless = (props: CostInputs["aws:elasticache/serverlessCache:ServerlessCache"]) =>
  planned("aws:elasticache/serverlessCache:ServerlessCache", "sessions", props);

describe("a replication group", () => {
  for (const [props, nodes, why] of [
    [{}, 1, "by default"],
    [{ numCacheClusters: 3 }, 3, "as many as it says"],
    [{ numNodeGroups: 1 }, 1, "without replicas"],
    [{ numNodeGroups: 2, replicasPerNodeGroup: 2 }, 6, "each shard with its replicas"],
    [{ numNodeGroups: 2, replicasPerNodeGroup: 0 }, 2, "shards alone"],
  ] as const) {
    it(`costs the hours of ${nodes} nodes: ${why}`, () => {
      const [line] = linesOf(estimate([group(props)]));
      assert.deepEqual(line?.slice(0, 3), ["node hours", nodes * 730, 0.032]);
    });
  }

  it("costs less as Valkey, by the prices of its region", () => {
    const cost = estimate([group({ engine: "valkey", numCacheClusters: 2 })], {
      region: "sa-east-1",
    });
    assert.deepEqual(linesOf(cost), [["node hours", 1460, 0.0488, 71.248]]);
  });

  it("is unpriced for nodes that the sheet does not have, or that it inherits", () => {
    assert.deepEqual(reasonsOf(estimate([group({ nodeType: "cache.r6gd.xlarge" })])), [
      "node hours: the price sheet has no elasticache.redis.cache.r6gd.xlarge.hour",
    ]);
    const secondary = planned("aws:elasticache/replicationGroup:ReplicationGroup", "dr", {
      globalReplicationGroupId: unknown,
    });
    assert.deepEqual(reasonsOf(estimate([secondary])), ["nodeType is not given"]);
  });

  it("adds backups and logs by use, where they are on", () => {
    assert.deepEqual(usesOf(estimate([group({})])), []);
    const kept = group({ snapshotRetentionLimit: 1, logDeliveryConfigurations: [unknown] });
    assert.deepEqual(usesOf(estimate([kept])), [
      ["backups", 0.085],
      ["logs delivered", 0.5],
    ]);
  });
});

describe("a cache cluster", () => {
  it("costs the hours of its nodes", () => {
    const cluster = planned("aws:elasticache/cluster:Cluster", "alone", {
      engine: "redis",
      nodeType: "cache.t4g.micro",
      numCacheNodes: 2,
    });
    const single = planned("aws:elasticache/cluster:Cluster", "one", {
      engine: "redis",
      nodeType: "cache.t4g.micro",
    });
    assert.equal(estimate([single]).monthly, 11.68);
    assert.deepEqual(linesOf(estimate([cluster])), [["node hours", 1460, 0.016, 23.36]]);
  });

  it("costs one node as those of the group that it joins", () => {
    const joined = group({ engine: "valkey" });
    const replica = planned(
      "aws:elasticache/cluster:Cluster",
      "replica",
      { replicationGroupId: unknown },
      { replicationGroupId: joined },
    );
    assert.deepEqual(linesOf(estimate([replica, joined])), [
      ["node hours", 730, 0.0256, 18.688],
      ["node hours", 730, 0.0256, 18.688],
    ]);
  });

  it("is unpriced as Memcached", () => {
    const memcached = planned("aws:elasticache/cluster:Cluster", "alone", {
      engine: "memcached",
      nodeType: "cache.t4g.micro",
    });
    assert.deepEqual(reasonsOf(estimate([memcached])), [
      "node hours: the price sheet has no elasticache.memcached.cache.t4g.micro.hour",
    ]);
  });
});

describe("a serverless cache", () => {
  it("costs the least data that is billed; the rest is use", () => {
    const cost = estimate([serverless({ engine: "valkey" })], { region: "sa-east-1" });
    assert.deepEqual(linesOf(cost), [["data stored, at least", 73, 0.133, 9.709]]);
    assert.equal(cost.lines[0]?.assumption, "0.1 GB, the least that is billed");
    assert.deepEqual(usesOf(cost), [
      ["data stored above", 0.133],
      ["requests", 0.0037],
    ]);
    assert.deepEqual(linesOf(estimate([serverless({ engine: "redis" })])), [
      ["data stored, at least", 730, 0.125, 91.25],
    ]);
  });

  it("costs what it reserves", () => {
    const reserved = serverless({
      engine: "redis",
      cacheUsageLimits: {
        dataStorage: { unit: "GB", minimum: 5 },
        ecpuPerSeconds: [{ minimum: 1000 }],
      },
    });
    assert.deepEqual(linesOf(estimate([reserved])), [
      ["data stored, at least", 3650, 0.125, 456.25],
      ["requests, at least", 2628, 0.0034, 8.9352],
    ]);
  });

  it("is unpriced as Memcached", () => {
    assert.deepEqual(reasonsOf(estimate([serverless({ engine: "memcached" })])), [
      "engine memcached has no price",
    ]);
  });
});
