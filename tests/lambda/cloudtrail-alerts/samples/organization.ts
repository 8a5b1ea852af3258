import { call, denied, event } from "../../support/events";
import type { SamplesById } from "../../support/samples";

const result = (state: string) =>
  event({
    eventSource: "organizations.amazonaws.com",
    eventName: "CreateAccountResult",
    eventType: "AwsServiceEvent",
    userIdentity: { accountId: "111122223333", invokedBy: "AWS Internal" },
    serviceEventDetails: { createAccountStatus: { id: "car-0", state } },
  });

export const organizationSamples: SamplesById = {
  "org-membership-lost": {
    hits: {
      "an account leaves": ["high", call("organizations", "LeaveOrganization")],
      "an account may not leave": [
        "high",
        call("organizations", "LeaveOrganization", null, denied),
      ],
      "an account is removed": ["high", call("organizations", "RemoveAccountFromOrganization")],
      "an account is closed": ["high", call("organizations", "CloseAccount")],
      "an account closes itself": ["high", call("account", "CloseAccount")],
    },
    nearMisses: {
      "an account moves": call("organizations", "MoveAccount"),
      "a billing group is left": call("billing", "LeaveOrganization"),
    },
  },
  "org-guardrail-removed": {
    hits: {
      "a policy is detached": ["high", call("organizations", "DetachPolicy")],
      "a policy is changed": ["high", call("organizations", "UpdatePolicy")],
      "a service loses its trust": ["high", call("organizations", "DisableAWSServiceAccess")],
      "another account administers a service": [
        "high",
        call("organizations", "RegisterDelegatedAdministrator"),
      ],
    },
    nearMisses: {
      "it is denied": call("organizations", "DetachPolicy", null, denied),
      "a policy is attached": call("organizations", "AttachPolicy"),
      "it is a policy of IoT": call("iot", "DetachPolicy"),
    },
  },
  "org-changed": {
    hits: {
      "an account is asked for": ["medium", call("organizations", "CreateAccount")],
      "an account was made": ["medium", result("SUCCEEDED")],
      "an account joins": ["medium", call("organizations", "AcceptHandshake")],
      "a policy is attached": ["medium", call("organizations", "AttachPolicy")],
    },
    nearMisses: {
      "it is denied": call("organizations", "CreateAccount", null, denied),
      "an account could not be made": result("FAILED"),
      "accounts are listed": call("organizations", "ListAccounts"),
    },
  },
  "region-enabled": {
    hits: {
      "a region is enabled": [
        "medium",
        call("account", "EnableRegion", { RegionName: "af-south-1" }),
      ],
      "a region is disabled": ["medium", call("account", "DisableRegion")],
      "the event has CloudTrail's name on it": ["medium", call("cloudtrail", "EnableRegion")],
    },
    nearMisses: {
      "it is denied": call("account", "EnableRegion", null, denied),
      "regions are listed": call("account", "ListRegions"),
    },
  },
  "billing-guardrail-removed": {
    hits: {
      "a budget is deleted": ["medium", call("budgets", "DeleteBudget")],
      "costs are no longer watched": ["medium", call("ce", "DeleteAnomalyMonitor")],
      "AWS will write to somebody else": ["medium", call("account", "PutAlternateContact")],
      "the console says so": ["medium", call("billingconsole", "PutAlternateContact")],
    },
    nearMisses: {
      "it is denied": call("budgets", "DeleteBudget", null, denied),
      "a budget is made": call("budgets", "CreateBudget"),
      "a contact is read": call("account", "GetAlternateContact"),
    },
  },
  "quota-or-mail-abuse-setup": {
    hits: {
      "a larger quota is asked for": [
        "medium",
        call("servicequotas", "RequestServiceQuotaIncrease"),
      ],
      "a sender is added": ["medium", call("ses", "CreateEmailIdentity")],
      "a sender is deleted": ["medium", call("ses", "DeleteIdentity")],
      "somebody asks how much may be sent": ["info", call("ses", "GetSendQuota")],
      "senders are listed": ["info", call("ses", "ListIdentities")],
      "somebody asks about text messages": ["info", call("sns", "GetSMSAttributes")],
    },
    nearMisses: {
      "it is denied": call("ses", "GetSendQuota", null, denied),
      "a mail is sent": call("ses", "SendEmail"),
    },
  },
};
