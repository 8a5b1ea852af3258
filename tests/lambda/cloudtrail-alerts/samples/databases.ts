import type { JsonObject } from "../../../../lambda/cloudtrail-alerts/json";
import { call, denied, event, serviceLinked, user } from "../../support/events";
import type { SamplesById } from "../../support/samples";

const rds = (
  eventName: string,
  requestParameters: JsonObject = {},
  responseElements: JsonObject | null = null,
) =>
  call(
    "rds",
    eventName,
    { dBInstanceIdentifier: "records", ...requestParameters },
    { responseElements },
  );

const isPublic = { publiclyAccessible: true };

const backup = (changes: JsonObject = {}) =>
  call("backup", "DeleteRecoveryPoint", { backupVaultName: "records" }, changes);

export const databaseSamples: SamplesById = {
  "rds-made-public": {
    hits: {
      "it is made so": ["high", rds("CreateDBInstance", isPublic)],
      "it is changed so": ["high", rds("ModifyDBInstance", isPublic)],
      "a copy is restored so": ["high", rds("RestoreDBInstanceFromDBSnapshot", isPublic)],
      "only the answer says so, for it was the default": [
        "high",
        rds("RestoreDBInstanceToPointInTime", {}, isPublic),
      ],
      "a replica is made so": ["high", rds("CreateDBInstanceReadReplica", isPublic)],
    },
    nearMisses: {
      "it is denied": { ...rds("ModifyDBInstance", isPublic), ...denied },
      "it is private": rds(
        "CreateDBInstance",
        { publiclyAccessible: false },
        { publiclyAccessible: false },
      ),
      "it is about to be private": rds(
        "ModifyDBInstance",
        { publiclyAccessible: false },
        { publiclyAccessible: true },
      ),
      "nothing says so": rds("ModifyDBInstance", { allocatedStorage: 100 }),
    },
  },
  "rds-weakened": {
    hits: {
      "it can be deleted": ["medium", rds("ModifyDBInstance", { deletionProtection: false })],
      "a cluster keeps no backups": [
        "medium",
        rds("ModifyDBCluster", { backupRetentionPeriod: 0 }),
      ],
      "its password is changed": [
        "medium",
        rds("ModifyDBInstance", { masterUserPassword: "****" }),
      ],
      "only the answer tells of the password": [
        "medium",
        rds("ModifyDBInstance", {}, { pendingModifiedValues: { masterUserPassword: "****" } }),
      ],
      "it is given a role": ["medium", rds("AddRoleToDBInstance")],
      "its activity is no longer recorded": ["high", rds("StopActivityStream")],
    },
    nearMisses: {
      "it is denied": { ...rds("ModifyDBInstance", { deletionProtection: false }), ...denied },
      "it is protected": rds("ModifyDBInstance", { deletionProtection: true }),
      "it keeps backups": rds("ModifyDBInstance", { backupRetentionPeriod: 7 }),
      "it grows": rds("ModifyDBInstance", { allocatedStorage: 100 }, { pendingModifiedValues: {} }),
    },
  },
  "database-destroyed": {
    hits: {
      "it is deleted for good": ["high", rds("DeleteDBInstance", { skipFinalSnapshot: true })],
      "it is deleted with a last snapshot": [
        "medium",
        rds("DeleteDBInstance", { skipFinalSnapshot: false }),
      ],
      "a cluster is deleted": ["high", rds("DeleteDBCluster", { skipFinalSnapshot: true })],
      "a snapshot is deleted": ["high", rds("DeleteDBSnapshot")],
      "its backups are deleted": ["high", rds("DeleteDBInstanceAutomatedBackup")],
      "a table is deleted": ["high", call("dynamodb", "DeleteTable", { tableName: "records" })],
    },
    nearMisses: {
      "it is denied": { ...rds("DeleteDBInstance"), ...denied },
      "AWS Backup deletes an old snapshot": {
        ...rds("DeleteDBSnapshot"),
        userIdentity: { ...user, invokedBy: "backup.amazonaws.com" },
      },
      "an item is deleted": call("dynamodb", "DeleteItem", { tableName: "records" }),
    },
  },
  "backup-destroyed": {
    hits: {
      "a backup is deleted": ["high", backup()],
      "a vault is deleted": ["high", { ...backup(), eventName: "DeleteBackupVault" }],
      "a vault is unlocked": [
        "high",
        { ...backup(), eventName: "DeleteBackupVaultLockConfiguration" },
      ],
    },
    nearMisses: {
      "it is denied": backup(denied),
      "its time is over": backup({ userIdentity: { type: "AWSService" } }),
      "the lifecycle deletes it": backup({
        userIdentity: serviceLinked("backup", "AWSServiceRoleForBackup"),
      }),
      "backups are listed": event({ eventName: "ListRecoveryPointsByBackupVault" }),
    },
  },
};
