import type { Unwrap } from "@pulumi/pulumi";
import type {
  ScheduledActionArgs,
  TargetArgs as ScalableTargetArgs,
} from "@pulumi/aws/appautoscaling";
import type { PlanArgs, SelectionArgs, VaultArgs } from "@pulumi/aws/backup";
import type { BudgetArgs } from "@pulumi/aws/budgets";
import type { TrailArgs } from "@pulumi/aws/cloudtrail";
import type { LogGroupArgs } from "@pulumi/aws/cloudwatch";
import type { TableArgs } from "@pulumi/aws/dynamodb";
import type { VolumeArgs } from "@pulumi/aws/ebs";
import type {
  DefaultSecurityGroupArgs,
  EipArgs,
  EipAssociationArgs,
  InstanceArgs as Ec2InstanceArgs,
  LaunchConfigurationArgs,
  LaunchTemplateArgs,
  NatGatewayArgs,
  NatGatewayEipAssociationArgs,
  SecurityGroupArgs,
  SecurityGroupRuleArgs,
  SubnetArgs,
} from "@pulumi/aws/ec2";
import type { ServiceArgs } from "@pulumi/aws/ecs";
import type { FileSystemArgs } from "@pulumi/aws/efs";
import type {
  ClusterArgs as CacheClusterArgs,
  ReplicationGroupArgs,
  ServerlessCacheArgs,
} from "@pulumi/aws/elasticache";
import type {
  GroupPolicyArgs,
  PolicyArgs,
  RoleArgs,
  RolePolicyArgs,
  UserPolicyArgs,
} from "@pulumi/aws/iam";
import type { KeyArgs } from "@pulumi/aws/kms";
import type { ListenerArgs, LoadBalancerArgs } from "@pulumi/aws/lb";
import type {
  ClusterArgs,
  ClusterInstanceArgs,
  ClusterParameterGroupArgs,
  InstanceArgs,
  ParameterGroupArgs,
} from "@pulumi/aws/rds";
import type {
  BucketArgs,
  BucketPublicAccessBlockArgs,
  BucketServerSideEncryptionConfigurationArgs,
  BucketV2Args,
} from "@pulumi/aws/s3";
import type { ScheduleArgs } from "@pulumi/aws/scheduler";
import type { SecretArgs, SecretRotationArgs } from "@pulumi/aws/secretsmanager";
import type { TopicArgs } from "@pulumi/aws/sns";
import type { ServerArgs as TransferServerArgs } from "@pulumi/aws/transfer";
import type { SecurityGroupIngressRuleArgs } from "@pulumi/aws/vpc";

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
  "aws:alb/loadBalancer:LoadBalancer": Inputs<LoadBalancerArgs>;
  "aws:appautoscaling/scheduledAction:ScheduledAction": Inputs<ScheduledActionArgs>;
  "aws:appautoscaling/target:Target": Inputs<ScalableTargetArgs>;
  "aws:backup/plan:Plan": Inputs<PlanArgs>;
  "aws:backup/selection:Selection": Inputs<SelectionArgs>;
  "aws:backup/vault:Vault": Inputs<VaultArgs>;
  "aws:budgets/budget:Budget": Inputs<BudgetArgs>;
  "aws:cloudtrail/trail:Trail": Inputs<TrailArgs>;
  "aws:cloudwatch/logGroup:LogGroup": Inputs<LogGroupArgs>;
  "aws:dynamodb/table:Table": Inputs<TableArgs>;
  "aws:ebs/volume:Volume": Inputs<VolumeArgs>;
  "aws:ec2/defaultSecurityGroup:DefaultSecurityGroup": Inputs<DefaultSecurityGroupArgs>;
  "aws:ec2/eip:Eip": Inputs<EipArgs>;
  "aws:ec2/eipAssociation:EipAssociation": Inputs<EipAssociationArgs>;
  "aws:ec2/instance:Instance": Inputs<Ec2InstanceArgs>;
  "aws:ec2/launchConfiguration:LaunchConfiguration": Inputs<LaunchConfigurationArgs>;
  "aws:ec2/launchTemplate:LaunchTemplate": Inputs<LaunchTemplateArgs>;
  "aws:ec2/natGateway:NatGateway": Inputs<NatGatewayArgs>;
  "aws:ec2/natGatewayEipAssociation:NatGatewayEipAssociation": Inputs<NatGatewayEipAssociationArgs>;
  "aws:ec2/securityGroup:SecurityGroup": Inputs<SecurityGroupArgs>;
  "aws:ec2/securityGroupRule:SecurityGroupRule": Inputs<SecurityGroupRuleArgs>;
  "aws:ec2/subnet:Subnet": Inputs<SubnetArgs>;
  "aws:ecs/service:Service": Inputs<ServiceArgs>;
  "aws:efs/fileSystem:FileSystem": Inputs<FileSystemArgs>;
  "aws:elasticache/cluster:Cluster": Inputs<CacheClusterArgs>;
  "aws:elasticache/replicationGroup:ReplicationGroup": Inputs<ReplicationGroupArgs>;
  "aws:elasticache/serverlessCache:ServerlessCache": Inputs<ServerlessCacheArgs>;
  "aws:iam/groupPolicy:GroupPolicy": Inputs<GroupPolicyArgs>;
  "aws:iam/policy:Policy": Inputs<PolicyArgs>;
  "aws:iam/role:Role": Inputs<RoleArgs>;
  "aws:iam/rolePolicy:RolePolicy": Inputs<RolePolicyArgs>;
  "aws:iam/userPolicy:UserPolicy": Inputs<UserPolicyArgs>;
  "aws:kms/key:Key": Inputs<KeyArgs>;
  "aws:lb/listener:Listener": Inputs<ListenerArgs>;
  "aws:lb/loadBalancer:LoadBalancer": Inputs<LoadBalancerArgs>;
  "aws:rds/cluster:Cluster": Inputs<ClusterArgs>;
  "aws:rds/clusterInstance:ClusterInstance": Inputs<ClusterInstanceArgs>;
  "aws:rds/clusterParameterGroup:ClusterParameterGroup": Inputs<ClusterParameterGroupArgs>;
  "aws:rds/instance:Instance": Inputs<InstanceArgs>;
  "aws:rds/parameterGroup:ParameterGroup": Inputs<ParameterGroupArgs>;
  "aws:s3/bucket:Bucket": Inputs<BucketArgs>;
  "aws:s3/bucketPublicAccessBlock:BucketPublicAccessBlock": Inputs<BucketPublicAccessBlockArgs>;
  "aws:s3/bucketServerSideEncryptionConfiguration:BucketServerSideEncryptionConfiguration": Inputs<BucketServerSideEncryptionConfigurationArgs>;
  "aws:s3/bucketServerSideEncryptionConfigurationV2:BucketServerSideEncryptionConfigurationV2": Inputs<BucketServerSideEncryptionConfigurationArgs>;
  "aws:s3/bucketV2:BucketV2": Inputs<BucketV2Args>;
  "aws:scheduler/schedule:Schedule": Inputs<ScheduleArgs>;
  "aws:secretsmanager/secret:Secret": Inputs<SecretArgs>;
  "aws:secretsmanager/secretRotation:SecretRotation": Inputs<SecretRotationArgs>;
  "aws:sns/topic:Topic": Inputs<TopicArgs>;
  "aws:transfer/server:Server": Inputs<TransferServerArgs>;
  "aws:vpc/securityGroupIngressRule:SecurityGroupIngressRule": Inputs<SecurityGroupIngressRuleArgs>;
}

export type AwsType = keyof AwsInputs;
