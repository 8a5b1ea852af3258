import type { Unwrap } from "@pulumi/pulumi";
import type { AnalyzerArgs } from "@pulumi/aws/accessanalyzer";
import type { CertificateArgs } from "@pulumi/aws/acm";
import type { TargetArgs } from "@pulumi/aws/appautoscaling";
import type { PlanArgs } from "@pulumi/aws/backup";
import type { BudgetActionArgs } from "@pulumi/aws/budgets";
import type { DistributionArgs } from "@pulumi/aws/cloudfront";
import type { TrailArgs } from "@pulumi/aws/cloudtrail";
import type { MetricAlarmArgs } from "@pulumi/aws/cloudwatch";
import type { EipArgs, FlowLogArgs, VpcEndpointArgs } from "@pulumi/aws/ec2";
import type {
  CapacityProviderArgs,
  ClusterArgs as EcsClusterArgs,
  ClusterCapacityProvidersArgs,
  TaskDefinitionArgs,
} from "@pulumi/aws/ecs";
import type { ClusterArgs as CacheClusterArgs, ServerlessCacheArgs } from "@pulumi/aws/elasticache";
import type { DetectorFeatureArgs } from "@pulumi/aws/guardduty";
import type { ReplicaKeyArgs } from "@pulumi/aws/kms";
import type { EventSourceMappingArgs, FunctionArgs } from "@pulumi/aws/lambda";
import type { LoadBalancerArgs } from "@pulumi/aws/lb";
import type { HealthCheckArgs } from "@pulumi/aws/route53";
import type { BucketLifecycleConfigurationArgs } from "@pulumi/aws/s3";
import type { SecretArgs } from "@pulumi/aws/secretsmanager";
import type { StateMachineArgs } from "@pulumi/aws/sfn";
import type { TopicSubscriptionArgs } from "@pulumi/aws/sns";
import type { QueueArgs } from "@pulumi/aws/sqs";
import type { ParameterArgs } from "@pulumi/aws/ssm";
import type { CanaryArgs } from "@pulumi/aws/synthetics";
import type { RuleGroupArgs, WebAclArgs } from "@pulumi/aws/wafv2";
import type { AwsInputs } from "../types/tokens";

/** Inputs with outputs unwrapped, all optional: a program in JavaScript or a state may hold anything. */
type Inputs<A> = Partial<Unwrap<A>>;

/** The inputs of the types whose properties decide a price, by token. */
export interface CostInputs extends AwsInputs {
  "aws:accessanalyzer/analyzer:Analyzer": Inputs<AnalyzerArgs>;
  "aws:acm/certificate:Certificate": Inputs<CertificateArgs>;
  "aws:alb/loadBalancer:LoadBalancer": Inputs<LoadBalancerArgs>;
  "aws:appautoscaling/target:Target": Inputs<TargetArgs>;
  "aws:backup/plan:Plan": Inputs<PlanArgs>;
  "aws:budgets/budgetAction:BudgetAction": Inputs<BudgetActionArgs>;
  "aws:cloudfront/distribution:Distribution": Inputs<DistributionArgs>;
  "aws:cloudtrail/trail:Trail": Inputs<TrailArgs>;
  "aws:cloudwatch/metricAlarm:MetricAlarm": Inputs<MetricAlarmArgs>;
  "aws:ec2/eip:Eip": Inputs<EipArgs>;
  "aws:ec2/flowLog:FlowLog": Inputs<FlowLogArgs>;
  "aws:ec2/vpcEndpoint:VpcEndpoint": Inputs<VpcEndpointArgs>;
  "aws:ecs/capacityProvider:CapacityProvider": Inputs<CapacityProviderArgs>;
  "aws:ecs/cluster:Cluster": Inputs<EcsClusterArgs>;
  "aws:ecs/clusterCapacityProviders:ClusterCapacityProviders": Inputs<ClusterCapacityProvidersArgs>;
  "aws:ecs/taskDefinition:TaskDefinition": Inputs<TaskDefinitionArgs>;
  "aws:elasticache/cluster:Cluster": Inputs<CacheClusterArgs>;
  "aws:elasticache/serverlessCache:ServerlessCache": Inputs<ServerlessCacheArgs>;
  "aws:guardduty/detectorFeature:DetectorFeature": Inputs<DetectorFeatureArgs>;
  "aws:kms/replicaKey:ReplicaKey": Inputs<ReplicaKeyArgs>;
  "aws:lambda/eventSourceMapping:EventSourceMapping": Inputs<EventSourceMappingArgs>;
  "aws:lambda/function:Function": Inputs<FunctionArgs>;
  "aws:lb/loadBalancer:LoadBalancer": Inputs<LoadBalancerArgs>;
  "aws:route53/healthCheck:HealthCheck": Inputs<HealthCheckArgs>;
  "aws:s3/bucketLifecycleConfiguration:BucketLifecycleConfiguration": Inputs<BucketLifecycleConfigurationArgs>;
  "aws:s3/bucketLifecycleConfigurationV2:BucketLifecycleConfigurationV2": Inputs<BucketLifecycleConfigurationArgs>;
  "aws:secretsmanager/secret:Secret": Inputs<SecretArgs>;
  "aws:sfn/stateMachine:StateMachine": Inputs<StateMachineArgs>;
  "aws:sns/topicSubscription:TopicSubscription": Inputs<TopicSubscriptionArgs>;
  "aws:sqs/queue:Queue": Inputs<QueueArgs>;
  "aws:ssm/parameter:Parameter": Inputs<ParameterArgs>;
  "aws:synthetics/canary:Canary": Inputs<CanaryArgs>;
  "aws:wafv2/ruleGroup:RuleGroup": Inputs<RuleGroupArgs>;
  "aws:wafv2/webAcl:WebAcl": Inputs<WebAclArgs>;
}

export type PricedType = keyof CostInputs;
