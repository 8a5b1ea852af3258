import { asList, isSet, isTrue, textOf } from "../read/values";
import { append, atMost, needing, remove, set, type Edit, type Remedies } from "../rule/remedy";
import { logsByEngine } from "../rules/rds-logs";
import { tlsParameterOf } from "../rules/rds-tls";

/** Days of history that Performance Insights keeps for nothing. */
const freeDays = 7;

export const databaseRemedies: Remedies = {
  "snapshots-copy-tags": { edits: { copyTagsToSnapshot: set(true) } },
  "rds-storage-encrypted": { onCreate: true, edits: { storageEncrypted: set(true) } },
  "rds-cluster-storage-encrypted": { onCreate: true, edits: { storageEncrypted: set(true) } },
  "rds-customer-managed-key": { onCreate: true, ...needing("kmsKeyId") },
  "rds-ca-certificate-current": {
    // The choice is AWS's then.
    edits: { caCertIdentifier: remove, caCertificateIdentifier: remove },
  },
  "rds-force-tls": {
    edits: ({ type, props }): Record<string, Edit> => {
      const name = tlsParameterOf(type, textOf(props["family"]) ?? "");
      if (name === undefined) return {};
      const on = append({ name, value: "1", applyMethod: "pending-reboot" });
      return { parameters: (list) => on(asList(list).filter((item) => nameOf(item) !== name)) };
    },
  },
  "rds-not-public": { edits: { publiclyAccessible: set(false) } },
  "rds-iam-authentication": { edits: { iamDatabaseAuthenticationEnabled: set(true) } },
  "rds-log-exports": {
    edits: ({ props }): Record<string, Edit> => {
      const needed = logsByEngine[textOf(props["engine"]) ?? ""] ?? [];
      const add: Edit = (logs) => [...new Set([...asList(logs), ...needed])];
      return needed.length === 0 ? {} : { enabledCloudwatchLogsExports: add };
    },
  },
  "rds-backup-retention": {
    edits: (_, { parameters }) => ({
      backupRetentionPeriod: set(parameters["minimumDays"]),
    }),
  },
  "rds-deletion-protection": { edits: { deletionProtection: set(true) } },
  "rds-auto-minor-upgrade": { edits: { autoMinorVersionUpgrade: set(true) } },
  "rds-multi-az": {
    edits: ({ props }) => ({ multiAz: set(!isTrue(props["multiAz"])) }),
  },
  "rds-performance-insights": { edits: { performanceInsightsEnabled: set(true) } },
  "rds-gp3": {
    edits: (_, { parameters }) => ({
      storageType: set("gp3"),
      iops: atMost(parameters["maximumIops"]),
      storageThroughput: atMost(parameters["maximumThroughput"]),
    }),
  },
  "rds-no-extended-support": {
    edits: { engineLifecycleSupport: set("open-source-rds-extended-support-disabled") },
  },
  "rds-insights-retention-free": {
    edits: ({ props }) => ({
      databaseInsightsMode: remove,
      ...(isSet(props, "performanceInsightsRetentionPeriod") && {
        performanceInsightsRetentionPeriod: atMost(freeDays),
      }),
    }),
  },
  "elasticache-at-rest-encrypted": {
    onCreate: true,
    edits: { atRestEncryptionEnabled: set(true) },
  },
  "elasticache-in-transit-encrypted": {
    edits: { transitEncryptionEnabled: set(true), transitEncryptionMode: set("required") },
  },
  "elasticache-customer-managed-key": { onCreate: true, ...needing("kmsKeyId") },
  "elasticache-log-delivery": {
    needs: { logGroup: "text" },
    edits: (_, { given }) => ({
      logDeliveryConfigurations: append({
        destination: given["logGroup"],
        ...{ destinationType: "cloudwatch-logs", logFormat: "json", logType: "slow-log" },
      }),
    }),
  },
  "elasticache-failover": {
    edits: { automaticFailoverEnabled: set(true), multiAzEnabled: set(true) },
  },
  "elasticache-snapshots": {
    edits: (_, { parameters }) => ({ snapshotRetentionLimit: set(parameters["minimumDays"]) }),
  },
  "backup-vault-encrypted": { onCreate: true, ...needing("kmsKeyArn") },
};

function nameOf(item: unknown): unknown {
  return typeof item === "object" && item !== null && "name" in item ? item.name : undefined;
}
