import { asText } from "../json";
import { succeeded, type TrailRecord } from "../trail/record";
import { technique } from "./attack";
import { wasDenied } from "./caller";
import { defineTheme } from "./detection";
import { below, isFalse, many, parameter } from "./request";

const weakens = (record: TrailRecord): boolean =>
  ["isMultiRegionTrail", "includeGlobalServiceEvents", "enableLogFileValidation"].some((name) =>
    isFalse(parameter(record, name)),
  ) ||
  // Where to and under which key: an intruder sends the trail to a place of his own.
  ["s3BucketName", "kmsKeyId"].some((name) => parameter(record, name) !== undefined);

/** At least one selector of either kind still logs every management event. */
function logsAllManagement(record: TrailRecord): boolean {
  const basic = many(parameter(record, "eventSelectors")).some(
    (selector) =>
      !isFalse(below(selector, "includeManagementEvents")) &&
      // KMS, or the Data API of RDS.
      many(below(selector, "excludeManagementEventSources")).length === 0 &&
      (below(selector, "readWriteType") ?? "All") === "All",
  );
  const advanced = many(parameter(record, "advancedEventSelectors")).some((selector) => {
    const fields = many(below(selector, "fieldSelectors"));
    const category = fields.find((field) => below(field, "field") === "eventCategory");
    return (
      many(below(category, "equals")).includes("Management") &&
      // Each other field leaves some of them out: by readOnly, eventSource ...
      fields.every((field) => below(field, "field") === "eventCategory")
    );
  });
  return basic || advanced;
}

export const auditTrail = defineTheme("audit-trail", [
  {
    id: "cloudtrail-stopped",
    title: "CloudTrail was stopped",
    severity: "high",
    events: {
      cloudtrail: [
        "StopLogging",
        "DeleteTrail",
        "DeleteEventDataStore",
        "StopEventDataStoreIngestion",
      ],
    },
    outcome: "any",
    when: (record) => (succeeded(record) ? "high" : wasDenied(record) && "medium"),
    neverAllowed: true,
    eachEvent: true,
    attack: technique("T1562.008"),
    cis: ["4.5"],
    why: "Nothing is recorded from now on, so nothing is alerted either. Medium: somebody tried.",
    respond: [
      "Start the trail again (StartLogging), or create it by a deployment, before anything else.",
      "Disable the credentials in userIdentity unless their owner explains it at once.",
      "Read the last hour of events of userIdentity.arn; for the gap use each service's own logs.",
    ],
    falsePositives: "Replacing the trail by a reviewed deployment, which starts the new one first.",
  },
  {
    id: "cloudtrail-weakened",
    title: "The trail was changed",
    severity: "high",
    events: { cloudtrail: ["UpdateTrail"] },
    when: (record) => (weakens(record) ? "high" : "medium"),
    neverAllowed: true,
    attack: technique("T1562.008"),
    cis: ["4.5"],
    why: "A trail that sees one region, is not validated or writes elsewhere hides what comes next.",
    respond: [
      "Compare requestParameters with the trail in the repository, the bucket and key first.",
      "Put the trail back by a deployment and ask the owner of userIdentity.arn.",
      "Read the events of userIdentity.arn in the hour before and after.",
    ],
    falsePositives: "A deployment that changes the trail, which sends bucket and key along.",
  },
  {
    id: "cloudtrail-selectors-narrowed",
    title: "The trail no longer records every management event",
    severity: "high",
    events: { cloudtrail: ["PutEventSelectors", "PutInsightSelectors"] },
    when: (record) => {
      if (asText(record.eventName) === "PutInsightSelectors") return "medium";
      return !logsAllManagement(record);
    },
    neverAllowed: true,
    attack: technique("T1562.008"),
    why: "The trail looks alive and misses the calls that matter.",
    respond: [
      "Read eventSelectors or advancedEventSelectors in requestParameters.",
      "Put the selectors back by a deployment and ask the owner of userIdentity.arn.",
      "For the gap look into CloudTrail's event history, which has management events of 90 days.",
    ],
    falsePositives:
      "A second trail that is meant for data events only; medium is a change of Insights.",
  },
  {
    id: "logging-changed",
    title: "Recording was set up or changed",
    severity: "info",
    events: {
      cloudtrail: ["CreateTrail", "StartLogging"],
      config: [
        "PutConfigurationRecorder",
        "PutDeliveryChannel",
        "DeleteConfigRule",
        "DeleteEvaluationResults",
      ],
    },
    when: (record) => ((asText(record.eventName) ?? "").startsWith("Delete") ? "medium" : "info"),
    attack: technique("T1562.001"),
    cis: ["4.5", "4.9"],
    why: "A second trail may copy the account's events elsewhere; a deleted rule no longer judges.",
    respond: [
      "Read the destination (s3BucketName) or the rule's name in requestParameters.",
      "If no deployment did it, ask the owner of userIdentity.arn.",
    ],
    falsePositives: "Deployments of the audit resources.",
  },
]);
