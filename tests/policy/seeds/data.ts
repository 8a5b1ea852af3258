type Props = Readonly<Record<string, unknown>>;

const equals = { key: "aws:ResourceTag/Backup", value: "daily" };
const disk = { volumeType: "gp2", iops: 4000, throughput: 250, encrypted: false };

/** Props that take a rule on stores of data, instances or idle time to where it reads deepest. */
export const dataSeeds: Readonly<Record<string, Props>> = {
  "aws:appautoscaling/scheduledAction:ScheduledAction": {
    resourceId: "service/main/api",
    scalableTargetAction: { minCapacity: 0, maxCapacity: 0 },
  },
  "aws:appautoscaling/target:Target": { resourceId: "service/main/api" },
  "aws:backup/plan:Plan": {
    rules: [
      {
        lifecycle: { deleteAfter: 120, coldStorageAfter: 60 },
        copyActions: [{ lifecycle: { deleteAfter: 120, coldStorageAfter: 60 } }],
      },
    ],
  },
  "aws:backup/selection:Selection": {
    resources: ["arn:aws:rds:*:*:db:*"],
    notResources: ["arn:aws:rds:*:*:db:test-*"],
    selectionTags: [{ type: "STRINGEQUALS", key: "Backup", value: "daily" }],
    conditions: [
      {
        stringEquals: [equals],
        stringLikes: [equals],
        stringNotEquals: [equals],
        stringNotLikes: [equals],
      },
    ],
  },
  "aws:backup/vault:Vault": { kmsKeyArn: "alias/aws/backup" },
  "aws:ebs/volume:Volume": { type: "gp3", iops: 4000, throughput: 250, tags: { Backup: "daily" } },
  "aws:ec2/eip:Eip": { instance: "i-1", networkInterface: "eni-1" },
  "aws:ec2/instance:Instance": {
    instanceType: "m5.large",
    rootBlockDevice: disk,
    ebsBlockDevices: [disk],
    metadataOptions: { httpTokens: "optional", httpPutResponseHopLimit: 3 },
    associatePublicIpAddress: true,
    monitoring: true,
  },
  "aws:ec2/launchConfiguration:LaunchConfiguration": {
    rootBlockDevice: disk,
    ebsBlockDevices: [disk],
    metadataOptions: { httpTokens: "required", httpPutResponseHopLimit: 3 },
  },
  "aws:ec2/launchTemplate:LaunchTemplate": {
    instanceType: "m5.large",
    instanceRequirements: { allowedInstanceTypes: ["m5.*"] },
    blockDeviceMappings: [{ ebs: disk }],
    networkInterfaces: [{ associatePublicIpAddress: "true" }],
    metadataOptions: { httpTokens: "optional", httpPutResponseHopLimit: 3 },
    monitoring: { enabled: true },
  },
  "aws:elasticache/cluster:Cluster": {
    engine: "redis",
    nodeType: "cache.m5.large",
    snapshotRetentionLimit: 1,
  },
  "aws:elasticache/replicationGroup:ReplicationGroup": {
    transitEncryptionEnabled: true,
    transitEncryptionMode: "preferred",
    userGroupIds: ["users"],
    kmsKeyId: "alias/aws/elasticache",
    nodeType: "cache.m5.large",
    numNodeGroups: 2,
    replicasPerNodeGroup: 1,
    nodeGroupConfigurations: [{ replicaCount: 1 }],
    logDeliveryConfigurations: [{ logType: "engine-log" }],
  },
  "aws:elasticache/serverlessCache:ServerlessCache": {
    engine: "valkey",
    snapshotRetentionLimit: 1,
  },
  "aws:rds/cluster:Cluster": {
    backupRetentionPeriod: 36,
    engine: "aurora-postgresql",
    engineVersion: "13.9",
    dbClusterInstanceClass: "db.m5d.large",
    dbClusterParameterGroupName: "default.aurora-postgresql13",
    serverlessv2ScalingConfiguration: { minCapacity: 0.5 },
  },
  "aws:rds/clusterInstance:ClusterInstance": {
    instanceClass: "db.r5.large",
    performanceInsightsRetentionPeriod: 31,
  },
  "aws:rds/clusterParameterGroup:ClusterParameterGroup": {
    family: "aurora-postgresql16",
    parameters: [{ name: "rds.force_ssl", value: "0" }],
  },
  "aws:rds/instance:Instance": {
    backupRetentionPeriod: 0,
    replicateSourceDb: "",
    multiAz: false,
    engine: "mysql",
    engineVersion: 5.7,
    instanceClass: "db.m5.large",
    parameterGroupName: "default.mysql5.7",
    enabledCloudwatchLogsExports: ["audit"],
    storageType: "gp2",
    iops: 30000,
    allocatedStorage: 5000,
    performanceInsightsRetentionPeriod: 731,
  },
  "aws:rds/parameterGroup:ParameterGroup": {
    family: "postgres14",
    parameters: [{ name: "rds.force_ssl", value: "0" }],
  },
  "aws:scheduler/schedule:Schedule": {
    state: "ENABLED",
    target: { arn: "arn:aws:scheduler:::aws-sdk:rds:stopDBInstance" },
  },
  "aws:secretsmanager/secret:Secret": {
    kmsKeyId: "alias/aws/secretsmanager",
    replicas: [{ region: "us-east-1", kmsKeyId: "alias/aws/secretsmanager" }],
  },
  "aws:secretsmanager/secretRotation:SecretRotation": {
    rotationRules: { scheduleExpression: "cron(0 4 1 1/3 ? *)", automaticallyAfterDays: 120 },
  },
};
