import { text, type TrailRecord } from "../trail/record";
import { technique } from "./attack";
import { defineTheme } from "./detection";

/** An account is made after the call that asks for it; the result is an event of its own. */
const accountWasMade = (record: TrailRecord): boolean =>
  text(record, "serviceEventDetails.createAccountStatus.state") === "SUCCEEDED";

const contactChanges = ["PutAlternateContact", "DeleteAlternateContact"];
const regionChanges = ["EnableRegion", "DisableRegion"];

export const organization = defineTheme("organization", [
  {
    id: "org-membership-lost",
    title: "An account leaves the organization or closes, or tried to",
    severity: "high",
    events: {
      organizations: [
        "LeaveOrganization",
        "RemoveAccountFromOrganization",
        "DeleteOrganization",
        "CloseAccount",
      ],
      account: ["CloseAccount"],
    },
    outcome: "any",
    attack: technique("T1666"),
    cis: ["4.15"],
    why: "Outside, no guardrail and no central trail reaches the account.",
    respond: [
      "Ask the organization's owner by telephone; nobody leaves by accident.",
      "If it succeeded, invite the account again, or reopen it by AWS Support.",
    ],
    falsePositives: "An account that is handed over or closed on purpose.",
  },
  {
    id: "org-guardrail-removed",
    title: "A guardrail of the organization was removed or changed",
    severity: "high",
    events: {
      organizations: [
        "DetachPolicy",
        "DeletePolicy",
        "UpdatePolicy",
        "DisablePolicyType",
        "DisableAWSServiceAccess",
        "DeregisterDelegatedAdministrator",
        "RegisterDelegatedAdministrator",
      ],
    },
    attack: technique("T1562.001"),
    cis: ["4.15"],
    why: "Service control policies bind even administrators; without them nothing does.",
    respond: [
      "Read policyId, targetId or servicePrincipal in requestParameters and restore it.",
      "Ask the owner of userIdentity.arn for the reviewed change.",
    ],
    falsePositives: "A reviewed change of a policy.",
  },
  {
    id: "org-changed",
    title: "The organization's accounts, units or policies changed",
    severity: "medium",
    events: {
      organizations: [
        "InviteAccountToOrganization",
        "AcceptHandshake",
        "DeclineHandshake",
        "CreateAccount",
        "CreateAccountResult",
        "MoveAccount",
        "CreatePolicy",
        "AttachPolicy",
        "EnablePolicyType",
        "CreateOrganizationalUnit",
        "UpdateOrganizationalUnit",
        "DeleteOrganizationalUnit",
      ],
    },
    when: (record) => text(record, "eventName") !== "CreateAccountResult" || accountWasMade(record),
    attack: technique("T1136.003"),
    cis: ["4.15"],
    why: "A new account is a place that nobody watches yet; a moved one has other guardrails.",
    respond: [
      "Read the account, unit or policy in requestParameters.",
      "Ask the organization's owner; close an account that nobody asked for.",
    ],
    falsePositives: "The announced creation of an account.",
  },
  {
    id: "region-enabled",
    title: "A region was enabled or disabled",
    severity: "medium",
    events: { account: regionChanges, cloudtrail: regionChanges },
    attack: technique("T1535"),
    why: "In a region that nobody uses, machines run unseen.",
    respond: [
      "Read RegionName in requestParameters; disable it unless its use is planned.",
      "Look for RunInstances in that region in the next 24 hours.",
    ],
    falsePositives: "An announced expansion to another region.",
  },
  {
    id: "billing-guardrail-removed",
    title: "A budget, cost alarm or contact of the account was removed",
    severity: "medium",
    events: {
      budgets: ["DeleteBudget", "DeleteBudgetAction"],
      ce: ["DeleteAnomalyMonitor", "DeleteAnomalySubscription"],
      account: contactChanges,
      billingconsole: contactChanges,
    },
    attack: technique("T1562.001"),
    why: "Nobody will hear of the cost of an abuse, or AWS will tell the wrong person about it.",
    respond: [
      "Deploy the cost guardrails again, or set the contact to the former one.",
      "Ask the owner of userIdentity.arn why.",
    ],
    falsePositives: "Taking an environment down; a new person for a contact.",
  },
  {
    id: "quota-or-mail-abuse-setup",
    title: "Quotas or the sending of mail were read or changed",
    severity: "info",
    events: {
      servicequotas: ["RequestServiceQuotaIncrease"],
      ses: [
        "UpdateAccountSendingEnabled",
        "PutAccountDetails",
        "CreateEmailIdentity",
        "VerifyEmailIdentity",
        "VerifyDomainIdentity",
        "DeleteIdentity",
        "DeleteEmailIdentity",
        "GetSendQuota",
        "ListIdentities",
        "GetAccountSendingEnabled",
        "GetIdentityVerificationAttributes",
      ],
      sns: ["GetSMSAttributes"],
    },
    when: (record) => (/^(Get|List)/.test(text(record, "eventName") ?? "") ? "info" : "medium"),
    attack: technique("T1496"),
    why: "Stolen keys are tried out by asking how much mail may be sent, then used for spam.",
    respond: [
      "Read userIdentity.arn: some application of ours may send mail by it.",
      "Decline a quota request that nobody made, by AWS Support.",
    ],
    falsePositives: "A person who looks at the SES console (info).",
  },
]);
