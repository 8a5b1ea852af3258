import assert from "node:assert/strict";
import { failover, snapshots } from "../../../policy/rules/elasticache-resilience";
import { judge, unknown } from "../support";

const group = "aws:elasticache/replicationGroup:ReplicationGroup";
const cluster = "aws:elasticache/cluster:Cluster";
const serverless = "aws:elasticache/serverlessCache:ServerlessCache";

describe("elasticache-failover", () => {
  const both = { automaticFailoverEnabled: true, multiAzEnabled: true };

  it("accepts a group that outlives a zone", () => {
    assert.deepEqual(judge(failover, group, both), []);
  });

  it("rejects one that lacks either", () => {
    assert.deepEqual(judge(failover, group, { ...both, automaticFailoverEnabled: false }), [
      "automaticFailoverEnabled is false; set it to true: prod outlives the loss of a zone.",
    ]);
    assert.deepEqual(judge(failover, group, { automaticFailoverEnabled: true }), [
      "multiAzEnabled is not set; set it to true: prod outlives the loss of a zone.",
    ]);
  });

  it("asks nothing elsewhere, where there is one node", () => {
    for (const environment of ["dev", "hom"] as const) {
      assert.deepEqual(judge(failover, group, {}, { environment }), []);
    }
  });

  it("does not decide on an unknown value", () => {
    assert.deepEqual(judge(failover, group, { ...both, multiAzEnabled: unknown }), [
      "Not evaluated: multiAzEnabled is unknown until the deployment",
    ]);
  });
});

describe("elasticache-snapshots", () => {
  for (const type of [group, cluster, serverless] as const) {
    it(`wants as many days of ${type} as the environment needs`, () => {
      const days = (snapshotRetentionLimit: number, environment: "dev" | "hom" | "prod") =>
        judge(snapshots, type, { snapshotRetentionLimit }, { environment });
      assert.deepEqual(days(7, "prod"), []);
      assert.deepEqual(days(35, "prod"), []);
      assert.deepEqual(days(6, "prod"), ["snapshotRetentionLimit is 6; prod needs 7 to 35 days."]);
      assert.deepEqual(days(36, "prod"), [
        "snapshotRetentionLimit is 36; prod needs 7 to 35 days.",
      ]);
      assert.deepEqual(days(1, "hom"), []);
      assert.deepEqual(days(0, "hom"), ["snapshotRetentionLimit is 0; hom needs 1 to 35 days."]);
      assert.deepEqual(days(0, "dev"), []);
    });

    it(`takes none of ${type} for 0`, () => {
      assert.deepEqual(judge(snapshots, type, {}), [
        "snapshotRetentionLimit is not set; prod needs 7 to 35 days.",
      ]);
      assert.deepEqual(judge(snapshots, type, {}, { environment: "dev" }), []);
    });
  }

  it("asks none of Memcached, nor of a member of a group", () => {
    assert.deepEqual(judge(snapshots, cluster, { engine: "memcached" }), []);
    assert.deepEqual(judge(snapshots, serverless, { engine: "memcached" }), []);
    assert.deepEqual(judge(snapshots, cluster, { replicationGroupId: unknown }), []);
  });

  it("does not decide on an unknown value", () => {
    assert.deepEqual(judge(snapshots, group, { snapshotRetentionLimit: unknown }), [
      "Not evaluated: snapshotRetentionLimit is unknown until the deployment",
    ]);
  });
});
