import assert from "node:assert/strict";
import type { Rule } from "../../../policy/rule/rule";
import { trailLogValidation, trailMultiRegion } from "../../../policy/rules/cloudtrail";
import { logGroupRetention } from "../../../policy/rules/cloudwatch";
import { noForceDestroy } from "../../../policy/rules/deletion";
import { imageScanOnPush } from "../../../policy/rules/ecr";
import { fargateSpot } from "../../../policy/rules/ecs";
import { gp3 as ebsGp3, volumeEncrypted } from "../../../policy/rules/ebs";
import { atRestEncrypted, inTransitEncrypted } from "../../../policy/rules/elasticache";
import { replicasByEnvironment } from "../../../policy/rules/elasticache-cost";
import { failover, snapshots } from "../../../policy/rules/elasticache-resilience";
import { keyRotation } from "../../../policy/rules/kms";
import { accessLogs, dropInvalidHeaders } from "../../../policy/rules/load-balancer";
import { backupRetention, multiAz, notPublic, storageEncrypted } from "../../../policy/rules/rds";
import { storageCap } from "../../../policy/rules/rds-cost";
import { managedMasterPassword } from "../../../policy/rules/rds-encryption";
import { autoMinorUpgrade, deletionProtection } from "../../../policy/rules/rds-resilience";
import { publicAccessBlocked } from "../../../policy/rules/s3";
import { abortMultipart } from "../../../policy/rules/s3-lifecycle";
import { noWorldAdminPorts } from "../../../policy/rules/security-group";
import { noAutoPublicIp } from "../../../policy/rules/vpc";
import { queueEncrypted } from "../../../policy/rules/sqs";
import { judgeAny } from "../support";

type Props = Record<string, unknown>;

const instance = "aws:rds/instance:Instance";
const volume = "aws:ebs/volume:Volume";
const group = "aws:elasticache/replicationGroup:ReplicationGroup";
const ingress = "aws:vpc/securityGroupIngressRule:SecurityGroupIngressRule";
const open = { ipProtocol: "tcp", cidrIpv4: "0.0.0.0/0" };
const spot = { capacityProvider: "FARGATE", weight: "1" };
const trail = "aws:cloudtrail/trail:Trail";
const lifecycle = "aws:s3/bucketLifecycleConfiguration:BucketLifecycleConfiguration";
const abort = (daysAfterInitiation: string) => ({
  rules: [{ status: "Enabled", abortIncompleteMultipartUpload: { daysAfterInitiation } }],
});
const closed = { blockPublicAcls: "true", blockPublicPolicy: "true", ignorePublicAcls: "true" };

