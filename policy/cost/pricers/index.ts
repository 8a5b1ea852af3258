import type { Pricer } from "../pricer";
import { analyzer, backupPlan, detector, detectorFeature, trail } from "./audit";
import { anomalyMonitor, budget, budgetAction } from "./budgets";
import { byUse } from "./by-use";
import { distribution } from "./cloudfront";
import {
  canary,
  compositeAlarm,
  dashboard,
  logGroup,
  metricAlarm,
  metricFilter,
} from "./cloudwatch";
import { table } from "./dynamodb";
import { elasticIp, flowLog, natGateway, peering, vpcEndpoint, vpcEndpointSubnet } from "./ec2";
import { ecsCluster, ecsService } from "./ecs";
import { cacheCluster, replicationGroup, serverlessCache } from "./elasticache";
import { kmsKey, kmsReplicaKey } from "./kms";
import { loadBalancer } from "./load-balancer";
import { capacityProvider, certificate, eventSourceMapping, parameter } from "./mostly-free";
import { rdsBackups, rdsInstance, rdsSnapshot } from "./rds";
import { healthCheck, zone } from "./route53";
import { bucket, bucketLifecycle, bucketReplication } from "./s3";
import { secret } from "./secretsmanager";
import { lambdaFunction, queue, stateMachine, topic, topicSubscription } from "./serverless";
import { ruleGroup, webAcl, webAclRule } from "./wafv2";

/** Every price list there is. */
export const pricers: readonly Pricer[] = [
  // network and edge
  elasticIp,
  flowLog,
  natGateway,
  peering,
  vpcEndpoint,
  vpcEndpointSubnet,
  loadBalancer,
  ruleGroup,
  webAcl,
  webAclRule,
  distribution,
  healthCheck,
  zone,
  certificate,
  // compute
  capacityProvider,
  ecsCluster,
  ecsService,
  eventSourceMapping,
  lambdaFunction,
  stateMachine,
  // data
  cacheCluster,
  replicationGroup,
  serverlessCache,
  rdsBackups,
  rdsInstance,
  rdsSnapshot,
  bucket,
  bucketLifecycle,
  bucketReplication,
  table,
  backupPlan,
  queue,
  topic,
  topicSubscription,
  // security and audit
  analyzer,
  detector,
  detectorFeature,
  kmsKey,
  kmsReplicaKey,
  parameter,
  secret,
  trail,
  // observability and cost
  canary,
  compositeAlarm,
  dashboard,
  logGroup,
  metricAlarm,
  metricFilter,
  anomalyMonitor,
  budget,
  budgetAction,
  ...byUse,
];

/** The price list of each type, by token. */
export const pricerOf: ReadonlyMap<string, Pricer> = new Map(
  pricers.flatMap((pricer) => pricer.types.map((type) => [type, pricer] as const)),
);
