import { asList, asText, isObject, type JsonObject } from "../../cloudtrail-alerts/json";
import { text, valueAt } from "../../cloudtrail-alerts/trail/record";
import { productName } from "../../alert-follow-up/finding";
import { defineOperations, joined } from "./operation";

/** By GuardDuty's own scale: 7 and more are high and critical, 4 and more are medium. */
const guardDutySeverity = (detail: JsonObject) => {
  const score = detail["severity"];
  // A finding without a score is for a person to judge.
  if (typeof score !== "number") return "high";
  if (score >= 7) return "high";
  return score >= 4 ? "medium" : "info";
};

const alarming = ["CRITICAL", "HIGH"];

/** Security Hub sends one finding in each event. */
const finding = (detail: JsonObject): JsonObject => {
  const [first] = asList(detail["findings"]);
  return isObject(first) ? first : {};
};

/** What services that look for attacks and mistakes have found. */
export const findings = defineOperations([
  {
    id: "guardduty-finding",
    title: "GuardDuty found a threat",
    source: "aws.guardduty",
    detailTypes: ["GuardDuty Finding"],
    severity: guardDutySeverity,
    subject: (detail) => asText(detail["title"]) ?? asText(detail["type"]),
    reference:
      "https://docs.aws.amazon.com/guardduty/latest/ug/guardduty_findings_eventbridge.html",
    why: "GuardDuty compares traffic, names and calls with what attackers do.",
    respond: [
      "Open the finding by detail.id in GuardDuty and read its resource and action.",
      "Isolate the instance, task or credentials that it names, unless their owner explains it.",
      "Read the CloudTrail events of that principal in the hour before and after.",
    ],
    falsePositives: "A penetration test, or a scanner of ours that is not on the trusted list yet.",
  },
  {
    id: "security-hub-finding",
    title: "Security Hub has a new critical or high finding",
    source: "aws.securityhub",
    detailTypes: ["Security Hub Findings - Imported"],
    detail: {
      findings: {
        Severity: { Label: alarming },
        Workflow: { Status: ["NEW"] },
        RecordState: ["ACTIVE"],
        // GuardDuty and Config send events of their own, and this monitor has told what it imports.
        ProductName: [{ "anything-but": ["GuardDuty", "Config", productName] }],
      },
    },
    severity: (detail) =>
      alarming.includes(text(finding(detail), "Severity.Label") ?? "") ? "high" : undefined,
    subject: (detail) => asText(finding(detail)["Title"]),
    reference:
      "https://docs.aws.amazon.com/securityhub/latest/userguide/securityhub-cwe-event-formats.html",
    why: "Something is set up so that it can be attacked, or is being attacked.",
    respond: [
      "Open the finding in Security Hub and read its resource and remediation.",
      "Mend it by a deployment; suppress it there with a reason when it is accepted.",
    ],
    falsePositives: "A check of something that is public on purpose.",
  },
  {
    id: "config-noncompliant",
    title: "A resource no longer complies with a rule of AWS Config",
    source: "aws.config",
    detailTypes: ["Config Rules Compliance Change"],
    detail: { newEvaluationResult: { complianceType: ["NON_COMPLIANT"] } },
    severity: (detail) =>
      valueAt(detail, "newEvaluationResult.complianceType") === "NON_COMPLIANT"
        ? "medium"
        : undefined,
    subject: (detail) => joined(detail["configRuleName"], detail["resourceId"]),
    reference:
      "https://docs.aws.amazon.com/config/latest/developerguide/monitor-config-with-cloudwatchevents.html",
    why: "It was changed by hand, or a deployment made what the policy pack does not see.",
    respond: [
      "Read configRuleName and resourceId, and in AWS Config who changed the resource.",
      "Deploy it as the repository says, or change the repository by review.",
    ],
    falsePositives: "A resource in the middle of a deployment.",
  },
]);
