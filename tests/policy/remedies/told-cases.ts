import type { RemedyCase } from "./case";

const instance = "aws:rds/instance:Instance";
const group = "aws:elasticache/replicationGroup:ReplicationGroup";
const machine = "aws:ec2/instance:Instance";
const template = "aws:ec2/launchTemplate:LaunchTemplate";
const repository = "aws:ecr/repository:Repository";
const distribution = "aws:cloudfront/distribution:Distribution";
const alarm = "aws:cloudwatch/metricAlarm:MetricAlarm";
const key = "arn:aws:kms:sa-east-1:111122223333:key/data";

/** Those that need to be told something, that are for new resources only, or not for prod. */
export const toldCases: readonly RemedyCase[] = [
  { rule: "rds-storage-encrypted", type: instance, before: {}, after: { storageEncrypted: true } },
  {
    ...{ rule: "rds-cluster-storage-encrypted", type: "aws:rds/cluster:Cluster" },
    ...{ before: { storageEncrypted: false }, after: { storageEncrypted: true } },
  },
  {
    ...{ rule: "rds-customer-managed-key", type: instance, before: {}, after: { kmsKeyId: key } },
    given: { kmsKeyId: key },
  },
  {
    ...{ rule: "efs-encrypted", type: "aws:efs/fileSystem:FileSystem" },
    ...{ before: {}, after: { encrypted: true } },
  },
  {
    ...{ rule: "flow-log-cost", type: "aws:ec2/flowLog:FlowLog", environment: "dev" },
    ...{ before: { maxAggregationInterval: 60 }, after: { maxAggregationInterval: 600 } },
  },
  {
    rule: "rds-insights-retention-free",
    type: instance,
    before: { databaseInsightsMode: "advanced", performanceInsightsRetentionPeriod: 465 },
    after: { performanceInsightsRetentionPeriod: 7 },
    environment: "dev",
  },
  {
    ...{ rule: "elasticache-at-rest-encrypted", type: group },
    ...{ before: { engine: "redis" }, after: { engine: "redis", atRestEncryptionEnabled: true } },
  },
  {
    ...{ rule: "elasticache-customer-managed-key", type: group, before: {} },
    ...{ after: { kmsKeyId: key }, given: { kmsKeyId: key } },
  },
  {
    ...{ rule: "elasticache-log-delivery", type: group, before: {}, given: { logGroup: "slow" } },
    after: {
      logDeliveryConfigurations: [
        {
          ...{ destination: "slow", destinationType: "cloudwatch-logs" },
          ...{ logFormat: "json", logType: "slow-log" },
        },
      ],
    },
  },
  {
    ...{ rule: "backup-vault-encrypted", type: "aws:backup/vault:Vault", before: {} },
    ...{ after: { kmsKeyArn: key }, given: { kmsKeyArn: key } },
  },
  {
    ...{ rule: "sns-topic-encrypted", type: "aws:sns/topic:Topic", before: {} },
    ...{ after: { kmsMasterKeyId: key }, given: { kmsMasterKeyId: key } },
  },
  {
    ...{ rule: "log-group-encrypted", type: "aws:cloudwatch/logGroup:LogGroup", before: {} },
    ...{ after: { kmsKeyId: key }, given: { kmsKeyId: key } },
  },
  {
    ...{ rule: "secret-customer-managed-key", type: "aws:secretsmanager/secret:Secret" },
    ...{ before: {}, after: { kmsKeyId: key }, given: { kmsKeyId: key } },
  },
  {
    ...{ rule: "lambda-environment-encrypted", type: "aws:lambda/function:Function" },
    before: { environment: { variables: {} } },
    after: { environment: { variables: {} }, kmsKeyArn: key },
    given: { kmsKeyArn: key },
  },
  {
    ...{ rule: "alarm-period-standard", type: alarm, environment: "dev" },
    before: { metricQueries: [{ period: 10 }, { metric: { period: 30 } }] },
    after: { metricQueries: [{ period: 60 }, { metric: { period: 60 } }] },
  },
  {
    ...{ rule: "required-tags", type: "aws:sns/topic:Topic", environment: "dev" },
    before: { tags: { Owner: "care" } },
    after: {
      tags: {
        ...{ Project: "meddiflux", Environment: "dev", Component: "a=b", Owner: "care" },
        ...{ CostCenter: "7", ManagedBy: "pulumi" },
      },
    },
    given: {
      tags: [
        ...["Project=meddiflux", "Environment=dev", "Component=a=b", "Owner=platform"],
        ...["CostCenter=7", "ManagedBy=pulumi"],
      ],
    },
  },
  {
    ...{ rule: "ebs-volume-encrypted", type: "aws:ebs/volume:Volume" },
    ...{ before: {}, after: { encrypted: true } },
  },
  {
    ...{ rule: "ec2-block-devices-encrypted", type: machine },
    before: { ebsBlockDevices: [{ snapshotId: "snap-1" }, { volumeSize: 8 }] },
    after: {
      rootBlockDevice: { encrypted: true },
      ebsBlockDevices: [{ snapshotId: "snap-1" }, { volumeSize: 8, encrypted: true }],
    },
  },
  {
    ...{ rule: "ec2-no-public-ip", type: template },
    before: { networkInterfaces: [{ associatePublicIpAddress: "true" }] },
    after: { networkInterfaces: [{ associatePublicIpAddress: "false" }] },
  },
  {
    ...{ rule: "ec2-detailed-monitoring-off", type: machine, environment: "hom" },
    ...{ before: { monitoring: true }, after: { monitoring: false } },
  },
  {
    ...{ rule: "ecs-efs-in-transit-encrypted", type: "aws:ecs/taskDefinition:TaskDefinition" },
    before: { volumes: [{ name: "a" }, { efsVolumeConfiguration: { fileSystemId: "fs-1" } }] },
    after: {
      volumes: [
        { name: "a" },
        { efsVolumeConfiguration: { fileSystemId: "fs-1", transitEncryption: "ENABLED" } },
      ],
    },
  },
  {
    ...{ rule: "ecs-exec-audited", type: "aws:ecs/cluster:Cluster" },
    given: { logGroup: "/ecs/exec" },
    before: { configuration: { executeCommandConfiguration: { logging: "NONE", kmsKeyId: "k" } } },
    after: {
      configuration: {
        executeCommandConfiguration: {
          ...{ logging: "OVERRIDE", kmsKeyId: "k" },
          logConfiguration: { cloudWatchLogGroupName: "/ecs/exec" },
        },
      },
    },
  },
  {
    ...{ rule: "ecs-no-host-namespaces", type: "aws:ecs/taskDefinition:TaskDefinition" },
    before: { pidMode: "host", ipcMode: "task", networkMode: "host" },
    after: { ipcMode: "task", networkMode: "awsvpc" },
  },
  {
    ...{ rule: "ecr-repository-encrypted", type: repository, before: {} },
    after: { encryptionConfigurations: [{ encryptionType: "KMS" }] },
  },
  {
    ...{ rule: "cloudfront-price-class", type: distribution, environment: "dev" },
    ...{ before: {}, after: { priceClass: "PriceClass_100" } },
  },
  {
    ...{ rule: "sg-rules-described", type: "aws:ec2/securityGroup:SecurityGroup" },
    before: { description: "Database", ingress: [{ fromPort: 5432 }] },
    after: { description: "Database", ingress: [{ fromPort: 5432, description: "see wiki" }] },
    given: { description: "see wiki" },
  },
];
