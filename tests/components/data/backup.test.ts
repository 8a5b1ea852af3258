import assert from "node:assert/strict";
import { Backup, type BackupArgs } from "../../../components/data/backup";
import { keepsBackups } from "../../../components/data/backup-rules";
import { deploy } from "../../support/deploy";
import { backup, hours } from "../fixtures";

const build =
  (change: Partial<BackupArgs> = {}) =>
  () =>
    new Backup("backup", { ...backup, ...change });

const type = {
  vault: "aws:backup/vault:Vault",
  lock: "aws:backup/vaultLockConfiguration:VaultLockConfiguration",
  plan: "aws:backup/plan:Plan",
  selection: "aws:backup/selection:Selection",
  role: "aws:iam/role:Role",
  attachment: "aws:iam/rolePolicyAttachment:RolePolicyAttachment",
};

const rule = {
  targetVaultName: "backup-0123456",
  scheduleExpressionTimezone: "America/Sao_Paulo",
  startWindow: 60,
  completionWindow: 180,
};

const all = { daily: 35, weekly: 90, monthly: 365 };

describe("Backup", () => {
  it("keeps backups in a vault encrypted with the key that it is given", async () => {
    const cloud = await deploy(build());
    const { inputs, protect } = cloud.only(type.vault);
    assert.deepEqual(inputs, {
      kmsKeyArn: "arn:key:data",
      forceDestroy: true,
      tags: { Component: "data", DataClassification: "health" },
    });
    assert.equal(protect, false);
    assert.deepEqual(cloud.all(type.lock), []);
  });

  it("lets nobody delete early what matters, and can be corrected", async () => {
    const cloud = await deploy(build({ durable: true, retention: all }));
    const { inputs, protect } = cloud.only(type.vault);
    assert.deepEqual([inputs["forceDestroy"], protect], [false, true]);
    assert.deepEqual(cloud.only(type.lock).inputs, {
      backupVaultName: "backup-0123456",
      minRetentionDays: 35,
      maxRetentionDays: 365,
    });
  });

  it("backs up daily, weekly and monthly, each for its time, and what is kept long goes cold", async () => {
    const cloud = await deploy(build({ retention: all }));
    assert.deepEqual(cloud.only(type.plan).inputs, {
      rules: [
        {
          ...rule,
          ruleName: "daily",
          schedule: "cron(0 5 ? * * *)",
          lifecycle: { deleteAfter: 35 },
        },
        {
          ...rule,
          ruleName: "weekly",
          schedule: "cron(0 5 ? * 1 *)",
          lifecycle: { deleteAfter: 90 },
        },
        {
          ...rule,
          ruleName: "monthly",
          schedule: "cron(0 5 ? * 1#1 *)",
          lifecycle: { deleteAfter: 365, coldStorageAfter: 30 },
        },
      ],
      tags: { Component: "data" },
    });
  });

  it("backs up on working days, while databases run, where they are stopped at night", async () => {
    const cloud = await deploy(build({ hours, retention: all }));
    const rules = cloud.only(type.plan).inputs["rules"] as { schedule: string }[];
    assert.deepEqual(
      rules.map(({ schedule }) => schedule),
      ["cron(30 10 ? * MON,TUE *)", "cron(30 10 ? * 2 *)", "cron(30 10 ? * 2#1 *)"],
    );
  });

  it("has no rule for what is not kept", async () => {
    const cloud = await deploy(build({ retention: { daily: 0, weekly: 14, monthly: 0 } }));
    const rules = cloud.only(type.plan).inputs["rules"] as { ruleName: string }[];
    assert.deepEqual(
      rules.map(({ ruleName }) => ruleName),
      ["weekly"],
    );
    const none = { daily: 0, weekly: 0, monthly: 0 };
    assert.deepEqual([keepsBackups({ ...none, monthly: 1 }), keepsBackups(none)], [true, false]);
  });

  it("selects the databases by name, with a role that can make backups and not restore them", async () => {
    const cloud = await deploy(build({ databases: ["orders", "stock"] }));
    assert.deepEqual(cloud.only(type.selection).inputs, {
      planId: "backup-id",
      iamRoleArn: "arn:aws:test:::backup-maker",
      resources: [
        "arn:aws:rds:sa-east-1:111122223333:db:orders",
        "arn:aws:rds:sa-east-1:111122223333:db:stock",
      ],
    });
    assert.deepEqual(cloud.only(type.attachment).inputs, {
      role: "backup-maker-0123456",
      policyArn: "arn:aws:iam::aws:policy/service-role/AWSBackupServiceRolePolicyForBackup",
    });
    assert.match(
      String(cloud.only(type.role).inputs["assumeRolePolicy"]),
      /"Service":"backup\.amazonaws\.com".*"aws:SourceAccount":"111122223333"/,
    );
  });
});
