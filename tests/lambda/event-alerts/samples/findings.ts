import type { JsonObject } from "../../../../lambda/cloudtrail-alerts/json";
import { operationEvent } from "../../support/bus-events";
import type { OperationSamples } from ".";

const guardDuty = operationEvent("aws.guardduty", "GuardDuty Finding");
const threat = { title: "An instance mines bitcoins", type: "CryptoCurrency:EC2/BitcoinTool.B" };

const config = operationEvent("aws.config", "Config Rules Compliance Change");
const complies = (complianceType: string) =>
  config({ configRuleName: "no-ssh", resourceId: "sg-1", newEvaluationResult: { complianceType } });

const imported = operationEvent("aws.securityhub", "Security Hub Findings - Imported");
const hub = (changes: JsonObject = {}) =>
  imported({
    findings: [
      {
        Title: "A bucket is public",
        ProductName: "Security Hub",
        RecordState: "ACTIVE",
        Severity: { Label: "CRITICAL" },
        Workflow: { Status: "NEW" },
        ...changes,
      },
    ],
  });

export const findingSamples: Readonly<Record<string, OperationSamples>> = {
  "guardduty-finding": {
    told: {
      "a threat of 8.9": ["high", threat.title, guardDuty({ ...threat, severity: 8.9 })],
      "a threat of 7": ["high", threat.title, guardDuty({ ...threat, severity: 7 })],
      "a threat of 6.9": ["medium", threat.title, guardDuty({ ...threat, severity: 6.9 })],
      "a threat of 4": ["medium", threat.title, guardDuty({ ...threat, severity: 4 })],
      "a threat of 3.9": ["info", threat.title, guardDuty({ ...threat, severity: 3.9 })],
      "a threat without a score": ["high", threat.type, guardDuty({ type: threat.type })],
    },
    leftOut: {},
  },
  "security-hub-finding": {
    told: {
      "a critical finding": ["high", "A bucket is public", hub()],
      "a high finding": ["high", "A bucket is public", hub({ Severity: { Label: "HIGH" } })],
    },
    leftOut: {
      "a medium finding": hub({ Severity: { Label: "MEDIUM" } }),
      "a finding that somebody works on": hub({ Workflow: { Status: "NOTIFIED" } }),
      "a finding that is archived": hub({ RecordState: "ARCHIVED" }),
      "a finding of GuardDuty, which sends its own event": hub({ ProductName: "GuardDuty" }),
      "a finding that this platform imported": hub({ ProductName: "MeddiFlux alerts" }),
    },
  },
  "config-noncompliant": {
    told: { "a resource breaks a rule": ["medium", "no-ssh: sg-1", complies("NON_COMPLIANT")] },
    leftOut: { "a resource complies": complies("COMPLIANT") },
  },
};
