import assert from "node:assert/strict";
import {
  autoMinorUpgrade,
  deletionProtection,
  finalSnapshot,
  iamAuthentication,
} from "../../../policy/rules/rds-resilience";
import { judge, unknown } from "../support";

const instance = "aws:rds/instance:Instance";
const cluster = "aws:rds/cluster:Cluster";
const clusterInstance = "aws:rds/clusterInstance:ClusterInstance";

describe("rds-deletion-protection", () => {
  for (const type of [instance, cluster] as const) {
    it(`wants ${type} protected in prod, and leaves it open elsewhere`, () => {
      assert.deepEqual(judge(deletionProtection, type, { deletionProtection: true }), []);
      assert.deepEqual(judge(deletionProtection, type, { deletionProtection: false }), [
        "deletionProtection is false; set it to true.",
      ]);
      assert.deepEqual(judge(deletionProtection, type, {}), [
        "deletionProtection is not set; set it to true.",
      ]);
      for (const environment of ["dev", "hom"] as const) {
        assert.deepEqual(judge(deletionProtection, type, {}, { environment }), []);
      }
    });

    it(`does not decide on ${type} with an unknown value`, () => {
      assert.deepEqual(judge(deletionProtection, type, { deletionProtection: unknown }), [
        "Not evaluated: deletionProtection is unknown until the deployment",
      ]);
    });
  }
});

describe("rds-final-snapshot", () => {
  const named = { finalSnapshotIdentifier: "orders-final" };

  for (const type of [instance, cluster] as const) {
    it(`accepts ${type} that leaves a snapshot in prod`, () => {
      assert.deepEqual(judge(finalSnapshot, type, named), []);
      assert.deepEqual(judge(finalSnapshot, type, { ...named, skipFinalSnapshot: false }), []);
      assert.deepEqual(judge(finalSnapshot, type, { finalSnapshotIdentifier: unknown }), []);
    });

    it(`rejects ${type} that skips it, or gives it no name`, () => {
      assert.deepEqual(judge(finalSnapshot, type, { ...named, skipFinalSnapshot: true }), [
        "skipFinalSnapshot is true; remove it or set it to false.",
      ]);
      assert.deepEqual(judge(finalSnapshot, type, {}), [
        "finalSnapshotIdentifier is not set; set it to a name for the snapshot.",
      ]);
    });

    it(`lets ${type} go without elsewhere`, () => {
      for (const environment of ["dev", "hom"] as const) {
        const skipped = { skipFinalSnapshot: true };
        assert.deepEqual(judge(finalSnapshot, type, skipped, { environment }), []);
      }
    });
  }

  it("asks none of a replica", () => {
    const replica = { replicateSourceDb: unknown, skipFinalSnapshot: true };
    assert.deepEqual(judge(finalSnapshot, instance, replica), []);
  });

  it("does not decide on an unknown value, and still sees what is missing", () => {
    assert.deepEqual(judge(finalSnapshot, instance, { skipFinalSnapshot: unknown }), [
      "Not evaluated: skipFinalSnapshot is unknown until the deployment",
      "finalSnapshotIdentifier is not set; set it to a name for the snapshot.",
    ]);
  });
});

describe("rds-auto-minor-upgrade", () => {
  for (const type of [instance, clusterInstance, cluster] as const) {
    it(`wants ${type} upgraded, as AWS does by default`, () => {
      assert.deepEqual(judge(autoMinorUpgrade, type, {}), []);
      assert.deepEqual(judge(autoMinorUpgrade, type, { autoMinorVersionUpgrade: true }), []);
      assert.deepEqual(judge(autoMinorUpgrade, type, { autoMinorVersionUpgrade: false }), [
        "autoMinorVersionUpgrade is false; remove it or set it to true.",
      ]);
    });
  }

  it("does not decide on an unknown value", () => {
    assert.deepEqual(judge(autoMinorUpgrade, instance, { autoMinorVersionUpgrade: unknown }), [
      "Not evaluated: autoMinorVersionUpgrade is unknown until the deployment",
    ]);
  });
});

describe("rds-iam-authentication", () => {
  for (const type of [instance, cluster] as const) {
    it(`wants users of ${type} to sign in with IAM`, () => {
      const on = { iamDatabaseAuthenticationEnabled: true };
      assert.deepEqual(judge(iamAuthentication, type, on), []);
      assert.deepEqual(
        judge(iamAuthentication, type, { iamDatabaseAuthenticationEnabled: false }),
        ["iamDatabaseAuthenticationEnabled is false; set it to true."],
      );
      assert.deepEqual(judge(iamAuthentication, type, {}), [
        "iamDatabaseAuthenticationEnabled is not set; set it to true.",
      ]);
    });
  }

  it("asks nothing of engines that cannot", () => {
    for (const engine of ["sqlserver-se", "oracle-ee", "custom-oracle-ee", "db2-se"]) {
      assert.deepEqual(judge(iamAuthentication, instance, { engine }), []);
    }
  });

  it("does not decide on an unknown value", () => {
    const open = { iamDatabaseAuthenticationEnabled: unknown };
    assert.deepEqual(judge(iamAuthentication, instance, open), [
      "Not evaluated: iamDatabaseAuthenticationEnabled is unknown until the deployment",
    ]);
  });
});
