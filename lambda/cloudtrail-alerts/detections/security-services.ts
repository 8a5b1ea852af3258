import { asText } from "../json";
import type { TrailRecord } from "../trail/record";
import { technique } from "./attack";
import { isServiceLinked } from "./caller";
import { defineTheme } from "./detection";
import { below, isFalse, many, parameter, parameterText } from "./request";
import type { Severity } from "./severity";
import { textsIn } from "./texts";

const isCall = (record: TrailRecord, name: string) => record.eventName === name;

/** Updates count when they turn the service off, or parts of it; the other calls always do. */
function turnsOff(record: TrailRecord): boolean | Severity {
  if (isCall(record, "UpdateDetector"))
    return isFalse(parameter(record, "enable")) || (disablesFeatures(record) && "medium");
  if (isCall(record, "UpdateMacieSession") || isCall(record, "UpdateMemberSession"))
    return parameterText(record, "status") === "PAUSED";
  return true;
}

const disablesFeatures = (record: TrailRecord): boolean =>
  many(parameter(record, "features")).some((feature) => below(feature, "status") === "DISABLED");

function suppresses(record: TrailRecord): boolean {
  const name = asText(record.eventName) ?? "";
  if (name.endsWith("Filter"))
    return ["ARCHIVE", "SUPPRESS"].includes(parameterText(record, "action") ?? "");
  if (name.endsWith("AutomationRule"))
    return textsIn(record.requestParameters).includes("SUPPRESSED");
  if (name === "BatchUpdateFindings")
    return parameterText(record, "workflow.status") === "SUPPRESSED";
  return true;
}

const webAclRemovals = [
  "DisassociateWebACL",
  "DeleteWebACL",
  "DeleteLoggingConfiguration",
  "DeleteRuleGroup",
];

export const securityServices = defineTheme("security-services", [
  {
    id: "security-service-disabled",
    title: "A security service was turned off or lost its members",
    severity: "high",
    events: {
      guardduty: [
        "DeleteDetector",
        "UpdateDetector",
        "StopMonitoringMembers",
        "DisassociateFromAdministratorAccount",
        "DisassociateFromMasterAccount",
        "DisassociateMembers",
        "DeleteMembers",
        "DeletePublishingDestination",
      ],
      securityhub: [
        "DisableSecurityHub",
        "DisableSecurityHubV2",
        "DeleteMembers",
        "DisassociateFromAdministratorAccount",
        "DisassociateFromMasterAccount",
        "DisassociateMembers",
        "BatchDisableStandards",
      ],
      macie2: [
        "DisableMacie",
        "UpdateMacieSession",
        "DisassociateFromAdministratorAccount",
        "DisassociateFromMasterAccount",
        "DisassociateMember",
        "DeleteMember",
        "UpdateMemberSession",
      ],
      inspector2: ["Disable"],
      "access-analyzer": ["DeleteAnalyzer"],
    },
    when: turnsOff,
    attack: technique("T1562.001"),
    cis: ["4.16"],
    why: "What the service would have found from now on is not found.",
    respond: [
      "Turn the service on again, or deploy the security resources.",
      "Ask the owner of userIdentity.arn; without an answer, disable its credentials.",
      "Read the events of userIdentity.arn and the service's last findings of the 24 hours before.",
    ],
    falsePositives: "Moving an account to another administrator account, on a ticket.",
  },
  {
    id: "findings-suppressed",
    title: "Findings are hidden or trusted away",
    severity: "high",
    events: {
      guardduty: [
        "CreateIPSet",
        "UpdateIPSet",
        "CreateFilter",
        "UpdateFilter",
        "UpdateThreatIntelSet",
        "CreateTrustedEntitySet",
        "UpdateTrustedEntitySet",
      ],
      inspector2: ["CreateFilter", "UpdateFilter"],
      macie2: ["ArchiveFindings", "CreateFindingsFilter", "UpdateFindingsFilter"],
      "access-analyzer": ["CreateArchiveRule"],
      securityhub: [
        "BatchUpdateFindings",
        "UpdateFindings",
        "CreateAutomationRule",
        "DeleteInsight",
        "UpdateInsight",
      ],
    },
    when: (record) => {
      if (!suppresses(record)) return false;
      return asText(record.eventSource)?.startsWith("securityhub.") === true ? "medium" : "high";
    },
    attack: technique("T1562.001"),
    why: "The service goes on and keeps silent about what the rule or list covers.",
    respond: [
      "Read the criteria or the list's location in requestParameters: what is hidden now.",
      "Remove the rule or entry unless its author explains it, and look at the findings it hid.",
      "Read the events of userIdentity.arn in the 24 hours before.",
    ],
    falsePositives: "Known noise that is suppressed by those who triage findings.",
  },
  {
    id: "alarm-or-rule-disabled",
    title: "An alarm or an event rule was disabled or deleted",
    severity: "medium",
    events: {
      monitoring: ["DeleteAlarms", "DisableAlarmActions", "PutMetricAlarm"],
      events: ["DisableRule", "DeleteRule", "RemoveTargets", "PutRule"],
    },
    when: (record) => {
      // Auto scaling replaces the alarms of its policies all day long.
      if (isServiceLinked(record)) return false;
      if (isCall(record, "PutMetricAlarm")) return isFalse(parameter(record, "actionsEnabled"));
      return !isCall(record, "PutRule") || parameterText(record, "state") === "DISABLED";
    },
    attack: technique("T1562.001"),
    why: "Nobody is told any more what the alarm or rule watched.",
    respond: [
      "Read the names in requestParameters and put them back by a deployment.",
      "Ask the owner of userIdentity.arn whether it belongs to work that is going on.",
      "Check by hand what the alarm watched, for the time that it was off.",
    ],
    falsePositives: "Deployments that rename alarms; alarms muted during maintenance.",
  },
  {
    id: "waf-protection-removed",
    title: "A web firewall was removed or lost its log",
    severity: "high",
    events: { wafv2: webAclRemovals, waf: webAclRemovals, "waf-regional": webAclRemovals },
    attack: technique("T1562.004"),
    why: "The application is open to what the firewall kept out, or nobody sees it.",
    respond: [
      "Associate the web ACL again with requestParameters.resourceArn, or deploy the edge resources.",
      "Ask the owner of userIdentity.arn why it was removed.",
      "Read the load balancer's access log since eventTime for what the firewall used to block.",
    ],
    falsePositives: "A reviewed replacement of the web ACL or of one of its rule groups.",
  },
]);
