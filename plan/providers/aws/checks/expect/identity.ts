import type { Expectation } from "../check";
import { matching, text } from "./text";

const partition = /^aws(-[a-z]+)*$/;
const region = /^([a-z]{2,4}(-[a-z]+)+-\d{1,2})?$/;
const account = /^(aws|aws-managed|third-party|aws-marketplace|\d{12}|cw.{10})?$/;

/**
 * An ARN, or nothing. Source: internal/verify/validate.go, ValidARN.
 * https://docs.aws.amazon.com/IAM/latest/UserGuide/reference-arns.html
 */
export const arn: Expectation = {
  expected: "to be an ARN (arn:partition:service:region:account:resource)",
  holds: text((value) => value === "" || isArn(value)),
};

/**
 * An ARN, or what stops or restarts an EC2 instance from an alarm, which looks like one.
 * Source: internal/service/cloudwatch/validate.go, validEC2AutomateARN.
 */
export const alarmAction: Expectation = {
  expected: arn.expected,
  holds: (value) =>
    arn.holds(value) ||
    (typeof value === "string" && /^arn:[\w-]+:automate:[\w-]+:ec2:[a-z]+$/.test(value)),
};

/** Source: internal/verify/validate.go, ValidRegionName. */
export const regionName = matching(
  /^[a-z]{2,4}(-[a-z]+)+-\d{1,2}$/,
  "to be the name of a region such as sa-east-1",
);

/** Source: internal/verify/validate.go, ValidAccountID. */
export const accountId = matching(/^\d{12}$/, "to be an account number of 12 digits");

function isArn(value: string): boolean {
  const [, ofPartition = "", ofRegion = "", ofAccount = ""] =
    /^arn:([^:]*):[^:]*:([^:]*):([^:]*):.+$/s.exec(value) ?? [];
  return partition.test(ofPartition) && region.test(ofRegion) && account.test(ofAccount);
}
