import type {
  PolicyArgs as ScalingPolicyArgs,
  ScheduledActionArgs,
  TargetArgs as ScalableTargetArgs,
} from "@pulumi/aws/appautoscaling";
import type { DatabaseArgs, WorkgroupArgs } from "@pulumi/aws/athena";
import type { PlanArgs, SelectionArgs, VaultArgs, VaultPolicyArgs } from "@pulumi/aws/backup";
import type { BudgetArgs } from "@pulumi/aws/budgets";
import type {
  SlackChannelConfigurationArgs,
  TeamsChannelConfigurationArgs,
} from "@pulumi/aws/chatbot";
import type { DistributionArgs, ResponseHeadersPolicyArgs } from "@pulumi/aws/cloudfront";
import type { TrailArgs } from "@pulumi/aws/cloudtrail";
import type {
  CompositeAlarmArgs,
  EventBusPolicyArgs,
  EventRuleArgs,
  EventTargetArgs,
  LogDeliverySourceArgs,
  LogGroupArgs,
  LogMetricFilterArgs,
  MetricAlarmArgs,
} from "@pulumi/aws/cloudwatch";
import type { DeploymentGroupArgs } from "@pulumi/aws/codedeploy";
import type {
  AnomalyMonitorArgs,
  AnomalySubscriptionArgs,
  CostAllocationTagArgs,
} from "@pulumi/aws/costexplorer";
import type { TableArgs } from "@pulumi/aws/dynamodb";
import type { VolumeArgs } from "@pulumi/aws/ebs";
import type {
  DefaultNetworkAclArgs,
  DefaultSecurityGroupArgs,
  DefaultVpcArgs,
  EipArgs,
  EipAssociationArgs,
  FlowLogArgs,
  InstanceArgs as Ec2InstanceArgs,
  LaunchConfigurationArgs,
  LaunchTemplateArgs,
  NatGatewayArgs,
  NatGatewayEipAssociationArgs,
  NetworkAclArgs,
  NetworkAclRuleArgs,
  SecurityGroupArgs,
  SecurityGroupRuleArgs,
  SubnetArgs,
  VpcArgs,
  VpcEndpointArgs,
  VpcEndpointSubnetAssociationArgs,
} from "@pulumi/aws/ec2";
import type {
  LifecyclePolicyArgs,
  RegistryPolicyArgs,
  RepositoryArgs,
  RepositoryPolicyArgs,
} from "@pulumi/aws/ecr";
import type {
  ClusterArgs as EcsClusterArgs,
  DaemonTaskDefinitionArgs,
  ExpressGatewayServiceArgs,
  ServiceArgs,
  TaskDefinitionArgs,
  TaskSetArgs,
} from "@pulumi/aws/ecs";
import type { FileSystemArgs, FileSystemPolicyArgs } from "@pulumi/aws/efs";
import type {
  ClusterArgs as CacheClusterArgs,
  ReplicationGroupArgs,
  ServerlessCacheArgs,
} from "@pulumi/aws/elasticache";
import type { LoadBalancerArgs as ClassicLoadBalancerArgs } from "@pulumi/aws/elb";
import type {
  AccessKeyArgs,
  GroupPolicyArgs,
  GroupPolicyAttachmentArgs,
  PolicyArgs,
  PolicyAttachmentArgs,
  RoleArgs,
  RolePolicyArgs,
  RolePolicyAttachmentArgs,
  RolePolicyAttachmentsExclusiveArgs,
  UserArgs,
  UserLoginProfileArgs,
  UserPolicyArgs,
  UserPolicyAttachmentArgs,
} from "@pulumi/aws/iam";
import type { ExternalKeyArgs, KeyArgs, KeyPolicyArgs, ReplicaKeyArgs } from "@pulumi/aws/kms";
import type {
  EventSourceMappingArgs,
  FunctionArgs,
  FunctionEventInvokeConfigArgs,
  FunctionUrlArgs,
  PermissionArgs,
  ProvisionedConcurrencyConfigArgs,
} from "@pulumi/aws/lambda";
import type {
  ListenerArgs,
  ListenerRuleArgs,
  LoadBalancerArgs,
  TargetGroupArgs,
} from "@pulumi/aws/lb";
import type { PipeArgs } from "@pulumi/aws/pipes";
import type {
  ClusterArgs,
  ClusterInstanceArgs,
  ClusterParameterGroupArgs,
  InstanceArgs,
  ParameterGroupArgs,
} from "@pulumi/aws/rds";
import type { RecordArgs } from "@pulumi/aws/route53";
import type {
  AccessPointArgs,
  BucketAclArgs,
  BucketAclV2Args,
  BucketArgs,
  BucketLifecycleConfigurationArgs,
  BucketLoggingArgs,
  BucketObjectArgs,
  BucketObjectv2Args,
  BucketOwnershipControlsArgs,
  BucketPolicyArgs,
  BucketPublicAccessBlockArgs,
  BucketServerSideEncryptionConfigurationArgs,
  BucketV2Args,
  BucketVersioningArgs,
  DirectoryBucketArgs,
} from "@pulumi/aws/s3";
import type { AccessPointPolicyArgs } from "@pulumi/aws/s3control";
import type { TableBucketArgs } from "@pulumi/aws/s3tables";
import type { ScheduleArgs } from "@pulumi/aws/scheduler";
import type { SecretArgs, SecretPolicyArgs, SecretRotationArgs } from "@pulumi/aws/secretsmanager";
import type { TopicArgs, TopicPolicyArgs, TopicSubscriptionArgs } from "@pulumi/aws/sns";
import type { QueueArgs, QueuePolicyArgs } from "@pulumi/aws/sqs";
import type { ParameterArgs } from "@pulumi/aws/ssm";
import type {
  ManagedPolicyAttachmentArgs,
  PermissionSetInlinePolicyArgs,
} from "@pulumi/aws/ssoadmin";
import type { ServerArgs as TransferServerArgs } from "@pulumi/aws/transfer";
import type { SecurityGroupEgressRuleArgs, SecurityGroupIngressRuleArgs } from "@pulumi/aws/vpc";
import type {
  WebAclArgs,
  WebAclAssociationArgs,
  WebAclLoggingConfigurationArgs,
} from "@pulumi/aws/wafv2";
import type { Unwrap } from "@pulumi/pulumi";

