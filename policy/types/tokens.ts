import type { Unwrap } from "@pulumi/pulumi";
import type { BudgetArgs } from "@pulumi/aws/budgets";
import type { TrailArgs } from "@pulumi/aws/cloudtrail";
import type { LogGroupArgs } from "@pulumi/aws/cloudwatch";
import type { TableArgs } from "@pulumi/aws/dynamodb";
import type {
  DefaultSecurityGroupArgs,
  NatGatewayArgs,
  SecurityGroupArgs,
  SecurityGroupRuleArgs,
  SubnetArgs,
} from "@pulumi/aws/ec2";
import type { ServiceArgs } from "@pulumi/aws/ecs";
import type { FileSystemArgs } from "@pulumi/aws/efs";
import type { ReplicationGroupArgs } from "@pulumi/aws/elasticache";
import type {
  GroupPolicyArgs,
  PolicyArgs,
  RoleArgs,
  RolePolicyArgs,
  UserPolicyArgs,
} from "@pulumi/aws/iam";
import type { KeyArgs } from "@pulumi/aws/kms";
import type { ListenerArgs } from "@pulumi/aws/lb";
import type { ClusterArgs, ClusterInstanceArgs, InstanceArgs } from "@pulumi/aws/rds";
import type {
  BucketArgs,
  BucketPublicAccessBlockArgs,
  BucketServerSideEncryptionConfigurationArgs,
  BucketV2Args,
} from "@pulumi/aws/s3";
import type { TopicArgs } from "@pulumi/aws/sns";
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
  "aws:budgets/budget:Budget": Inputs<BudgetArgs>;
  "aws:cloudtrail/trail:Trail": Inputs<TrailArgs>;
  "aws:cloudwatch/logGroup:LogGroup": Inputs<LogGroupArgs>;
  "aws:dynamodb/table:Table": Inputs<TableArgs>;
  "aws:ec2/defaultSecurityGroup:DefaultSecurityGroup": Inputs<DefaultSecurityGroupArgs>;
  "aws:ec2/natGateway:NatGateway": Inputs<NatGatewayArgs>;
  "aws:ec2/securityGroup:SecurityGroup": Inputs<SecurityGroupArgs>;
  "aws:ec2/securityGroupRule:SecurityGroupRule": Inputs<SecurityGroupRuleArgs>;
  "aws:ec2/subnet:Subnet": Inputs<SubnetArgs>;
  "aws:ecs/service:Service": Inputs<ServiceArgs>;
  "aws:efs/fileSystem:FileSystem": Inputs<FileSystemArgs>;
  "aws:elasticache/replicationGroup:ReplicationGroup": Inputs<ReplicationGroupArgs>;
  "aws:iam/groupPolicy:GroupPolicy": Inputs<GroupPolicyArgs>;
  "aws:iam/policy:Policy": Inputs<PolicyArgs>;
  "aws:iam/role:Role": Inputs<RoleArgs>;
  "aws:iam/rolePolicy:RolePolicy": Inputs<RolePolicyArgs>;
  "aws:iam/userPolicy:UserPolicy": Inputs<UserPolicyArgs>;
  "aws:kms/key:Key": Inputs<KeyArgs>;
  "aws:lb/listener:Listener": Inputs<ListenerArgs>;
  "aws:rds/cluster:Cluster": Inputs<ClusterArgs>;
  "aws:rds/clusterInstance:ClusterInstance": Inputs<ClusterInstanceArgs>;
  "aws:rds/instance:Instance": Inputs<InstanceArgs>;
  "aws:s3/bucket:Bucket": Inputs<BucketArgs>;
  "aws:s3/bucketV2:BucketV2": Inputs<BucketV2Args>;
  "aws:s3/bucketPublicAccessBlock:BucketPublicAccessBlock": Inputs<BucketPublicAccessBlockArgs>;
  "aws:s3/bucketServerSideEncryptionConfiguration:BucketServerSideEncryptionConfiguration": Inputs<BucketServerSideEncryptionConfigurationArgs>;
  "aws:s3/bucketServerSideEncryptionConfigurationV2:BucketServerSideEncryptionConfigurationV2": Inputs<BucketServerSideEncryptionConfigurationArgs>;
  "aws:sns/topic:Topic": Inputs<TopicArgs>;
  "aws:vpc/securityGroupIngressRule:SecurityGroupIngressRule": Inputs<SecurityGroupIngressRuleArgs>;
}

export type AwsType = keyof AwsInputs;
