import { moreIdentities } from "./identities-more";
import { byArn, ec2, type IdentityTemplates } from "./template";

/**
 * Identities of the types that the platform uses. Ids: the "Import" section of each resource in the
 * Terraform provider's documentation; ARNs: the AWS Service Authorization Reference, "Resource types".
 */
export const identities: IdentityTemplates = {
  ...moreIdentities,
  "aws:accessanalyzer/analyzer:Analyzer": {
    id: "{analyzerName}",
    arn: "access-analyzer:{region}:{account}:analyzer/{analyzerName}",
  },
  "aws:acm/certificate:Certificate": byArn("acm:{region}:{account}:certificate/{uuid}"),
  "aws:appautoscaling/scheduledAction:ScheduledAction": {
    id: "{name}-{serviceNamespace}-{resourceId}",
    arn: "autoscaling:{region}:{account}:scheduledAction:{uuid}:resource/{serviceNamespace}/{resourceId}:scheduledActionName/{name}",
  },
  "aws:appautoscaling/target:Target": {
    id: "{resourceId}",
    arn: "application-autoscaling:{region}:{account}:scalable-target/{hex17}",
  },
  "aws:backup/plan:Plan": { id: "{uuid}", arn: "backup:{region}:{account}:backup-plan:{id}" },
  "aws:backup/selection:Selection": { id: "{uuid}" },
  "aws:backup/vault:Vault": { id: "{name}", arn: "backup:{region}:{account}:backup-vault:{name}" },
  "aws:backup/vaultLockConfiguration:VaultLockConfiguration": {
    id: "{backupVaultName}",
    arn: "backup:{region}:{account}:backup-vault:{backupVaultName}",
  },
  "aws:budgets/budget:Budget": {
    id: "{account}:{name}",
    arn: "budgets::{account}:budget/{name}",
  },
  "aws:cfg/conformancePack:ConformancePack": {
    id: "{name}",
    arn: "config:{region}:{account}:conformance-pack/{name}/conformance-pack-{hex8}",
  },
  "aws:cloudfront/distribution:Distribution": {
    id: "E{HEX13}",
    arn: "cloudfront::{account}:distribution/{id}",
  },
  "aws:cloudfront/function:Function": {
    id: "{name}",
    arn: "cloudfront::{account}:function/{name}",
  },
  "aws:cloudfront/originAccessControl:OriginAccessControl": {
    id: "E{HEX13}",
    arn: "cloudfront::{account}:origin-access-control/{id}",
  },
  "aws:cloudfront/responseHeadersPolicy:ResponseHeadersPolicy": {
    id: "{uuid}",
    arn: "cloudfront::{account}:response-headers-policy/{id}",
  },
  "aws:cloudtrail/trail:Trail": byArn("cloudtrail:{region}:{account}:trail/{name}"),
  "aws:cloudwatch/logDelivery:LogDelivery": {
    id: "{hex16}",
    arn: "logs:{region}:{account}:delivery:{id}",
  },
  "aws:cloudwatch/logDeliveryDestination:LogDeliveryDestination": {
    id: "{name}",
    arn: "logs:{region}:{account}:delivery-destination:{name}",
  },
  "aws:cloudwatch/logDeliverySource:LogDeliverySource": {
    id: "{name}",
    arn: "logs:{region}:{account}:delivery-source:{name}",
  },
  "aws:cloudwatch/logGroup:LogGroup": {
    id: "{name}",
    arn: "logs:{region}:{account}:log-group:{name}",
  },
  "aws:cloudwatch/logResourcePolicy:LogResourcePolicy": { id: "{policyName}" },
  "aws:cloudwatch/metricAlarm:MetricAlarm": {
    id: "{name}",
    arn: "cloudwatch:{region}:{account}:alarm:{name}",
  },
  "aws:costexplorer/costAllocationTag:CostAllocationTag": { id: "{tagKey}" },
  "aws:costexplorer/anomalyMonitor:AnomalyMonitor": byArn("ce::{account}:anomalymonitor/{uuid}"),
  "aws:costexplorer/anomalySubscription:AnomalySubscription": byArn(
    "ce::{account}:anomalysubscription/{uuid}",
  ),
  "aws:ec2/defaultNetworkAcl:DefaultNetworkAcl": ec2("acl", "network-acl"),
  "aws:ec2/defaultSecurityGroup:DefaultSecurityGroup": ec2("sg", "security-group"),
  "aws:ec2/eip:Eip": ec2("eipalloc", "elastic-ip"),
  "aws:ec2/flowLog:FlowLog": ec2("fl", "vpc-flow-log"),
  "aws:ec2/internetGateway:InternetGateway": ec2("igw", "internet-gateway"),
  "aws:ec2/natGateway:NatGateway": ec2("nat", "natgateway"),
  "aws:ec2/networkAcl:NetworkAcl": ec2("acl", "network-acl"),
  "aws:ec2/route:Route": { id: "r-{routeTableId}{hex8}" },
  "aws:ec2/routeTable:RouteTable": ec2("rtb", "route-table"),
  "aws:ec2/routeTableAssociation:RouteTableAssociation": { id: "rtbassoc-{hex17}" },
  "aws:ec2/securityGroup:SecurityGroup": ec2("sg", "security-group"),
  "aws:ec2/securityGroupRule:SecurityGroupRule": { id: "sgrule-{hex8}" },
  "aws:ec2/subnet:Subnet": ec2("subnet", "subnet"),
  "aws:ec2/vpc:Vpc": ec2("vpc", "vpc"),
  "aws:ec2/vpcEndpoint:VpcEndpoint": ec2("vpce", "vpc-endpoint"),
  "aws:appautoscaling/policy:Policy": {
    id: "{name}",
    arn: "autoscaling:{region}:{account}:scalingPolicy:{uuid}:resource/ecs/{resourceId}:policyName/{name}",
  },
  "aws:ecr/lifecyclePolicy:LifecyclePolicy": { id: "{repository}" },
  "aws:ecr/replicationConfiguration:ReplicationConfiguration": { id: "{account}" },
  "aws:ecr/repositoryCreationTemplate:RepositoryCreationTemplate": { id: "{prefix}" },
  "aws:ecr/repositoryPolicy:RepositoryPolicy": { id: "{repository}" },
  "aws:ecr/repository:Repository": {
    id: "{name}",
    arn: "ecr:{region}:{account}:repository/{name}",
  },
  "aws:ecs/cluster:Cluster": byArn("ecs:{region}:{account}:cluster/{name}"),
  "aws:ecs/service:Service": byArn("ecs:{region}:{account}:service/{clusterName}/{name}"),
  "aws:ecs/taskDefinition:TaskDefinition": {
    id: "{family}",
    arn: "ecs:{region}:{account}:task-definition/{family}:1",
  },
  "aws:elasticache/replicationGroup:ReplicationGroup": {
    id: "{name}",
    arn: "elasticache:{region}:{account}:replicationgroup:{name}",
  },
  "aws:elasticache/subnetGroup:SubnetGroup": {
    id: "{name}",
    arn: "elasticache:{region}:{account}:subnetgroup:{name}",
  },
  "aws:elasticache/user:User": {
    id: "{userId}",
    arn: "elasticache:{region}:{account}:user:{userId}",
  },
  "aws:elasticache/userGroup:UserGroup": {
    id: "{userGroupId}",
    arn: "elasticache:{region}:{account}:usergroup:{userGroupId}",
  },
  "aws:guardduty/detector:Detector": {
    id: "{hex16}{hex16}",
    arn: "guardduty:{region}:{account}:detector/{id}",
  },
  "aws:guardduty/detectorFeature:DetectorFeature": { id: "{detectorId}/{name}" },
  "aws:iam/policy:Policy": byArn("iam::{account}:policy/{name}"),
  "aws:iam/role:Role": { id: "{name}", arn: "iam::{account}:role/{name}" },
  "aws:iam/rolePolicy:RolePolicy": { id: "{role}:{name}" },
  "aws:iam/serviceLinkedRole:ServiceLinkedRole": byArn(
    "iam::{account}:role/aws-service-role/{awsServiceName}/{name}",
  ),
  "aws:iam/rolePolicyAttachment:RolePolicyAttachment": { id: "{role}/{policyArn}" },
  "aws:kms/alias:Alias": { id: "{name}", arn: "kms:{region}:{account}:{name}" },
  "aws:kms/key:Key": { id: "{uuid}", arn: "kms:{region}:{account}:key/{id}" },
  "aws:lambda/eventSourceMapping:EventSourceMapping": {
    id: "{uuid}",
    arn: "lambda:{region}:{account}:event-source-mapping:{id}",
  },
  "aws:lambda/function:Function": {
    id: "{name}",
    arn: "lambda:{region}:{account}:function:{name}",
  },
  "aws:lb/listener:Listener": byArn(
    "elasticloadbalancing:{region}:{account}:listener/app/{HEX8}/{hex16}/{hex16}",
  ),
  "aws:lb/listenerRule:ListenerRule": byArn(
    "elasticloadbalancing:{region}:{account}:listener-rule/app/{HEX8}/{hex16}/{hex16}/{hex16}",
  ),
  "aws:lb/loadBalancer:LoadBalancer": byArn(
    "elasticloadbalancing:{region}:{account}:loadbalancer/app/{name}/{hex16}",
  ),
  "aws:lb/targetGroup:TargetGroup": byArn(
    "elasticloadbalancing:{region}:{account}:targetgroup/{name}/{hex16}",
  ),
  "aws:rds/instance:Instance": { id: "db-{HEX26}", arn: "rds:{region}:{account}:db:{name}" },
  "aws:route53/record:Record": { id: "{zoneId}_{name}_{type}" },
  "aws:s3/bucket:Bucket": { id: "{name}", arn: "s3:::{name}" },
  "aws:scheduler/schedule:Schedule": {
    id: "{groupName}/{name}",
    arn: "scheduler:{region}:{account}:schedule/{groupName}/{name}",
  },
  "aws:scheduler/scheduleGroup:ScheduleGroup": {
    id: "{name}",
    arn: "scheduler:{region}:{account}:schedule-group/{name}",
  },
  "aws:secretsmanager/secret:Secret": byArn(
    "secretsmanager:{region}:{account}:secret:{name}-{hex6}",
  ),
  "aws:securityhub/account:Account": {
    id: "{account}",
    arn: "securityhub:{region}:{account}:hub/default",
  },
  "aws:sns/topic:Topic": byArn("sns:{region}:{account}:{name}"),
  "aws:sns/topicSubscription:TopicSubscription": byArn("sns:{region}:{account}:{hex8}:{uuid}"),
  "aws:sqs/queue:Queue": {
    id: "https://sqs.{region}.amazonaws.com/{account}/{name}",
    arn: "sqs:{region}:{account}:{name}",
  },
  "aws:vpc/securityGroupEgressRule:SecurityGroupEgressRule": ec2("sgr", "security-group-rule"),
  "aws:vpc/securityGroupIngressRule:SecurityGroupIngressRule": ec2("sgr", "security-group-rule"),
  "aws:wafv2/webAcl:WebAcl": {
    id: "{uuid}",
    arn: "wafv2:{region}:{account}:regional/webacl/{name}/{id}",
  },
  "aws:wafv2/webAclAssociation:WebAclAssociation": { id: "{webAclArn},{resourceArn}" },
  "aws:wafv2/webAclLoggingConfiguration:WebAclLoggingConfiguration": { id: "{resourceArn}" },
};
