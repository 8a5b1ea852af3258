import { isTrue, text, type TrailRecord } from "../trail/record";
import { technique } from "./attack";
import { isService } from "./caller";
import { defineTheme } from "./detection";
import { asNumber, isFalse, parameter } from "./request";

const isPublic = (record: TrailRecord): boolean =>
  isTrue(record, "requestParameters.publiclyAccessible") ||
  // Until a change is applied the answer shows the state before it.
  (isTrue(record, "responseElements.publiclyAccessible") &&
    !isFalse(parameter(record, "publiclyAccessible")));

const isWeakened = (record: TrailRecord): boolean =>
  isFalse(parameter(record, "deletionProtection")) ||
  asNumber(parameter(record, "backupRetentionPeriod")) === 0 ||
  text(record, "requestParameters.masterUserPassword") !== undefined ||
  text(record, "responseElements.pendingModifiedValues.masterUserPassword") !== undefined;

export const databases = defineTheme("databases", [
  {
    id: "rds-made-public",
    title: "A database has a public address",
    severity: "high",
    events: {
      rds: [
        "CreateDBInstance",
        "CreateDBInstanceReadReplica",
        "CreateDBCluster",
        "ModifyDBInstance",
        "RestoreDBInstanceFromDBSnapshot",
        "RestoreDBInstanceToPointInTime",
      ],
    },
    when: isPublic,
    attack: technique("T1133"),
    why: "Only its security group is between the database and the internet.",
    respond: [
      "Set PubliclyAccessible to false on requestParameters.dBInstanceIdentifier.",
      "Read its security groups for addresses outside the network, and revoke them.",
    ],
    falsePositives: "None is expected: people reach databases by Session Manager.",
  },
  {
    id: "rds-weakened",
    title: "A database's protection, password or roles changed",
    severity: "medium",
    events: {
      rds: [
        "ModifyDBInstance",
        "ModifyDBCluster",
        "StopActivityStream",
        "AddRoleToDBInstance",
        "AddRoleToDBCluster",
      ],
    },
    when: (record) => {
      const name = text(record, "eventName") ?? "";
      if (name === "StopActivityStream") return "high";
      return name.startsWith("AddRole") || isWeakened(record);
    },
    attack: technique("T1490"),
    why: "One call can now end the database; a new password or role opens it.",
    respond: [
      "Read in requestParameters what was changed.",
      "Restore the deployed value; for a password, rotate it by Secrets Manager.",
      "Look for DeleteDB* of userIdentity.arn in the next hour.",
    ],
    falsePositives: "Rotation of the master password; taking an environment down on purpose.",
  },
  {
    id: "database-destroyed",
    title: "A database, table or its backup was deleted",
    severity: "high",
    events: {
      rds: [
        "DeleteDBInstance",
        "DeleteDBCluster",
        "DeleteGlobalCluster",
        "DeleteDBSnapshot",
        "DeleteDBClusterSnapshot",
        "DeleteDBInstanceAutomatedBackup",
        "DeleteDBClusterAutomatedBackup",
      ],
      dynamodb: ["DeleteTable"],
    },
    when: (record) => {
      // Its lifecycle deletes old snapshots; a recovery point that a person deletes is another event.
      if (text(record, "userIdentity.invokedBy") === "backup.amazonaws.com") return false;
      return isFalse(parameter(record, "skipFinalSnapshot")) ? "medium" : "high";
    },
    attack: technique("T1485"),
    why: "Data is gone, or the means to bring it back. Medium: a final snapshot was taken.",
    respond: [
      "Ask the owner of userIdentity.arn whether an environment is being taken down.",
      "If not, revoke its sessions and restore from the backup vault.",
      "Look for DeleteRecoveryPoint of the same caller.",
    ],
    falsePositives: "Taking an environment down on purpose.",
  },
  {
    id: "backup-destroyed",
    title: "A backup or the lock of its vault was deleted",
    severity: "high",
    events: {
      backup: ["DeleteRecoveryPoint", "DeleteBackupVault", "DeleteBackupVaultLockConfiguration"],
    },
    when: (record) => !isService(record),
    attack: technique("T1490"),
    why: "Ransom works only when backups are gone, so they go first.",
    respond: [
      "Deny userIdentity.arn all of Backup, then read what it deleted in the last 24 hours.",
      "Check the copy of backupVaultName in the other region, and its vault lock.",
    ],
    falsePositives: "An empty vault of an environment that is taken down.",
  },
]);
