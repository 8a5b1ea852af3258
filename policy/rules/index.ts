import type { Rule } from "../rule/rule";
import * as alarms from "./alarms";
import * as alb from "./alb";
import * as autoscaling from "./autoscaling";
import * as backup from "./backup";
import * as budgets from "./budgets";
import * as cisAlarms from "./cis-alarms";
import * as cloudfront from "./cloudfront";
import * as cloudfrontContent from "./cloudfront-content";
import * as cloudfrontTls from "./cloudfront-tls";
import * as cloudtrail from "./cloudtrail";
import * as cloudtrailCoverage from "./cloudtrail-coverage";
import * as cloudwatch from "./cloudwatch";
import * as costExplorer from "./cost-explorer";
import * as countBudgets from "./count-budgets";
import * as deletion from "./deletion";
import * as ebs from "./ebs";
import * as ec2 from "./ec2";
import * as ecr from "./ecr";
import * as ecs from "./ecs";
import * as ecsClusters from "./ecs-clusters";
import * as ecsContainers from "./ecs-containers";
import * as ecsExec from "./ecs-exec";
import * as ecsFargate from "./ecs-fargate";
import * as ecsImages from "./ecs-images";
import * as ecsServices from "./ecs-services";
import * as ecsTaskRoles from "./ecs-task-roles";
import * as ecsTasks from "./ecs-tasks";
import * as efs from "./efs";
import * as eip from "./eip";
import * as elasticache from "./elasticache";
import * as elasticacheCost from "./elasticache-cost";
import * as elasticacheResilience from "./elasticache-resilience";
import * as flowLog from "./flow-log";
import * as graviton from "./graviton";
import * as iam from "./iam";
import * as iamEscalation from "./iam-escalation";
import * as iamIdentities from "./iam-identities";
import * as iamTrust from "./iam-trust";
import { noIgnoredSecurityChanges } from "./ignored-changes";
import * as kms from "./kms";
import * as lambda from "./lambda";
import * as lambdaAccess from "./lambda-access";
import * as lambdaFailures from "./lambda-failures";
import * as lambdaLogs from "./lambda-logs";
import * as lambdaOperations from "./lambda-operations";
import * as loadBalancer from "./load-balancer";
import * as metricFilter from "./metric-filter";
import * as monthlyCost from "./monthly-cost";
import * as natGateway from "./nat-gateway";
import * as networkAcl from "./network-acl";
import * as offHours from "./off-hours";
import * as options from "./options";
import * as plaintextSecrets from "./plaintext-secrets";
import * as rds from "./rds";
import * as rdsCost from "./rds-cost";
import * as rdsEncryption from "./rds-encryption";
import * as rdsLogs from "./rds-logs";
import * as rdsResilience from "./rds-resilience";
import * as rdsTls from "./rds-tls";
import * as resourcePolicy from "./resource-policy";
import * as route53 from "./route53";
import * as s3 from "./s3";
import * as s3Access from "./s3-access";
import * as s3Acl from "./s3-acl";
import * as s3Lifecycle from "./s3-lifecycle";
import * as s3Versioning from "./s3-versioning";
import * as secrets from "./secrets";
import * as securityGroup from "./security-group";
import * as securityGroupForm from "./security-group-form";
import * as securityGroupUse from "./security-group-use";
import * as sns from "./sns";
import * as sqs from "./sqs";
import * as ssm from "./ssm";
import * as tagKeys from "./tag-keys";
import * as tagValues from "./tag-values";
import * as tagging from "./tagging";
import * as targetGroup from "./target-group";
import * as userDataSecrets from "./user-data-secrets";
import * as vpc from "./vpc";
import * as vpcEndpoint from "./vpc-endpoint";
import * as waf from "./waf";
import * as wafLogging from "./waf-logging";

