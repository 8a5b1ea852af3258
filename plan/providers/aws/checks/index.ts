import type { Properties } from "../../../protocol/wire";
import type { CheckFailure } from "../../provider";
import { accessanalyzer } from "./accessanalyzer";
import { acm } from "./acm";
import { appautoscaling } from "./appautoscaling";
import { athena } from "./athena";
import { backup } from "./backup";
import { cfg } from "./cfg";
import { failuresOf, type ServiceChecks } from "./check";
import { cloudfront } from "./cloudfront";
import { cloudtrail } from "./cloudtrail";
import { cloudwatch } from "./cloudwatch";
import { dynamodb } from "./dynamodb";
import { ec2 } from "./ec2";
import { ec2Defaults } from "./ec2-defaults";
import { ecr } from "./ecr";
import { ecs } from "./ecs";
import { elasticache } from "./elasticache";
import { elb } from "./elb";
import { events } from "./events";
import { finops } from "./finops";
import { glue } from "./glue";
import { guardduty } from "./guardduty";
import { iam } from "./iam";
import { kinesis } from "./kinesis";
import { kms } from "./kms";
import { lambda } from "./lambda";
import { launch } from "./launch";
import { logs } from "./logs";
import { networkAcl } from "./network-acl";
import { pipes } from "./pipes";
import { quicksight } from "./quicksight";
import { rds } from "./rds";
import { route53 } from "./route53";
import { s3 } from "./s3";
import { secretsmanager } from "./secretsmanager";
import { securityhub } from "./securityhub";
import { sfn } from "./sfn";
import { sns } from "./sns";
import { sqs } from "./sqs";
import { ssm } from "./ssm";
import { wafv2 } from "./wafv2";

/** Every type with checks. To check one more, add it to the table of its service. */
export const checks: ServiceChecks = {
  ...accessanalyzer,
  ...acm,
  ...appautoscaling,
  ...athena,
  ...backup,
  ...cfg,
  ...cloudfront,
  ...cloudtrail,
  ...cloudwatch,
  ...dynamodb,
  ...ec2,
  ...ec2Defaults,
  ...ecr,
  ...ecs,
  ...elasticache,
  ...elb,
  ...events,
  ...finops,
  ...glue,
  ...guardduty,
  ...iam,
  ...kinesis,
  ...kms,
  ...lambda,
  ...launch,
  ...logs,
  ...networkAcl,
  ...pipes,
  ...quicksight,
  ...rds,
  ...route53,
  ...s3,
  ...secretsmanager,
  ...securityhub,
  ...sfn,
  ...sns,
  ...sqs,
  ...ssm,
  ...wafv2,
};

/** What the provider refuses of a resource's arguments before it asks AWS. */
export function argumentFailures(type: string, inputs: Properties): readonly CheckFailure[] {
  const ofType = checks[type];
  return ofType ? failuresOf(ofType, inputs) : [];
}
