import { operationEvent } from "../../support/bus-events";
import type { OperationSamples } from ".";

const aws = operationEvent("aws.health", "AWS Health Event");
const issue = { service: "EC2", eventTypeCode: "AWS_EC2_ISSUE", eventTypeCategory: "issue" };

const alarm = operationEvent("aws.cloudwatch", "CloudWatch Alarm State Change");
const rings = (value: string) => alarm({ alarmName: "cpu", state: { value } });

const instance = operationEvent("aws.rds", "RDS DB Instance Event");
const database = (...EventCategories: string[]) =>
  instance({ SourceIdentifier: "orders", Message: "It happened.", EventCategories });

const expiring = operationEvent("aws.acm", "ACM Certificate Approaching Expiration");
const expired = operationEvent("aws.acm", "ACM Certificate Expired");
const certificate = { CommonName: "a.example" };

const backup = operationEvent("aws.backup", "Backup Job State Change");
const restore = operationEvent("aws.backup", "Restore Job State Change");
const resourceArn = "arn:db";

export const healthSamples: Readonly<Record<string, OperationSamples>> = {
  "aws-health-event": {
    told: {
      "an issue": ["high", "EC2: AWS_EC2_ISSUE", aws({ ...issue, statusCode: "open" })],
      "an issue that is over": [
        "info",
        "EC2: AWS_EC2_ISSUE",
        aws({ ...issue, statusCode: "closed" }),
      ],
      "a planned change": [
        "info",
        "EC2: AWS_EC2_ISSUE",
        aws({ ...issue, eventTypeCategory: "scheduledChange" }),
      ],
    },
    leftOut: {},
  },
  "cloudwatch-alarm": {
    told: { "an alarm rings": ["info", "cpu", rings("ALARM")] },
    leftOut: { "an alarm stops": rings("OK") },
  },
  "rds-event": {
    told: {
      "a failover": ["medium", "orders: It happened.", database("failover")],
      "low storage": ["medium", "orders: It happened.", database("availability", "low storage")],
    },
    leftOut: { "a backup was made": database("backup") },
  },
  "backup-failed": {
    told: {
      "a backup failed": [
        "medium",
        "arn:db: no room",
        backup({ state: "FAILED", resourceArn, statusMessage: "no room" }),
      ],
      "a restore failed": ["medium", "arn:db", restore({ status: "FAILED", resourceArn })],
    },
    leftOut: { "a backup is complete": backup({ state: "COMPLETED" }) },
  },
  "certificate-expiring": {
    told: {
      "a month is left": ["medium", "a.example", expiring({ ...certificate, DaysToExpiry: 31 })],
      "eight days are left": ["medium", "a.example", expiring({ ...certificate, DaysToExpiry: 8 })],
      "a week is left": ["high", "a.example", expiring({ ...certificate, DaysToExpiry: 7 })],
      "it has expired": ["high", "a.example", expired(certificate)],
    },
    leftOut: {},
  },
};
