import type { RemedyRow } from "./case";

const instance = "aws:rds/instance:Instance";
const group = "aws:elasticache/replicationGroup:ReplicationGroup";
const alarm = "aws:cloudwatch/metricAlarm:MetricAlarm";

/** What remedies make of databases, buckets, queues, logs and keys. */
export const storeRows: readonly RemedyRow[] = [
  ["rds-ca-certificate-current", instance, { caCertIdentifier: "rds-ca-2019" }, {}],
  ["rds-not-public", instance, { publiclyAccessible: true }, { publiclyAccessible: false }],
  ["rds-iam-authentication", instance, {}, { iamDatabaseAuthenticationEnabled: true }],
  ["rds-backup-retention", instance, { backupRetentionPeriod: 1 }, { backupRetentionPeriod: 7 }],
  ["rds-deletion-protection", instance, {}, { deletionProtection: true }],
  [
    "rds-auto-minor-upgrade",
    instance,
    { autoMinorVersionUpgrade: false },
    { autoMinorVersionUpgrade: true },
  ],
  ["rds-multi-az", instance, {}, { multiAz: true }],
  ["rds-performance-insights", instance, {}, { performanceInsightsEnabled: true }],
  ["rds-gp3", instance, { storageType: "io1", iops: 64_000 }, { storageType: "gp3", iops: 20_000 }],
  [
    "rds-no-extended-support",
    instance,
    { engine: "mysql", engineVersion: "5.7" },
    {
      ...{ engine: "mysql", engineVersion: "5.7" },
      engineLifecycleSupport: "open-source-rds-extended-support-disabled",
    },
  ],
  [
    "rds-log-exports",
    instance,
    { engine: "mysql", enabledCloudwatchLogsExports: ["audit", "error"] },
    { engine: "mysql", enabledCloudwatchLogsExports: ["audit", "error", "slowquery"] },
  ],
  [
    "rds-force-tls",
    "aws:rds/parameterGroup:ParameterGroup",
    {
      family: "mysql8.4",
      parameters: [
        { name: "max_connections", value: "9" },
        { name: "require_secure_transport", value: "0" },
      ],
    },
    {
      family: "mysql8.4",
      parameters: [
        { name: "max_connections", value: "9" },
        { name: "require_secure_transport", value: "1", applyMethod: "pending-reboot" },
      ],
    },
  ],
  [
    "elasticache-in-transit-encrypted",
    group,
    {},
    { transitEncryptionEnabled: true, transitEncryptionMode: "required" },
  ],
  [
    "elasticache-failover",
    group,
    { multiAzEnabled: false },
    { multiAzEnabled: true, automaticFailoverEnabled: true },
  ],
  ["elasticache-snapshots", group, {}, { snapshotRetentionLimit: 7 }],
  [
    "s3-default-encryption-kms",
    "aws:s3/bucketServerSideEncryptionConfiguration:BucketServerSideEncryptionConfiguration",
    { rules: [{ applyServerSideEncryptionByDefault: { sseAlgorithm: "AES256" } }] },
    { rules: [{ applyServerSideEncryptionByDefault: { sseAlgorithm: "aws:kms" } }] },
  ],
  [
    "s3-bucket-key",
    "aws:s3/bucketServerSideEncryptionConfiguration:BucketServerSideEncryptionConfiguration",
    { rules: [{ applyServerSideEncryptionByDefault: { sseAlgorithm: "aws:kms" } }] },
    {
      rules: [
        {
          applyServerSideEncryptionByDefault: { sseAlgorithm: "aws:kms" },
          bucketKeyEnabled: true,
        },
      ],
    },
  ],
  ["s3-no-public-acl", "aws:s3/bucket:Bucket", { acl: "public-read", tags: {} }, { tags: {} }],
  [
    "s3-acl-disabled",
    "aws:s3/bucketOwnershipControls:BucketOwnershipControls",
    { rule: { objectOwnership: "ObjectWriter" } },
    { rule: { objectOwnership: "BucketOwnerEnforced" } },
  ],
  [
    "s3-abort-multipart",
    "aws:s3/bucketLifecycleConfiguration:BucketLifecycleConfiguration",
    { rules: [{ id: "old", status: "Enabled", expiration: { days: 30 } }] },
    {
      rules: [
        { id: "old", status: "Enabled", expiration: { days: 30 } },
        {
          ...{ id: "abort-uploads", status: "Enabled", filter: {} },
          abortIncompleteMultipartUpload: { daysAfterInitiation: 7 },
        },
      ],
    },
  ],
  ["sqs-queue-encrypted", "aws:sqs/queue:Queue", {}, { sqsManagedSseEnabled: true }],
  ["log-group-retention", "aws:cloudwatch/logGroup:LogGroup", {}, { retentionInDays: 365 }],
  [
    "kms-key-rotation",
    "aws:kms/key:Key",
    { enableKeyRotation: false },
    { enableKeyRotation: true },
  ],
  [
    "cloudtrail-multi-region",
    "aws:cloudtrail/trail:Trail",
    { enableLogging: false },
    { enableLogging: true, isMultiRegionTrail: true },
  ],
  [
    "cloudtrail-log-validation",
    "aws:cloudtrail/trail:Trail",
    {},
    { enableLogFileValidation: true },
  ],
  ["alarm-treats-missing-data", alarm, {}, { treatMissingData: "missing" }],
  ["snapshots-copy-tags", instance, {}, { copyTagsToSnapshot: true }],
  ["kms-key-deletion-window", "aws:kms/key:Key", { deletionWindowInDays: 7 }, {}],
  ["no-force-destroy", "aws:s3/bucket:Bucket", { forceDestroy: true }, {}],
];