/** Every rule of its own, by family. */
const families: readonly Rule[] = [
  alarms.alarmHasAction,
  alarms.alarmPeriodStandard,
  alarms.alarmTreatsMissingData,
  alarms.alertTopicHasSubscriber,
  alb.listenerHttps,
  alb.listenerTlsPolicy,
  autoscaling.scalingCap,
  autoscaling.serviceAutoscaling,
  backup.lifecycleBounded,
  backup.storesInBackupPlan,
  backup.vaultEncrypted,
  budgets.budgetExists,
  cisAlarms.cisAlarmFiltersComplete,
  cloudfront.cloudfrontAccessLogs,
  cloudfront.cloudfrontWaf,
  cloudfront.compress,
  cloudfront.originAccessControl,
  cloudfront.priceClass,
  cloudfrontContent.defaultRootObject,
  cloudfrontContent.securityHeaders,
  cloudfrontTls.minimumTls,
  cloudfrontTls.originHttps,
  cloudfrontTls.viewerHttps,
  cloudtrail.trailEncrypted,
  cloudtrail.trailLogValidation,
  cloudtrail.trailMultiRegion,
  cloudtrail.trailToCloudwatch,
  cloudtrailCoverage.dataEventsScoped,
  cloudtrailCoverage.trailExists,
  cloudtrailCoverage.trailSingleCopy,
  cloudwatch.logGroupEncrypted,
  cloudwatch.logGroupRetention,
  costExplorer.anomalyMonitorExists,
  costExplorer.anomalySubscriptionUseful,
  costExplorer.costAllocationTags,
  countBudgets.interfaceEndpointBudget,
  countBudgets.kmsKeyBudget,
  countBudgets.loadBalancerBudget,
  deletion.noForceDestroy,
  ebs.blockDevicesEncrypted,
  ebs.gp3,
  ebs.volumeEncrypted,
  ec2.detailedMonitoringOff,
  ec2.imdsV2Required,
  ec2.instanceTypeAllowed,
  ec2.noPublicIp,
  ecr.imageScanOnPush,
  ecr.lifecyclePolicy,
  ecr.repositoryEncrypted,
  ecr.tagsImmutable,
  ecs.fargateSpot,
  ecsClusters.containerInsights,
  ecsContainers.containerLogging,
  ecsContainers.nonRootUser,
  ecsContainers.noPrivilegedContainer,
  ecsContainers.readonlyRoot,
  ecsExec.ecsExecAudited,
  ecsFargate.efsInTransitEncrypted,
  ecsFargate.platformLatest,
  ecsImages.imagePinned,
  ecsServices.deploymentCircuitBreaker,
  ecsServices.minimumTasks,
  ecsServices.propagatesTags,
  ecsServices.serviceNoPublicIp,
  ecsTaskRoles.taskRolesDistinct,
  ecsTasks.noHostNamespaces,
  ecsTasks.taskArm64,
  ecsTasks.taskSizeLimit,
  efs.fileSystemEncrypted,
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
  flowLog.flowLogCost,
  graviton.ec2GravitonPreferred,
  graviton.rdsGravitonPreferred,
  iam.noAdminPolicy,
  iam.noKmsDecryptAll,
  iam.noServiceWildcard,
  iamEscalation.noPrivilegeEscalation,
  iamIdentities.noManagedAdminAttachment,
  iamIdentities.noStaticUsers,
  iamTrust.oidcSubjectPinned,
  iamTrust.roleTrustNotPublic,
  kms.keyDeletionWindow,
  kms.keyRotation,
  lambda.functionArm64,
  lambda.supportedRuntime,
  lambdaAccess.permissionSourcePinned,
  lambdaAccess.urlAuthenticated,
  lambdaFailures.failureDestination,
  lambdaLogs.logGroupManaged,
  lambdaOperations.environmentEncrypted,
  lambdaOperations.functionTracing,
  lambdaOperations.memoryTimeoutLimit,
  lambdaOperations.noProvisionedConcurrency,
  loadBalancer.accessLogs,
  loadBalancer.deletionProtection,
  loadBalancer.desyncMitigation,
  loadBalancer.dropInvalidHeaders,
  loadBalancer.publicWhenDeclared,
  loadBalancer.twoSubnets,
  loadBalancer.wafAttached,
  metricFilter.metricFilterHasAlarm,
  monthlyCost.monthlyCostCeiling,
  natGateway.natGatewayStrategy,
  networkAcl.noWorldAdminPorts,
  offHours.offHoursSchedule,
  options.statefulProtected,
  plaintextSecrets.ecsNoPlaintextSecrets,
  plaintextSecrets.lambdaNoPlaintextSecrets,
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
  rdsResilience.snapshotsCopyTags,
  rdsTls.forceTls,
  resourcePolicy.resourcePolicyNotPublic,
  route53.recordTtl,
  s3.bucketKey,
  s3.defaultEncryptionKms,
  s3.publicAccessBlocked,
  s3Access.accessLogging,
  s3Access.aclDisabled,
  s3Access.bucketTlsOnly,
  s3Acl.noPublicAcl,
  s3Lifecycle.abortMultipart,
  s3Lifecycle.lifecycleRequired,
  s3Versioning.noncurrentExpiry,
  s3Versioning.versioned,
  secrets.customerManagedKey,
  secrets.rotationEnabled,
  securityGroup.noWorldAdminPorts,
  securityGroup.noWorldDataPorts,
  securityGroup.worldIngressOnlyWeb,
  securityGroupForm.egressRestricted,
  securityGroupForm.noAllProtocols,
  securityGroupForm.rulesDescribed,
  securityGroupUse.noOrphanSecurityGroups,
  sns.topicEncrypted,
  sqs.queueEncrypted,
  ssm.parameterSecureString,
  tagging.requiredTags,
  tagKeys.tagKeyFormat,
  tagValues.tagValuesAllowed,
  targetGroup.healthCheck,
  targetGroup.noOrphanTargetGroups,
  userDataSecrets.userDataNoSecrets,
  vpc.defaultGroupClosed,
  vpc.flowLogsEnabled,
  vpc.noAutoPublicIp,
  vpc.noDefaultVpc,
  vpcEndpoint.gatewayEndpointsWithNat,
  vpcEndpoint.noS3InterfaceEndpoint,
  waf.wafHasRules,
  wafLogging.wafLogging,
];

/** The pack: every rule, and the one that looks after them. */
export const rules: readonly Rule[] = [...families, noIgnoredSecurityChanges(families)];
