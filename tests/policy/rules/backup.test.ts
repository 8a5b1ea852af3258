import assert from "node:assert/strict";
import { lifecycleBounded, storesInBackupPlan, vaultEncrypted } from "../../../policy/rules/backup";
import { judge, judgeAll, resource, unknown } from "../support";

const plan = "aws:backup/plan:Plan";
const vault = "aws:backup/vault:Vault";
const selection = "aws:backup/selection:Selection";

describe("backup-vault-encrypted", () => {
  it("wants a key of the account's own", () => {
    assert.deepEqual(judge(vaultEncrypted, vault, { kmsKeyArn: unknown }), []);
    assert.deepEqual(judge(vaultEncrypted, vault, {}), [
      "kmsKeyArn is not set; set it to a KMS key of your own.",
    ]);
  });
});

describe("backup-lifecycle-bounded", () => {
  const kept = (deleteAfter: number, environment: "dev" | "hom" | "prod" = "prod") =>
    judge(lifecycleBounded, plan, { rules: [{ lifecycle: { deleteAfter } }] }, { environment });

  it("accepts backups that are deleted in time", () => {
    assert.deepEqual(kept(14, "dev"), []);
    assert.deepEqual(kept(35, "hom"), []);
    assert.deepEqual(kept(90), []);
    assert.deepEqual(judge(lifecycleBounded, plan, {}), []);
  });

  it("rejects those that are kept for longer, or for ever", () => {
    assert.deepEqual(kept(15, "dev"), [
      "rules[0].lifecycle.deleteAfter is 15; dev keeps backups for 14 days at most.",
    ]);
    assert.deepEqual(kept(36, "hom"), [
      "rules[0].lifecycle.deleteAfter is 36; hom keeps backups for 35 days at most.",
    ]);
    assert.deepEqual(kept(366), [
      "rules[0].lifecycle.deleteAfter is 366; prod keeps backups for 365 days at most.",
    ]);
    assert.deepEqual(kept(0), [
      "rules[0].lifecycle.deleteAfter is 0, which keeps backups for ever; prod keeps them for 365 days at most.",
    ]);
    assert.deepEqual(judge(lifecycleBounded, plan, { rules: [{}] }), [
      "rules[0].lifecycle.deleteAfter is not set, which keeps backups for ever; prod keeps them for 365 days at most.",
    ]);
  });

  it("wants cold storage for what is kept for longer than 90 days", () => {
    const cold = (coldStorageAfter: number) => {
      const lifecycle = { deleteAfter: 365, coldStorageAfter };
      return judge(lifecycleBounded, plan, { rules: [{ lifecycle }] });
    };
    assert.deepEqual(cold(30), []);
    assert.deepEqual(cold(275), []);
    for (const late of [276, 0]) {
      assert.deepEqual(cold(late), [
        `rules[0].lifecycle.coldStorageAfter is ${late}; set it to 275 at most, since backups are kept for 365 days.`,
      ]);
    }
    assert.deepEqual(kept(91), [
      "rules[0].lifecycle.coldStorageAfter is not set; set it to 1 at most, since backups are kept for 91 days.",
    ]);
  });

  it("judges copies as well, each on its own", () => {
    const lifecycle = { deleteAfter: 30 };
    const copyActions = [{ lifecycle }, {}, { lifecycle: { deleteAfter: 400 } }];
    assert.deepEqual(judge(lifecycleBounded, plan, { rules: [{ lifecycle, copyActions }] }), [
      "rules[0].copyActions[1].lifecycle.deleteAfter is not set, which keeps backups for ever; prod keeps them for 365 days at most.",
      "rules[0].copyActions[2].lifecycle.deleteAfter is 400; prod keeps backups for 365 days at most.",
    ]);
  });

  it("does not decide on an unknown value, and still sees the others", () => {
    const rules = [{ lifecycle: { deleteAfter: unknown } }, { lifecycle: { deleteAfter: 400 } }];
    assert.deepEqual(judge(lifecycleBounded, plan, { rules }), [
      "Not evaluated: rules[0].lifecycle.deleteAfter is unknown until the deployment",
      "rules[1].lifecycle.deleteAfter is 400; prod keeps backups for 365 days at most.",
    ]);
  });
});

describe("rds-in-backup-plan", () => {
  const missing = (name: string) =>
    `${name}: no backup.Selection puts it into a plan; prod backs up what holds data.`;

  for (const type of [
    "aws:dynamodb/table:Table",
    "aws:ebs/volume:Volume",
    "aws:efs/fileSystem:FileSystem",
    "aws:rds/cluster:Cluster",
    "aws:rds/instance:Instance",
  ] as const) {
    const store = resource(type, "store", {});

    it(`wants ${type} selected in prod`, () => {
      assert.deepEqual(judgeAll(storesInBackupPlan, [store]), [missing("store")]);
      const selected = resource(selection, "daily", {}, { resources: [store] });
      assert.deepEqual(judgeAll(storesInBackupPlan, [store, selected]), []);
    });

    it(`leaves ${type} open elsewhere`, () => {
      assert.deepEqual(judgeAll(storesInBackupPlan, [store], "dev"), []);
      assert.deepEqual(judgeAll(storesInBackupPlan, [store], "hom"), []);
    });
  }

  it("tells the store that is selected from the one that is not", () => {
    const orders = resource("aws:rds/instance:Instance", "orders", {});
    const users = resource("aws:rds/instance:Instance", "users", {});
    const selected = resource(
      selection,
      "daily",
      { resources: [unknown] },
      { resources: [orders] },
    );
    assert.deepEqual(judgeAll(storesInBackupPlan, [orders, users, selected]), [missing("users")]);
  });

  it("asks none of a replica", () => {
    const replica = resource("aws:rds/instance:Instance", "replica", {
      replicateSourceDb: unknown,
    });
    assert.deepEqual(judgeAll(storesInBackupPlan, [replica]), []);
  });
});
