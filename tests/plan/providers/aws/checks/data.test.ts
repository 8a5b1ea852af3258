import { secret, unknown } from "../../../../../plan/protocol/wire";
import { describeType, notAnArn } from "./support";

describe("checks of databases, caches, keys and buckets", () => {
  describeType(
    "aws:rds/instance:Instance",
    {
      identifier: "shop-1",
      backupWindow: "03:00-04:00",
      maintenanceWindow: "sun:05:00-sun:06:00",
      storageType: "gp3",
      monitoringInterval: 60,
      manageMasterUserPassword: true,
      enabledCloudwatchLogsExports: ["postgresql", "upgrade"],
      instanceClass: "db.t4g.medium",
    },
    [
      [
        { backupWindow: "3:00-4:00", maintenanceWindow: "05:00-06:00" },
        'backupWindow: expected to be a daily window hh24:mi-hh24:mi, got "3:00-4:00"',
        'maintenanceWindow: expected to be a weekly window ddd:hh24:mi-ddd:hh24:mi, got "05:00-06:00"',
      ],
      [
        { storageType: "ssd", monitoringInterval: 20, backupRetentionPeriod: 36 },
        "backupRetentionPeriod: expected to be in the range (0 - 35), got 36",
        "monitoringInterval: expected to be one of 0, 1, 5, 10, 15, 30, 60, got 20",
        'storageType: expected to be one of "gp2", "gp3", "io1", "io2", "standard", got "ssd"',
      ],
      [
        { identifier: "Shop--1-" },
        'identifier: expected only lower-case letters, digits and hyphens, got "Shop--1-"',
        'identifier: expected no two hyphens in a row, got "Shop--1-"',
        'identifier: expected no hyphen at the end, got "Shop--1-"',
      ],
      [{ identifier: "1shop" }, 'identifier: expected a letter at the beginning, got "1shop"'],
      [{ password: secret("hunter") }, "manageMasterUserPassword: conflicts with password"],
      [{ password: secret("hunter"), manageMasterUserPassword: false }],
      [{ password: unknown }],
      [
        { replicateSourceDb: "other", username: "app" },
        "replicateSourceDb: conflicts with username",
      ],
      [{ performanceInsightsRetentionPeriod: 713 }],
      [{ performanceInsightsRetentionPeriod: 731 }],
      [
        { performanceInsightsRetentionPeriod: 30 },
        "performanceInsightsRetentionPeriod: expected to be 7, 731, or a multiple of 31 days up to 23 of them, got 30",
      ],
      [{ kmsKeyId: "alias/data" }, notAnArn("kmsKeyId", "alias/data")],
      [
        { finalSnapshotIdentifier: "last_1" },
        'finalSnapshotIdentifier: expected only letters, digits and hyphens, got "last_1"',
      ],
    ],
  );

  describeType("aws:rds/subnetGroup:SubnetGroup", { name: "data", subnetIds: ["subnet-1"] }, [
    [
      { name: "Data" },
      'name: expected only lower-case letters, digits, spaces and _.-, got "Data"',
    ],
    [{ name: "default" }, 'name: expected a name other than default, got "default"'],
  ]);

  describeType(
    "aws:rds/parameterGroup:ParameterGroup",
    { name: "pg17", parameters: [{ name: "a", value: "1", applyMethod: "immediate" }] },
    [
      [
        { parameters: [{ name: "a", value: "1", applyMethod: "now" }] },
        'parameters[0].applyMethod: expected to be one of "immediate", "pending-reboot", got "now"',
      ],
    ],
  );

  describeType(
    "aws:elasticache/replicationGroup:ReplicationGroup",
    {
      replicationGroupId: "cache-1",
      description: "Cache",
      engine: "valkey",
      numCacheClusters: 2,
      automaticFailoverEnabled: true,
      multiAzEnabled: true,
      snapshotWindow: "03:00-04:00",
    },
    [
      [{ numNodeGroups: 2 }, "numCacheClusters: conflicts with numNodeGroups"],
      [
        { numCacheClusters: 1 },
        "numCacheClusters: expected at least 2 where automaticFailoverEnabled is true, got 1",
      ],
      [{ numCacheClusters: unknown }],
      [
        { automaticFailoverEnabled: false },
        "automaticFailoverEnabled: must be true where multiAzEnabled is",
      ],
      [{ automaticFailoverEnabled: unknown }],
      [{ engine: "memcached" }, 'engine: expected to be one of "redis", "valkey", got "memcached"'],
      [
        { replicationGroupId: "1cache" },
        'replicationGroupId: expected a letter at the beginning, got "1cache"',
      ],
      [
        { authToken: secret("short"), userGroupIds: ["users"] },
        "authToken: expected to be 16 to 128 characters long, got [secret]",
        "authToken: conflicts with userGroupIds",
      ],
      [
        { snapshotRetentionLimit: 36, description: "" },
        'description: expected not to be empty, got ""',
        "snapshotRetentionLimit: expected to be at most 35, got 36",
      ],
    ],
  );

  describeType(
    "aws:elasticache/user:User",
    { userId: "app", userName: "app", engine: "valkey", passwords: [secret("p".repeat(16))] },
    [
      [
        { passwords: [secret("short"), unknown, "q".repeat(16)] },
        'passwords: expected at most 2 items, got ["[secret]","[unknown]","qqqqqqqqqqqqqqqq"]',
        "passwords[0]: expected to be 16 to 128 characters long, got [secret]",
      ],
    ],
  );

  describeType("aws:kms/key:Key", { deletionWindowInDays: 30, policy: "{}" }, [
    [
      { deletionWindowInDays: 6, policy: "{" },
      "deletionWindowInDays: expected to be in the range (7 - 30), got 6",
      'policy: expected to be valid JSON, got "{"',
    ],
    [{ rotationPeriodInDays: 90, enableKeyRotation: true }],
    [
      { rotationPeriodInDays: 90 },
      "rotationPeriodInDays: all of rotationPeriodInDays, enableKeyRotation must be specified, enableKeyRotation is missing",
    ],
  ]);

  describeType("aws:kms/alias:Alias", { name: "alias/data", targetKeyId: "1" }, [
    [{ name: "data" }, 'name: expected to be alias/ and then letters, digits and :/_-, got "data"'],
    [
      { name: "alias/aws/s3" },
      'name: expected no alias/aws/, which AWS keeps for itself, got "alias/aws/s3"',
    ],
  ]);

  describeType("aws:s3/bucket:Bucket", { bucket: "logs.example-1" }, [
    [
      { bucket: "Logs" },
      'bucket: expected only lower-case letters, digits, dots and hyphens, a letter or digit at both ends, got "Logs"',
    ],
    [{ bucket: "ab" }, 'bucket: expected to be 3 to 63 characters long, got "ab"'],
    [
      { bucket: "10.0.0.1" },
      'bucket: expected no two dots in a row and no IP address, got "10.0.0.1"',
    ],
    [{ bucket: "a..b" }, 'bucket: expected no two dots in a row and no IP address, got "a..b"'],
    [{ bucketPrefix: "logs-" }, "bucket: conflicts with bucketPrefix"],
  ]);

  describeType(
    "aws:s3/bucketLifecycleConfiguration:BucketLifecycleConfiguration",
    { bucket: "logs", rules: [{ id: "old", status: "Enabled", expiration: { days: 30 } }] },
    [
      [
        { rules: [{ id: "", status: "on", transitions: [{ days: 1, storageClass: "ICE" }] }] },
        'rules[0].id: expected to be 1 to 255 characters long, got ""',
        'rules[0].status: expected to be one of "Enabled", "Disabled", got "on"',
        'rules[0].transitions[0].storageClass: expected to be one of "DEEP_ARCHIVE", "GLACIER", "GLACIER_IR", "INTELLIGENT_TIERING", "ONEZONE_IA", "STANDARD_IA", got "ICE"',
      ],
    ],
  );

  describeType(
    "aws:s3/bucketLogging:BucketLogging",
    { bucket: "files", targetBucket: "access-logs", targetPrefix: "" },
    [
      [
        { targetObjectKeyFormat: { partitionedPrefix: { partitionDateSource: "Today" } } },
        'targetObjectKeyFormat.partitionedPrefix.partitionDateSource: expected to be one of "DeliveryTime", "EventTime", got "Today"',
      ],
    ],
  );

  describeType(
    "aws:s3/bucketVersioning:BucketVersioning",
    { bucket: "logs", versioningConfiguration: { status: "Enabled" } },
    [
      [
        { versioningConfiguration: { status: "On" } },
        'versioningConfiguration.status: expected to be one of "Enabled", "Suspended", "Disabled", got "On"',
      ],
    ],
  );
});
