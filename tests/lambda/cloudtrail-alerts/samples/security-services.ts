import { call, denied, iamCall, serviceLinked } from "../../support/events";
import type { SamplesById } from "../../support/samples";

const suppressed = { FindingIdentifiers: [], Workflow: { Status: "SUPPRESSED" } };

const scaling = serviceLinked(
  "ecs.application-autoscaling",
  "AWSServiceRoleForApplicationAutoScaling_ECSService",
);

export const securityServiceSamples: SamplesById = {
  "security-service-disabled": {
    hits: {
      "a detector is deleted": ["high", call("guardduty", "DeleteDetector")],
      "a detector is turned off": ["high", call("guardduty", "UpdateDetector", { enable: false })],
      "Macie is paused": ["high", call("macie2", "UpdateMacieSession", { status: "PAUSED" })],
      "Macie is paused in a member account": [
        "high",
        call("macie2", "UpdateMemberSession", { status: "PAUSED" }),
      ],
      "Security Hub is disabled": ["high", call("securityhub", "DisableSecurityHub")],
      "the newer Security Hub is disabled": ["high", call("securityhub", "DisableSecurityHubV2")],
      "Security Hub's account leaves its administrator": [
        "high",
        call("securityhub", "DisassociateFromAdministratorAccount"),
      ],
      "a detector no longer looks at data": [
        "medium",
        call("guardduty", "UpdateDetector", {
          enable: true,
          features: [{ name: "S3_DATA_EVENTS", status: "DISABLED" }],
        }),
      ],
      "Inspector is disabled": ["high", call("inspector2", "Disable")],
      "an analyzer is deleted": ["high", call("access-analyzer", "DeleteAnalyzer")],
    },
    nearMisses: {
      "it is denied": call("guardduty", "DeleteDetector", null, denied),
      "a detector publishes more often": call("guardduty", "UpdateDetector", {
        enable: true,
        findingPublishingFrequency: "FIFTEEN_MINUTES",
      }),
      "a detector's frequency alone is changed": call("guardduty", "UpdateDetector", {
        findingPublishingFrequency: "SIX_HOURS",
      }),
      "Macie goes on": call("macie2", "UpdateMacieSession", { status: "ENABLED" }),
      "members are listed": call("macie2", "ListMembers"),
    },
  },
  "findings-suppressed": {
    hits: {
      "addresses are trusted": ["high", call("guardduty", "CreateIPSet", { activate: true })],
      "findings are archived as they come": [
        "high",
        call("guardduty", "CreateFilter", { action: "ARCHIVE" }),
      ],
      "the same, in capital letters": [
        "high",
        call("guardduty", "CreateFilter", { Action: "ARCHIVE" }),
      ],
      "Macie's findings are archived as they come": [
        "high",
        call("macie2", "CreateFindingsFilter", { action: "ARCHIVE" }),
      ],
      "names are trusted": [
        "high",
        call("guardduty", "CreateTrustedEntitySet", { activate: true }),
      ],
      "Inspector's findings are suppressed as they come": [
        "high",
        call("inspector2", "CreateFilter", { action: "SUPPRESS" }),
      ],
      "findings are suppressed by a rule": [
        "medium",
        call("securityhub", "CreateAutomationRule", {
          Actions: [{ FindingFieldsUpdate: { Workflow: { Status: "SUPPRESSED" } } }],
        }),
      ],
      "an analyzer's findings are archived": ["high", call("access-analyzer", "CreateArchiveRule")],
      "findings are suppressed": ["medium", call("securityhub", "BatchUpdateFindings", suppressed)],
      "an insight is deleted": ["medium", call("securityhub", "DeleteInsight")],
    },
    nearMisses: {
      "it is denied": call("securityhub", "BatchUpdateFindings", suppressed, denied),
      "a filter only sorts": call("guardduty", "CreateFilter", { action: "NOOP" }),
      "a rule makes findings urgent": call("securityhub", "CreateAutomationRule", {
        Actions: [{ FindingFieldsUpdate: { Severity: { Label: "CRITICAL" } } }],
      }),
      "findings are resolved": call("securityhub", "BatchUpdateFindings", {
        Workflow: { Status: "RESOLVED" },
      }),
      "a web firewall gets a list of addresses": call("wafv2", "CreateIPSet"),
    },
  },
  "alarm-or-rule-disabled": {
    hits: {
      "alarms are deleted": ["medium", call("monitoring", "DeleteAlarms", { alarmNames: ["a"] })],
      "a rule is disabled": ["medium", call("events", "DisableRule", { name: "nightly" })],
      "a rule is written anew, and disabled": [
        "medium",
        call("events", "PutRule", { name: "nightly", state: "DISABLED" }),
      ],
      "an alarm is written anew, and tells nobody": [
        "medium",
        call("monitoring", "PutMetricAlarm", { alarmName: "a", actionsEnabled: false }),
      ],
    },
    nearMisses: {
      "it is denied": call("monitoring", "DeleteAlarms", null, denied),
      "auto scaling replaces its own alarms": call("monitoring", "DeleteAlarms", null, {
        userIdentity: scaling,
      }),
      "a rule is enabled": call("events", "EnableRule"),
      "a rule is made": call("events", "PutRule", { name: "nightly", state: "ENABLED" }),
      "an alarm is made": call("monitoring", "PutMetricAlarm", { actionsEnabled: true }),
    },
  },
  "waf-protection-removed": {
    hits: {
      "a load balancer loses its firewall": [
        "high",
        call("wafv2", "DisassociateWebACL", {
          resourceArn: "arn:aws:elasticloadbalancing:sa-east-1:111122223333:loadbalancer/app/web/0",
        }),
      ],
      "an old firewall is deleted": ["high", call("waf-regional", "DeleteWebACL")],
      "the firewall no longer logs": ["high", call("waf", "DeleteLoggingConfiguration")],
    },
    nearMisses: {
      "it is denied": call("wafv2", "DisassociateWebACL", null, denied),
      "firewalls are listed": call("wafv2", "ListWebACLs"),
      "a rule group of IAM's is deleted": iamCall("DeleteRuleGroup"),
    },
  },
};
