import assert from "node:assert/strict";
import { backupRetention, multiAz, notPublic, storageEncrypted } from "../../../policy/rules/rds";
import { judge, unknown } from "../support";

const instance = "aws:rds/instance:Instance";
const cluster = "aws:rds/cluster:Cluster";
const clusterInstance = "aws:rds/clusterInstance:ClusterInstance";

describe("rds-storage-encrypted", () => {
  it("accepts an instance that encrypts its storage", () => {
    assert.deepEqual(judge(storageEncrypted, instance, { storageEncrypted: true }), []);
  });

  it("rejects one that says no, or nothing, since AWS does not encrypt by default", () => {
    assert.deepEqual(judge(storageEncrypted, instance, { storageEncrypted: false }), [
      "storageEncrypted is false; set it to true.",
    ]);
    assert.deepEqual(judge(storageEncrypted, instance, {}), [
      "storageEncrypted is not set; set it to true.",
    ]);
  });

  it("leaves a replica to its source, which a preview does not know", () => {
    assert.deepEqual(judge(storageEncrypted, instance, { replicateSourceDb: "orders" }), []);
    assert.deepEqual(judge(storageEncrypted, instance, { replicateSourceDb: unknown }), []);
  });

  it("does not decide on an unknown value", () => {
    assert.deepEqual(judge(storageEncrypted, instance, { storageEncrypted: unknown }), [
      "Not evaluated: storageEncrypted is unknown until the deployment",
    ]);
  });
});

describe("rds-not-public", () => {
  for (const type of [instance, clusterInstance] as const) {
    it(`accepts ${type} without a public address`, () => {
      assert.deepEqual(judge(notPublic, type, {}), []);
      assert.deepEqual(judge(notPublic, type, { publiclyAccessible: false }), []);
    });

    it(`rejects ${type} with one`, () => {
      assert.deepEqual(judge(notPublic, type, { publiclyAccessible: true }), [
        "publiclyAccessible is true; remove it or set it to false.",
      ]);
    });

    it(`does not decide on ${type} with an unknown value`, () => {
      assert.deepEqual(judge(notPublic, type, { publiclyAccessible: unknown }), [
        "Not evaluated: publiclyAccessible is unknown until the deployment",
      ]);
    });
  }
});

describe("rds-backup-retention", () => {
  for (const type of [instance, cluster] as const) {
    it(`accepts 7 to 35 days of ${type} in prod, and nothing else`, () => {
      const days = (backupRetentionPeriod: number) =>
        judge(backupRetention, type, { backupRetentionPeriod });
      assert.deepEqual(days(7), []);
      assert.deepEqual(days(35), []);
      assert.deepEqual(days(6), ["backupRetentionPeriod is 6; prod needs 7 to 35 days."]);
      assert.deepEqual(days(36), ["backupRetentionPeriod is 36; prod needs 7 to 35 days."]);
      assert.deepEqual(days(0), ["backupRetentionPeriod is 0; prod needs 7 to 35 days."]);
    });

    it(`wants less of ${type} elsewhere, yet never none`, () => {
      const days = (backupRetentionPeriod: number, environment: "dev" | "hom") =>
        judge(backupRetention, type, { backupRetentionPeriod }, { environment });
      assert.deepEqual(days(1, "dev"), []);
      assert.deepEqual(days(0, "dev"), ["backupRetentionPeriod is 0; dev needs 1 to 35 days."]);
      assert.deepEqual(days(3, "hom"), []);
      assert.deepEqual(days(2, "hom"), ["backupRetentionPeriod is 2; hom needs 3 to 35 days."]);
    });
  }

  it("knows what leaving it out means: no backups of an instance, one day of a cluster", () => {
    assert.deepEqual(judge(backupRetention, instance, {}, { environment: "dev" }), [
      "backupRetentionPeriod is not set, which means 0; dev needs 1 to 35 days.",
    ]);
    assert.deepEqual(judge(backupRetention, cluster, {}, { environment: "dev" }), []);
    assert.deepEqual(judge(backupRetention, cluster, {}), [
      "backupRetentionPeriod is not set, which means 1; prod needs 7 to 35 days.",
    ]);
  });

  it("leaves a replica to its source", () => {
    assert.deepEqual(judge(backupRetention, instance, { replicateSourceDb: unknown }), []);
  });

  it("does not decide on an unknown value", () => {
    assert.deepEqual(judge(backupRetention, instance, { backupRetentionPeriod: unknown }), [
      "Not evaluated: backupRetentionPeriod is unknown until the deployment",
    ]);
  });
});

describe("rds-multi-az", () => {
  it("wants a standby in prod", () => {
    assert.deepEqual(judge(multiAz, instance, { multiAz: true }), []);
    assert.deepEqual(judge(multiAz, instance, { multiAz: false }), [
      "multiAz is false; set it to true: prod outlives the loss of a zone.",
    ]);
    assert.deepEqual(judge(multiAz, instance, {}), [
      "multiAz is not set; set it to true: prod outlives the loss of a zone.",
    ]);
  });

  for (const environment of ["dev", "hom"] as const) {
    it(`wants none in ${environment}`, () => {
      assert.deepEqual(judge(multiAz, instance, {}, { environment }), []);
      assert.deepEqual(judge(multiAz, instance, { multiAz: true }, { environment }), [
        `multiAz is true; remove it or set it to false: ${environment} runs in one zone.`,
      ]);
    });
  }

  it("wants none of a replica", () => {
    assert.deepEqual(judge(multiAz, instance, { replicateSourceDb: unknown }), []);
  });

  it("does not decide on an unknown value", () => {
    assert.deepEqual(judge(multiAz, instance, { multiAz: unknown }), [
      "Not evaluated: multiAz is unknown until the deployment",
    ]);
  });
});
