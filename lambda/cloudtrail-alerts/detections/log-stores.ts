import { asText, type Json } from "../json";
import type { TrailRecord } from "../trail/record";
import { technique } from "./attack";
import { defineTheme } from "./detection";
import { asNumber, below, isFalse, many, parameter, parameterText } from "./request";

/** Logs must last a week to be of use to anybody. */
const shortestDays = 7;

/** Days from an event to the date on which a rule lets objects expire. */
function daysUntil(rule: Json, record: TrailRecord): number | undefined {
  const date = Date.parse(asText(below(rule, "Expiration.Date")) ?? "");
  const days = (date - Date.parse(asText(record.eventTime) ?? "")) / 86_400_000;
  return Number.isNaN(days) ? undefined : days;
}

const expiresSoon = (record: TrailRecord): boolean =>
  many(parameter(record, "LifecycleConfiguration.Rule")).some((rule) => {
    const days = asNumber(below(rule, "Expiration.Days")) ?? daysUntil(rule, record);
    return days !== undefined && below(rule, "Status") !== "Disabled" && days < shortestDays;
  });

/** The kinds of control plane log that tell who did what. */
const tellingLogs = ["api", "audit", "authenticator"];

/** Tools name all kinds that they do not enable in an entry of their own, which may be none. */
const disabledLogs = (record: TrailRecord) =>
  many(parameter(record, "logging.clusterLogging")).filter((entry) => {
    const kinds = below(entry, "types");
    return isFalse(below(entry, "enabled")) && !(Array.isArray(kinds) && kinds.length === 0);
  });

export const logStores = defineTheme("log-stores", [
  {
    id: "log-bucket-tampered",
    title: "A bucket of logs was changed, or objects are to expire soon",
    severity: "high",
    events: {
      s3: [
        "PutBucketLifecycle",
        "DeleteBucketLifecycle",
        "DeleteBucket",
        "PutBucketAcl",
        "PutBucketEncryption",
        "PutBucketObjectLockConfiguration",
        "PutBucketReplication",
        "PutBucketPolicy",
        "DeleteBucketPolicy",
        "PutBucketNotification",
        "DeleteObject",
        "DeleteObjects",
      ],
    },
    when: (record, { logBuckets }) => {
      if (logBuckets.has(parameterText(record, "bucketName") ?? "")) return "high";
      return expiresSoon(record) && "medium";
    },
    neverAllowed: true,
    attack: technique("T1562.008"),
    cis: ["4.8"],
    why: "Logs that expire, cannot be written or are not announced are gone, or never read. Medium: another bucket whose objects live less than a week.",
    respond: [
      "Put the lifecycle, policy or notification of requestParameters.bucketName back by a deployment.",
      "Restore deleted objects from their versions and validate the trail's files of that day.",
      "Ask the owner of userIdentity.arn; without an answer, disable its credentials.",
    ],
    falsePositives:
      "A reviewed deployment of the audit resources; a scratch bucket with a short life (medium).",
  },
  {
    id: "config-recorder-stopped",
    title: "AWS Config no longer records",
    severity: "high",
    events: {
      config: ["StopConfigurationRecorder", "DeleteConfigurationRecorder", "DeleteDeliveryChannel"],
    },
    attack: technique("T1562.008"),
    cis: ["4.9"],
    why: "Changes of resources are no longer recorded and rules no longer judge them.",
    respond: [
      "Start the recorder again, or deploy the audit resources.",
      "Ask the owner of userIdentity.arn why it was stopped.",
      "Compare the account with the repository for the time of the gap.",
    ],
    falsePositives: "Moving the recorder to another region or to the organization's, on a ticket.",
  },
  {
    id: "logs-deleted",
    title: "Logs or their delivery were deleted",
    severity: "high",
    events: {
      ec2: ["DeleteFlowLogs"],
      route53resolver: ["DeleteResolverQueryLogConfig", "DisassociateResolverQueryLogConfig"],
      logs: ["DeleteLogGroup", "DeleteLogStream", "DeleteSubscriptionFilter"],
    },
    when: (record, settings) => {
      if (asText(record.eventSource)?.startsWith("logs.") !== true) return "high";
      const group = parameterText(record, "logGroupName") ?? "";
      return settings.protectedLogGroups?.has(group) === true ? "high" : "medium";
    },
    attack: technique("T1562.008"),
    why: "Network and name-service logs show where an intruder went; log groups, what he did.",
    respond: [
      "Read what was deleted in requestParameters, and put flow logs and query logs back by a deployment.",
      "Ask the owner of userIdentity.arn; deleted log groups cannot be restored.",
      "Read the other events of userIdentity.arn in the 24 hours before.",
    ],
    falsePositives: "Removing a service deletes its log group (medium).",
  },
  {
    id: "eks-audit-log-disabled",
    title: "A Kubernetes control plane no longer logs",
    severity: "high",
    events: { eks: ["UpdateClusterConfig"] },
    when: (record) => {
      const disabled = disabledLogs(record);
      if (disabled.length === 0) return false;
      // Without a list of kinds nothing says that those which matter were spared.
      return disabled.some((entry) => {
        const kinds = many(below(entry, "types"));
        return kinds.length === 0 || kinds.some((kind) => tellingLogs.includes(asText(kind) ?? ""));
      })
        ? "high"
        : "medium";
    },
    attack: technique("T1562.008"),
    why: "What is done inside the cluster is seen nowhere else. Medium: only technical logs.",
    respond: [
      "Turn api, audit and authenticator logs of requestParameters.name on again.",
      "Ask the owner of userIdentity.arn why they were turned off.",
      "Read the cluster's role bindings and new pods since eventTime.",
    ],
    falsePositives: "Saving cost on a test cluster, announced before.",
  },
  {
    id: "bedrock-safety-removed",
    title: "A guardrail or the logging of model calls was changed",
    severity: "medium",
    events: {
      bedrock: ["DeleteModelInvocationLoggingConfiguration", "DeleteGuardrail", "UpdateGuardrail"],
    },
    when: ({ eventName }) =>
      asText(eventName) === "DeleteModelInvocationLoggingConfiguration" ? "high" : "medium",
    attack: technique("T1562.008"),
    why: "Whoever uses stolen access for models first turns off what would show it.",
    respond: [
      "Put the logging configuration or the guardrail (guardrailIdentifier) back.",
      "Ask the owner of userIdentity.arn; without an answer, disable its credentials.",
      "Look for InvokeModel and Converse of userIdentity.arn and the bill since eventTime.",
    ],
    falsePositives: "A guardrail that its team is tuning (medium).",
  },
]);
