import { asList, asText, type JsonObject } from "../../cloudtrail-alerts/json";
import { valueAt } from "../../cloudtrail-alerts/trail/record";
import { defineOperations, joined } from "./operation";

const failedJob = ["FAILED", "ABORTED", "EXPIRED"];

/** What RDS calls the kinds of events that somebody must look at. */
const urgentCategories = ["failover", "failure", "low storage"];

/** Days before its end at which a certificate becomes urgent. */
const lastWeek = 7;

const certificateSeverity = (detail: JsonObject) => {
  const days = detail["DaysToExpiry"];
  // An event without the number is that of one that has expired.
  return typeof days === "number" && days > lastWeek ? "medium" : "high";
};

/** What AWS and its services say of their own state and ours. */
export const health = defineOperations([
  {
    id: "aws-health-event",
    title: "AWS reports a problem or a planned change",
    source: "aws.health",
    detailTypes: ["AWS Health Event"],
    severity: ({ eventTypeCategory, statusCode }) =>
      eventTypeCategory === "issue" && statusCode !== "closed" ? "high" : "info",
    subject: ({ service, eventTypeCode }) => joined(service, eventTypeCode),
    reference:
      "https://docs.aws.amazon.com/health/latest/ug/aws-health-events-eventbridge-schema.html",
    why: "An issue at AWS explains what breaks here; exposed keys are reported this way too.",
    respond: [
      "Read detail.eventDescription and detail.affectedEntities, and the AWS Health Dashboard.",
      "Tell the team what is affected; for an exposed key follow the runbook of iam-key-quarantined.",
    ],
    falsePositives: "An issue of a service or region that is not used.",
  },
  {
    id: "cloudwatch-alarm",
    title: "An alarm of CloudWatch rings",
    source: "aws.cloudwatch",
    detailTypes: ["CloudWatch Alarm State Change"],
    detail: { state: { value: ["ALARM"] } },
    // Kept to be found later: the alarm itself tells the people who answer for it.
    severity: (detail) => (valueAt(detail, "state.value") === "ALARM" ? "info" : undefined),
    subject: ({ alarmName }) => asText(alarmName),
    reference:
      "https://docs.aws.amazon.com/AmazonCloudWatch/latest/monitoring/cloudwatch-and-eventbridge.html",
    why: "What rang when tells, afterwards, how far an incident reached.",
    respond: ["Read the alarm's description, which says what to do first."],
    falsePositives: "An alarm that scales something up and down.",
  },
  {
    id: "certificate-expiring",
    title: "A certificate expires, or has expired",
    source: "aws.acm",
    detailTypes: ["ACM Certificate Approaching Expiration", "ACM Certificate Expired"],
    severity: certificateSeverity,
    subject: ({ CommonName }) => asText(CommonName),
    reference: "https://docs.aws.amazon.com/acm/latest/userguide/supported-events.html",
    why: "ACM renews by itself; that it did not means the domain's validation record is gone.",
    respond: [
      "Look in ACM at the certificate's renewal status and its validation record.",
      "Deploy the record again; ACM renews within hours after it is there.",
    ],
    falsePositives: "A certificate that is no longer used: delete it.",
  },
  {
    id: "backup-failed",
    title: "A backup, its copy or its restore failed",
    source: "aws.backup",
    detailTypes: ["Backup Job State Change", "Copy Job State Change", "Restore Job State Change"],
    // Backups and copies have a state, restores a status.
    detail: {
      $or: [{ state: failedJob }, { status: failedJob }],
    },
    severity: ({ state, status }) =>
      failedJob.includes(asText(state) ?? asText(status) ?? "") ? "medium" : undefined,
    subject: ({ resourceArn, statusMessage }) => joined(resourceArn, statusMessage),
    reference: "https://docs.aws.amazon.com/aws-backup/latest/devguide/eventbridge.html",
    why: "What is lost next cannot be brought back, or not from where the plan says.",
    respond: [
      "Read detail.statusMessage and the job in AWS Backup.",
      "Mend the cause, then start the backup on demand and see it complete.",
    ],
    falsePositives: "A backup window that met a maintenance window; the next one succeeds.",
  },
  {
    id: "rds-event",
    title: "A database failed over, failed or runs out of storage",
    source: "aws.rds",
    detailTypes: ["RDS DB Instance Event", "RDS DB Cluster Event"],
    detail: { EventCategories: urgentCategories },
    severity: (detail) =>
      asList(detail["EventCategories"]).some((category) =>
        urgentCategories.includes(asText(category) ?? ""),
      )
        ? "medium"
        : undefined,
    subject: ({ SourceIdentifier, Message }) => joined(SourceIdentifier, Message),
    reference: "https://docs.aws.amazon.com/AmazonRDS/latest/UserGuide/USER_Events.Messages.html",
    why: "Connections were cut, or will be; a full disk stops the database.",
    respond: [
      "Read detail.Message and the instance's metrics of the last hour.",
      "Check that the services have connected again.",
    ],
    falsePositives: "A failover that was tested or came with maintenance.",
  },
]);
