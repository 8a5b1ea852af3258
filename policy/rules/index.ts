import type { Rule } from "../rule/rule";
import * as alb from "./alb";
import * as budgets from "./budgets";
import * as cloudwatch from "./cloudwatch";
import * as ecs from "./ecs";
import * as elasticache from "./elasticache";
import * as iam from "./iam";
import * as kms from "./kms";
import * as natGateway from "./nat-gateway";
import * as options from "./options";
import * as rds from "./rds";
import * as s3 from "./s3";
import * as securityGroup from "./security-group";
import * as sns from "./sns";
import * as tagging from "./tagging";

/** The pack: every rule, by family. */
export const rules: readonly Rule[] = [
  alb.listenerHttps,
  budgets.budgetExists,
  cloudwatch.logGroupRetention,
  ecs.fargateSpot,
  elasticache.inTransitEncrypted,
  iam.noAdminPolicy,
  kms.keyRotation,
  natGateway.natGatewayStrategy,
  options.statefulProtected,
  rds.backupRetention,
  rds.multiAz,
  rds.notPublic,
  rds.storageEncrypted,
  s3.defaultEncryptionKms,
  s3.publicAccessBlocked,
  securityGroup.noWorldAdminPorts,
  sns.topicEncrypted,
  tagging.requiredTags,
];