/** A rule, a type, props that are good and props that are not. */
const cases: readonly (readonly [Rule, string, Props, Props])[] = [
  [storageEncrypted, instance, { storageEncrypted: "true" }, { storageEncrypted: "false" }],
  [notPublic, instance, { publiclyAccessible: "false" }, { publiclyAccessible: "true" }],
  [multiAz, instance, { multiAz: "true" }, { multiAz: "false" }],
  [backupRetention, instance, { backupRetentionPeriod: "7" }, { backupRetentionPeriod: "6" }],
  [keyRotation, "aws:kms/key:Key", { enableKeyRotation: "true" }, { enableKeyRotation: "false" }],
  [
    inTransitEncrypted,
    group,
    { transitEncryptionEnabled: "true" },
    { transitEncryptionEnabled: "false" },
  ],
  [
    publicAccessBlocked,
    "aws:s3/bucketPublicAccessBlock:BucketPublicAccessBlock",
    { ...closed, restrictPublicBuckets: "true" },
    { ...closed, restrictPublicBuckets: "false" },
  ],
  [abortMultipart, lifecycle, abort("7"), abort("8")],
  [
    imageScanOnPush,
    "aws:ecr/repository:Repository",
    { imageScanningConfiguration: { scanOnPush: "true" } },
    { imageScanningConfiguration: { scanOnPush: "false" } },
  ],
  [
    queueEncrypted,
    "aws:sqs/queue:Queue",
    { sqsManagedSseEnabled: "true" },
    { sqsManagedSseEnabled: "false" },
  ],
  [
    trailLogValidation,
    trail,
    { enableLogFileValidation: "true" },
    { enableLogFileValidation: "false" },
  ],
  [
    trailMultiRegion,
    trail,
    { isMultiRegionTrail: "true", enableLogging: "true" },
    { isMultiRegionTrail: "true", enableLogging: "false" },
  ],
  [
    logGroupRetention,
    "aws:cloudwatch/logGroup:LogGroup",
    { retentionInDays: "30" },
    { retentionInDays: "0" },
  ],
  [
    fargateSpot,
    "aws:ecs/service:Service",
    { capacityProviderStrategies: [{ ...spot, base: "1" }] },
    { capacityProviderStrategies: [{ ...spot, base: "0" }] },
  ],
  [
    dropInvalidHeaders,
    "aws:lb/loadBalancer:LoadBalancer",
    { dropInvalidHeaderFields: "true" },
    { dropInvalidHeaderFields: "false" },
  ],
  [
    accessLogs,
    "aws:lb/loadBalancer:LoadBalancer",
    { accessLogs: { enabled: "true", bucket: "logs" } },
    { accessLogs: { enabled: "false", bucket: "logs" } },
  ],
  [noForceDestroy, "aws:s3/bucket:Bucket", { forceDestroy: "false" }, { forceDestroy: "true" }],
  [
    noAutoPublicIp,
    "aws:ec2/subnet:Subnet",
    { mapPublicIpOnLaunch: "false" },
    { mapPublicIpOnLaunch: "true" },
  ],
  [
    noWorldAdminPorts,
    ingress,
    { ...open, fromPort: "443", toPort: "443" },
    { ...open, fromPort: "20", toPort: "25" },
  ],
  [
    noWorldAdminPorts,
    "aws:ec2/securityGroup:SecurityGroup",
    { ingress: [{ protocol: "tcp", fromPort: 22, toPort: 22, self: "true" }] },
    { ingress: [{ protocol: "tcp", fromPort: 22, toPort: 22, self: "false" }] },
  ],
  [volumeEncrypted, volume, { encrypted: "true" }, { encrypted: "false" }],
  [ebsGp3, volume, { type: "gp3", iops: "16000" }, { type: "gp3", iops: "16001" }],
  [
    atRestEncrypted,
    group,
    { atRestEncryptionEnabled: "true" },
    { atRestEncryptionEnabled: "false" },
  ],
  [
    failover,
    group,
    { automaticFailoverEnabled: "true", multiAzEnabled: "true" },
    { automaticFailoverEnabled: "true", multiAzEnabled: "false" },
  ],
  [snapshots, group, { snapshotRetentionLimit: "7" }, { snapshotRetentionLimit: "6" }],
  [replicasByEnvironment, group, { numCacheClusters: "9" }, { numCacheClusters: "10" }],
  [storageCap, instance, { maxAllocatedStorage: "1000" }, { maxAllocatedStorage: "1001" }],
  [
    managedMasterPassword,
    instance,
    { manageMasterUserPassword: "true" },
    { manageMasterUserPassword: "false" },
  ],
  [
    autoMinorUpgrade,
    instance,
    { autoMinorVersionUpgrade: "true" },
    { autoMinorVersionUpgrade: "false" },
  ],
  [deletionProtection, instance, { deletionProtection: "true" }, { deletionProtection: "false" }],
];

describe("booleans and numbers that arrive as text", () => {
  for (const [rule, type, good, bad] of cases) {
    it(`mean to ${rule.name} of ${type} what they say`, () => {
      assert.deepEqual(judgeAny(rule, type, good), []);
      assert.equal(judgeAny(rule, type, bad).length, 1);
    });
  }
});

describe("values of the wrong kind", () => {
  it("are nothing, and never better than that", () => {
    assert.deepEqual(
      judgeAny(backupRetention, instance, { backupRetentionPeriod: [] }, { environment: "dev" }),
      ["backupRetentionPeriod is a list, which means 0; dev needs 1 to 35 days."],
    );
    assert.deepEqual(
      judgeAny(backupRetention, instance, { backupRetentionPeriod: {} }, { environment: "dev" }),
      ["backupRetentionPeriod is an object; dev needs 1 to 35 days."],
    );
    assert.deepEqual(judgeAny(storageEncrypted, instance, { storageEncrypted: 1 }), [
      "storageEncrypted is 1; set it to true.",
    ]);
  });
});