/**
 * Inputs as rules see them: outputs unwrapped, and nothing taken for granted at any depth, since a
 * program in JavaScript, a remediation or a state file may hold anything.
 */
type Inputs<A> = Loose<Unwrap<A>>;

type Loose<T> = T extends readonly (infer I)[]
  ? readonly Loose<I>[]
  : T extends object
    ? { readonly [K in keyof T]?: Loose<T[K]> | undefined }
    : T;

/**
 * The types that rules are about, by token. The engine matches tokens exactly, and several tokens can
 * stand for one thing at AWS (`lb` and `alb`, `Bucket` and `BucketV2`), so both are listed.
 * Types only: loading the SDK would cost 0.6 s and 145 MB at each start of the pack.
 */
export interface AwsInputs {
  "aws:alb/listener:Listener": Inputs<ListenerArgs>;
  "aws:alb/listenerRule:ListenerRule": Inputs<ListenerRuleArgs>;
  "aws:alb/loadBalancer:LoadBalancer": Inputs<LoadBalancerArgs>;
  "aws:alb/targetGroup:TargetGroup": Inputs<TargetGroupArgs>;
  "aws:appautoscaling/policy:Policy": Inputs<ScalingPolicyArgs>;
  "aws:appautoscaling/scheduledAction:ScheduledAction": Inputs<ScheduledActionArgs>;
  "aws:appautoscaling/target:Target": Inputs<ScalableTargetArgs>;
  "aws:athena/database:Database": Inputs<DatabaseArgs>;
  "aws:athena/workgroup:Workgroup": Inputs<WorkgroupArgs>;
  "aws:backup/plan:Plan": Inputs<PlanArgs>;
  "aws:backup/selection:Selection": Inputs<SelectionArgs>;
  "aws:backup/vault:Vault": Inputs<VaultArgs>;
  "aws:backup/vaultPolicy:VaultPolicy": Inputs<VaultPolicyArgs>;
  "aws:budgets/budget:Budget": Inputs<BudgetArgs>;
  "aws:chatbot/slackChannelConfiguration:SlackChannelConfiguration": Inputs<SlackChannelConfigurationArgs>;
  "aws:chatbot/teamsChannelConfiguration:TeamsChannelConfiguration": Inputs<TeamsChannelConfigurationArgs>;
  "aws:cloudfront/distribution:Distribution": Inputs<DistributionArgs>;
  "aws:cloudfront/responseHeadersPolicy:ResponseHeadersPolicy": Inputs<ResponseHeadersPolicyArgs>;
  "aws:cloudtrail/trail:Trail": Inputs<TrailArgs>;
  "aws:cloudwatch/compositeAlarm:CompositeAlarm": Inputs<CompositeAlarmArgs>;
  "aws:cloudwatch/eventBusPolicy:EventBusPolicy": Inputs<EventBusPolicyArgs>;
  "aws:cloudwatch/eventRule:EventRule": Inputs<EventRuleArgs>;
  "aws:cloudwatch/eventTarget:EventTarget": Inputs<EventTargetArgs>;
  "aws:cloudwatch/logDeliverySource:LogDeliverySource": Inputs<LogDeliverySourceArgs>;
  "aws:cloudwatch/logGroup:LogGroup": Inputs<LogGroupArgs>;
  "aws:cloudwatch/logMetricFilter:LogMetricFilter": Inputs<LogMetricFilterArgs>;
  "aws:cloudwatch/metricAlarm:MetricAlarm": Inputs<MetricAlarmArgs>;
  "aws:codedeploy/deploymentGroup:DeploymentGroup": Inputs<DeploymentGroupArgs>;
  "aws:costexplorer/anomalyMonitor:AnomalyMonitor": Inputs<AnomalyMonitorArgs>;
  "aws:costexplorer/anomalySubscription:AnomalySubscription": Inputs<AnomalySubscriptionArgs>;
  "aws:costexplorer/costAllocationTag:CostAllocationTag": Inputs<CostAllocationTagArgs>;
  "aws:dynamodb/table:Table": Inputs<TableArgs>;
  "aws:ebs/volume:Volume": Inputs<VolumeArgs>;
  "aws:ec2/defaultNetworkAcl:DefaultNetworkAcl": Inputs<DefaultNetworkAclArgs>;
  "aws:ec2/defaultSecurityGroup:DefaultSecurityGroup": Inputs<DefaultSecurityGroupArgs>;
  "aws:ec2/defaultVpc:DefaultVpc": Inputs<DefaultVpcArgs>;
  "aws:ec2/eip:Eip": Inputs<EipArgs>;
  "aws:ec2/eipAssociation:EipAssociation": Inputs<EipAssociationArgs>;
  "aws:ec2/flowLog:FlowLog": Inputs<FlowLogArgs>;
  "aws:ec2/instance:Instance": Inputs<Ec2InstanceArgs>;
  "aws:ec2/launchConfiguration:LaunchConfiguration": Inputs<LaunchConfigurationArgs>;
  "aws:ec2/launchTemplate:LaunchTemplate": Inputs<LaunchTemplateArgs>;
  "aws:ec2/natGateway:NatGateway": Inputs<NatGatewayArgs>;
  "aws:ec2/natGatewayEipAssociation:NatGatewayEipAssociation": Inputs<NatGatewayEipAssociationArgs>;
  "aws:ec2/networkAcl:NetworkAcl": Inputs<NetworkAclArgs>;
  "aws:ec2/networkAclRule:NetworkAclRule": Inputs<NetworkAclRuleArgs>;
  "aws:ec2/securityGroup:SecurityGroup": Inputs<SecurityGroupArgs>;
  "aws:ec2/securityGroupRule:SecurityGroupRule": Inputs<SecurityGroupRuleArgs>;
  "aws:ec2/subnet:Subnet": Inputs<SubnetArgs>;
  "aws:ec2/vpc:Vpc": Inputs<VpcArgs>;
  "aws:ec2/vpcEndpoint:VpcEndpoint": Inputs<VpcEndpointArgs>;
  "aws:ec2/vpcEndpointSubnetAssociation:VpcEndpointSubnetAssociation": Inputs<VpcEndpointSubnetAssociationArgs>;
  "aws:ecr/lifecyclePolicy:LifecyclePolicy": Inputs<LifecyclePolicyArgs>;
  "aws:ecr/registryPolicy:RegistryPolicy": Inputs<RegistryPolicyArgs>;
  "aws:ecr/repository:Repository": Inputs<RepositoryArgs>;
  "aws:ecr/repositoryPolicy:RepositoryPolicy": Inputs<RepositoryPolicyArgs>;
  "aws:ecs/cluster:Cluster": Inputs<EcsClusterArgs>;
  "aws:ecs/daemonTaskDefinition:DaemonTaskDefinition": Inputs<DaemonTaskDefinitionArgs>;
  "aws:ecs/expressGatewayService:ExpressGatewayService": Inputs<ExpressGatewayServiceArgs>;
  "aws:ecs/service:Service": Inputs<ServiceArgs>;
  "aws:ecs/taskDefinition:TaskDefinition": Inputs<TaskDefinitionArgs>;
  "aws:ecs/taskSet:TaskSet": Inputs<TaskSetArgs>;
  "aws:efs/fileSystem:FileSystem": Inputs<FileSystemArgs>;
  "aws:efs/fileSystemPolicy:FileSystemPolicy": Inputs<FileSystemPolicyArgs>;
  "aws:elasticache/cluster:Cluster": Inputs<CacheClusterArgs>;
  "aws:elasticache/replicationGroup:ReplicationGroup": Inputs<ReplicationGroupArgs>;
  "aws:elasticache/serverlessCache:ServerlessCache": Inputs<ServerlessCacheArgs>;
  "aws:elb/loadBalancer:LoadBalancer": Inputs<ClassicLoadBalancerArgs>;
  "aws:iam/accessKey:AccessKey": Inputs<AccessKeyArgs>;
  "aws:iam/groupPolicy:GroupPolicy": Inputs<GroupPolicyArgs>;
  "aws:iam/groupPolicyAttachment:GroupPolicyAttachment": Inputs<GroupPolicyAttachmentArgs>;
  "aws:iam/policy:Policy": Inputs<PolicyArgs>;
  "aws:iam/policyAttachment:PolicyAttachment": Inputs<PolicyAttachmentArgs>;
  "aws:iam/role:Role": Inputs<RoleArgs>;
  "aws:iam/rolePolicy:RolePolicy": Inputs<RolePolicyArgs>;
  "aws:iam/rolePolicyAttachment:RolePolicyAttachment": Inputs<RolePolicyAttachmentArgs>;
  "aws:iam/rolePolicyAttachmentsExclusive:RolePolicyAttachmentsExclusive": Inputs<RolePolicyAttachmentsExclusiveArgs>;
  "aws:iam/user:User": Inputs<UserArgs>;
  "aws:iam/userLoginProfile:UserLoginProfile": Inputs<UserLoginProfileArgs>;
  "aws:iam/userPolicy:UserPolicy": Inputs<UserPolicyArgs>;
  "aws:iam/userPolicyAttachment:UserPolicyAttachment": Inputs<UserPolicyAttachmentArgs>;
  "aws:kms/externalKey:ExternalKey": Inputs<ExternalKeyArgs>;
  "aws:kms/key:Key": Inputs<KeyArgs>;
  "aws:kms/keyPolicy:KeyPolicy": Inputs<KeyPolicyArgs>;
  "aws:kms/replicaKey:ReplicaKey": Inputs<ReplicaKeyArgs>;
  "aws:lambda/eventSourceMapping:EventSourceMapping": Inputs<EventSourceMappingArgs>;
  "aws:lambda/function:Function": Inputs<FunctionArgs>;
  "aws:lambda/functionEventInvokeConfig:FunctionEventInvokeConfig": Inputs<FunctionEventInvokeConfigArgs>;
  "aws:lambda/functionUrl:FunctionUrl": Inputs<FunctionUrlArgs>;
  "aws:lambda/permission:Permission": Inputs<PermissionArgs>;
  "aws:lambda/provisionedConcurrencyConfig:ProvisionedConcurrencyConfig": Inputs<ProvisionedConcurrencyConfigArgs>;
  "aws:lb/listener:Listener": Inputs<ListenerArgs>;
  "aws:lb/listenerRule:ListenerRule": Inputs<ListenerRuleArgs>;
  "aws:lb/loadBalancer:LoadBalancer": Inputs<LoadBalancerArgs>;
  "aws:lb/targetGroup:TargetGroup": Inputs<TargetGroupArgs>;
  "aws:pipes/pipe:Pipe": Inputs<PipeArgs>;
  "aws:rds/cluster:Cluster": Inputs<ClusterArgs>;
  "aws:rds/clusterInstance:ClusterInstance": Inputs<ClusterInstanceArgs>;
  "aws:rds/clusterParameterGroup:ClusterParameterGroup": Inputs<ClusterParameterGroupArgs>;
  "aws:rds/instance:Instance": Inputs<InstanceArgs>;
  "aws:rds/parameterGroup:ParameterGroup": Inputs<ParameterGroupArgs>;
  "aws:route53/record:Record": Inputs<RecordArgs>;
  "aws:s3/accessPoint:AccessPoint": Inputs<AccessPointArgs>;
  "aws:s3/bucket:Bucket": Inputs<BucketArgs>;
  "aws:s3/bucketAcl:BucketAcl": Inputs<BucketAclArgs>;
  "aws:s3/bucketAclV2:BucketAclV2": Inputs<BucketAclV2Args>;
  "aws:s3/bucketLifecycleConfiguration:BucketLifecycleConfiguration": Inputs<BucketLifecycleConfigurationArgs>;
  "aws:s3/bucketLifecycleConfigurationV2:BucketLifecycleConfigurationV2": Inputs<BucketLifecycleConfigurationArgs>;
  "aws:s3/bucketLogging:BucketLogging": Inputs<BucketLoggingArgs>;
  "aws:s3/bucketLoggingV2:BucketLoggingV2": Inputs<BucketLoggingArgs>;
  "aws:s3/bucketObject:BucketObject": Inputs<BucketObjectArgs>;
  "aws:s3/bucketObjectv2:BucketObjectv2": Inputs<BucketObjectv2Args>;
  "aws:s3/bucketOwnershipControls:BucketOwnershipControls": Inputs<BucketOwnershipControlsArgs>;
  "aws:s3/bucketPolicy:BucketPolicy": Inputs<BucketPolicyArgs>;
  "aws:s3/bucketPublicAccessBlock:BucketPublicAccessBlock": Inputs<BucketPublicAccessBlockArgs>;
  "aws:s3/bucketServerSideEncryptionConfiguration:BucketServerSideEncryptionConfiguration": Inputs<BucketServerSideEncryptionConfigurationArgs>;
  "aws:s3/bucketServerSideEncryptionConfigurationV2:BucketServerSideEncryptionConfigurationV2": Inputs<BucketServerSideEncryptionConfigurationArgs>;
  "aws:s3/bucketV2:BucketV2": Inputs<BucketV2Args>;
  "aws:s3/bucketVersioning:BucketVersioning": Inputs<BucketVersioningArgs>;
  "aws:s3/bucketVersioningV2:BucketVersioningV2": Inputs<BucketVersioningArgs>;
  "aws:s3/directoryBucket:DirectoryBucket": Inputs<DirectoryBucketArgs>;
  "aws:s3control/accessPointPolicy:AccessPointPolicy": Inputs<AccessPointPolicyArgs>;
  "aws:s3tables/tableBucket:TableBucket": Inputs<TableBucketArgs>;
  "aws:scheduler/schedule:Schedule": Inputs<ScheduleArgs>;
  "aws:secretsmanager/secret:Secret": Inputs<SecretArgs>;
  "aws:secretsmanager/secretPolicy:SecretPolicy": Inputs<SecretPolicyArgs>;
  "aws:secretsmanager/secretRotation:SecretRotation": Inputs<SecretRotationArgs>;
  "aws:sns/topic:Topic": Inputs<TopicArgs>;
  "aws:sns/topicPolicy:TopicPolicy": Inputs<TopicPolicyArgs>;
  "aws:sns/topicSubscription:TopicSubscription": Inputs<TopicSubscriptionArgs>;
  "aws:sqs/queue:Queue": Inputs<QueueArgs>;
  "aws:sqs/queuePolicy:QueuePolicy": Inputs<QueuePolicyArgs>;
  "aws:ssm/parameter:Parameter": Inputs<ParameterArgs>;
  "aws:ssoadmin/managedPolicyAttachment:ManagedPolicyAttachment": Inputs<ManagedPolicyAttachmentArgs>;
  "aws:ssoadmin/permissionSetInlinePolicy:PermissionSetInlinePolicy": Inputs<PermissionSetInlinePolicyArgs>;
  "aws:transfer/server:Server": Inputs<TransferServerArgs>;
  "aws:vpc/securityGroupEgressRule:SecurityGroupEgressRule": Inputs<SecurityGroupEgressRuleArgs>;
  "aws:vpc/securityGroupIngressRule:SecurityGroupIngressRule": Inputs<SecurityGroupIngressRuleArgs>;
  "aws:wafv2/webAcl:WebAcl": Inputs<WebAclArgs>;
  "aws:wafv2/webAclAssociation:WebAclAssociation": Inputs<WebAclAssociationArgs>;
  "aws:wafv2/webAclLoggingConfiguration:WebAclLoggingConfiguration": Inputs<WebAclLoggingConfigurationArgs>;
}

export type AwsType = keyof AwsInputs;
