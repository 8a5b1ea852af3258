import type { Rule } from "../rule/rule";
import * as alb from "./alb";
import * as backup from "./backup";
import * as budgets from "./budgets";
import * as cloudwatch from "./cloudwatch";
import * as ebs from "./ebs";
import * as ec2 from "./ec2";
import * as ecs from "./ecs";
import * as eip from "./eip";
import * as elasticache from "./elasticache";
import * as elasticacheCost from "./elasticache-cost";
import * as elasticacheResilience from "./elasticache-resilience";
import * as graviton from "./graviton";
import * as iam from "./iam";
import * as kms from "./kms";
import * as natGateway from "./nat-gateway";
import * as offHours from "./off-hours";
import * as options from "./options";
import * as rds from "./rds";
import * as rdsCost from "./rds-cost";
import * as rdsEncryption from "./rds-encryption";
import * as rdsLogs from "./rds-logs";
import * as rdsResilience from "./rds-resilience";
import * as rdsTls from "./rds-tls";
import * as s3 from "./s3";
import * as secrets from "./secrets";
import * as securityGroup from "./security-group";
import * as sns from "./sns";
import * as tagging from "./tagging";

/** The pack: every rule, by family. */
export const rules: readonly Rule[] = [
  alb.listenerHttps,
  backup.lifecycleBounded,
  backup.storesInBackupPlan,
  backup.vaultEncrypted,
  budgets.budgetExists,
  cloudwatch.logGroupRetention,
  ebs.blockDevicesEncrypted,
  ebs.gp3,
  ebs.volumeEncrypted,
  ec2.detailedMonitoringOff,
  ec2.imdsV2Required,
  ec2.instanceTypeAllowed,
  ec2.noPublicIp,
  ecs.fargateSpot,
  eip.eipAssociated,
  elasticache.atRestEncrypted,
  elasticache.authRequired,
  elasticache.customerManagedKey,
  elasticache.inTransitEncrypted,
  elasticache.logDelivery,
  elasticacheCost.nodeTypeAllowed,
  elasticacheCost.replicasByEnvironment,
  elasticacheResilience.failover,
  elasticacheResilience.snapshots,
  graviton.ec2GravitonPreferred,
  graviton.rdsGravitonPreferred,
  iam.noAdminPolicy,
  kms.keyRotation,
  natGateway.natGatewayStrategy,
  offHours.offHoursSchedule,
  options.statefulProtected,
  rds.backupRetention,
  rds.multiAz,
  rds.notPublic,
  rds.storageEncrypted,
  rdsCost.gp3,
  rdsCost.insightsRetentionFree,
  rdsCost.instanceClassAllowed,
  rdsCost.noExtendedSupport,
  rdsCost.storageCap,
  rdsEncryption.caCertificateCurrent,
  rdsEncryption.clusterStorageEncrypted,
  rdsEncryption.customerManagedKey,
  rdsEncryption.managedMasterPassword,
  rdsLogs.logExports,
  rdsLogs.performanceInsights,
  rdsResilience.autoMinorUpgrade,
  rdsResilience.deletionProtection,
  rdsResilience.finalSnapshot,
  rdsResilience.iamAuthentication,
  rdsTls.forceTls,
  s3.defaultEncryptionKms,
  s3.publicAccessBlocked,
  secrets.customerManagedKey,
  secrets.rotationEnabled,
  securityGroup.noWorldAdminPorts,
  sns.topicEncrypted,
  tagging.requiredTags,
];
