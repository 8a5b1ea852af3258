import { isSet, isTrue, judgeOff, numberOf, received } from "../read/values";
import { rule } from "../rule/rule";

export const storageEncrypted = rule({
  name: "rds-storage-encrypted",
  description: "A database encrypts its storage, backups and replicas.",
  severity: "critical",
  kind: "encryption",
  remediation:
    "Set `storageEncrypted: true`, and `kmsKeyId` for a key of your own. AWS can only do so for a new instance: restore one from an encrypted copy of a snapshot.",
  refs: ["CKV_AWS_16", "RDS.3", "CIS 3.2.1", "AWS-0080"],
  source: "https://docs.aws.amazon.com/AmazonRDS/latest/UserGuide/Overview.Encryption.html",
  on: ["aws:rds/instance:Instance"],
  check({ props }) {
    // A replica is encrypted exactly if its source is; AWS takes no say in it.
    if (isSet(props, "replicateSourceDb") || isTrue(props.storageEncrypted)) return undefined;
    return `${received("storageEncrypted", props.storageEncrypted)}; set it to true.`;
  },
});

export const notPublic = rule({
  name: "rds-not-public",
  description: "A database has no public address.",
  severity: "critical",
  kind: "network",
  remediation:
    "Remove `publiclyAccessible`, and reach the database from inside the VPC or through Session Manager.",
  refs: ["CKV_AWS_17", "RDS.2", "CIS 3.2.3", "AWS-0180"],
  source:
    "https://docs.aws.amazon.com/AmazonRDS/latest/UserGuide/USER_VPC.WorkingWithRDSInstanceinaVPC.html",
  on: ["aws:rds/instance:Instance", "aws:rds/clusterInstance:ClusterInstance"],
  check: ({ props }) => judgeOff("publiclyAccessible", props.publiclyAccessible),
});

/** AWS keeps automated backups for no longer. */
const mostDays = 35;

export const backupRetention = rule({
  name: "rds-backup-retention",
  description: "A database keeps automated backups for as many days as its environment needs.",
  severity: "high",
  kind: "resilience",
  remediation:
    "Set `backupRetentionPeriod` to the minimum of the environment or more, at most 35 days.",
  refs: ["CKV_AWS_133", "RDS.11", "AWS-0077"],
  source:
    "https://docs.aws.amazon.com/AmazonRDS/latest/UserGuide/USER_WorkingWithAutomatedBackups.BackupRetention.html",
  on: ["aws:rds/instance:Instance", "aws:rds/cluster:Cluster"],
  parameters: { minimumDays: { dev: 1, hom: 3, prod: 7 } },
  check({ type, props }, { environment, parameters: { minimumDays } }) {
    // A read replica need not be backed up: its source is.
    if (type === "aws:rds/instance:Instance" && isSet(props, "replicateSourceDb")) return undefined;
    const given = received("backupRetentionPeriod", props.backupRetentionPeriod);
    const wanted = `${environment} needs ${minimumDays} to ${mostDays} days`;
    if (!isSet(props, "backupRetentionPeriod")) {
      // What AWS and the provider make of it: backups of an instance are off.
      const days = type === "aws:rds/cluster:Cluster" ? 1 : 0;
      return days < minimumDays ? `${given}, which means ${days}; ${wanted}.` : undefined;
    }
    const days = numberOf(props.backupRetentionPeriod) ?? 0;
    return days < minimumDays || days > mostDays ? `${given}; ${wanted}.` : undefined;
  },
});

export const multiAz = rule({
  name: "rds-multi-az",
  description: "A database has a standby in a second zone in prod, and pays for none elsewhere.",
  severity: "high",
  kind: "resilience",
  remediation:
    "Set `multiAz: true` in prod. Elsewhere remove it: the standby doubles the price, and a SQL Server instance with one cannot be stopped out of hours.",
  refs: ["CKV_AWS_157", "RDS.5", "CIS 3.2.4"],
  source: "https://docs.aws.amazon.com/AmazonRDS/latest/UserGuide/Concepts.MultiAZ.html",
  on: ["aws:rds/instance:Instance"],
  parameters: { standby: { dev: "unwanted", hom: "unwanted", prod: "required" } },
  check({ props }, { environment, parameters: { standby } }) {
    if (isTrue(props.multiAz)) {
      return standby === "unwanted"
        ? `multiAz is true; remove it or set it to false: ${environment} runs in one zone.`
        : undefined;
    }
    // A replica serves reads; what must outlive a zone is its source.
    if (standby === "unwanted" || isSet(props, "replicateSourceDb")) return undefined;
    return `${received("multiAz", props.multiAz)}; set it to true: ${environment} outlives the loss of a zone.`;
  },
});
