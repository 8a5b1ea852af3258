import { asText } from "../json";
import type { TrailRecord } from "../trail/record";
import { technique } from "./attack";
import { isAutomation, isOurs } from "./caller";
import { defineTheme, type DetectionSettings } from "./detection";
import { admittedBy, allowsIamAdministration, statementsOf } from "./policy-document";
import { parameterText } from "./request";

const called = (record: TrailRecord) => asText(record.eventName) ?? "";

const attachesAdministration = (record: TrailRecord): boolean =>
  called(record).startsWith("Attach") &&
  /\/(AdministratorAccess|IAMFullAccess|PowerUserAccess)$/.test(
    parameterText(record, "policyArn") ?? "",
  );

const writesAdministration = (record: TrailRecord): boolean =>
  statementsOf(record, "requestParameters.policyDocument").some(allowsIamAdministration);

/** AWS gives this policy itself to a user whose key it found in public; its former name is the other. */
const quarantines = (record: TrailRecord): boolean =>
  // To users alone: for a role or a group somebody else chose that name.
  /^(Attach|Put)UserPolicy$/.test(called(record)) &&
  [parameterText(record, "policyArn"), parameterText(record, "policyName")].some((name) =>
    /AWSCompromisedKeyQuarantine|AWSExposedCredentialPolicy/.test(name ?? ""),
  );

function trustsOutsiders(record: TrailRecord, settings: DetectionSettings): boolean {
  const statements = [
    ...statementsOf(record, "requestParameters.policyDocument"),
    ...statementsOf(record, "requestParameters.assumeRolePolicyDocument"),
  ];
  return statements
    .map(admittedBy)
    .some(
      ({ everyone, accounts }) =>
        everyone || accounts.some((account) => !isOurs(account, record, settings)),
    );
}

/** Told by a detection of its own, at its level. */
const isToldElsewhere = (record: TrailRecord, settings: DetectionSettings): boolean =>
  attachesAdministration(record) ||
  writesAdministration(record) ||
  trustsOutsiders(record, settings) ||
  quarantines(record);

const joinsAdministrators = (record: TrailRecord): boolean =>
  called(record) === "AddUserToGroup" && /admin/i.test(parameterText(record, "groupName") ?? "");

export const iamPolicies = defineTheme("iam-policies", [
  {
    id: "iam-admin-policy-attached",
    title: "An administrator's policy was attached",
    severity: "high",
    events: { iam: ["AttachUserPolicy", "AttachRolePolicy", "AttachGroupPolicy"] },
    when: attachesAdministration,
    eachEvent: true,
    attack: technique("T1098.003"),
    cis: ["4.4"],
    why: "The user, role or group can now do everything, or give itself whatever is missing.",
    respond: [
      "Read policyArn and userName, roleName or groupName in requestParameters.",
      "Ask the owner of userIdentity.arn for the change; without one, detach the policy.",
      "Read what the user or role did from eventTime on.",
    ],
    falsePositives: "Setting up an administrator's role or a deployment role, on a ticket.",
  },
  {
    id: "iam-admin-inline-policy",
    title: "A policy was written that allows everything, or all of IAM",
    severity: "high",
    events: {
      iam: [
        "PutUserPolicy",
        "PutRolePolicy",
        "PutGroupPolicy",
        "CreatePolicy",
        "CreatePolicyVersion",
      ],
    },
    when: writesAdministration,
    attack: technique("T1098.003"),
    cis: ["4.4"],
    why: "It is AdministratorAccess under another name, which a search for that name does not find.",
    respond: [
      "Read requestParameters.policyDocument and who has the policy (ListEntitiesForPolicy).",
      "Without a reviewed change, delete the policy or set the previous version as default.",
      "Read what its users and roles did from eventTime on.",
    ],
    falsePositives: "A deployment role that manages IAM; it should have a permissions boundary.",
  },
  {
    id: "iam-policy-changed",
    title: "A permission or trust policy was changed",
    severity: "medium",
    events: {
      iam: [
        "PutUserPolicy",
        "PutRolePolicy",
        "PutGroupPolicy",
        "DeleteUserPolicy",
        "DeleteRolePolicy",
        "DeleteGroupPolicy",
        "CreatePolicy",
        "DeletePolicy",
        "CreatePolicyVersion",
        "DeletePolicyVersion",
        "SetDefaultPolicyVersion",
        "AttachUserPolicy",
        "AttachRolePolicy",
        "AttachGroupPolicy",
        "DetachUserPolicy",
        "DetachRolePolicy",
        "DetachGroupPolicy",
        "AddUserToGroup",
        "UpdateAssumeRolePolicy",
      ],
    },
    when: (record, settings) => {
      if (isToldElsewhere(record, settings)) return false;
      if (joinsAdministrators(record)) return "high";
      return isAutomation(record, settings) ? "info" : "medium";
    },
    attack: technique("T1098.003"),
    cis: ["4.4"],
    why: "Rights are changed by code review here; by hand it is an exception, or somebody widening theirs.",
    respond: [
      "Compare requestParameters.policyDocument with the repository's version of the policy.",
      "Ask the owner of userIdentity.arn; without an answer, let the next deployment restore it.",
      "High means a new member of an administrators' group: remove the member until it is explained.",
    ],
    falsePositives: "An operator who repairs access by hand; deployments are informational.",
  },
  {
    id: "iam-permissions-boundary-removed",
    title: "A permissions boundary was removed or replaced",
    severity: "high",
    events: {
      iam: [
        "DeleteUserPermissionsBoundary",
        "DeleteRolePermissionsBoundary",
        "PutUserPermissionsBoundary",
        "PutRolePermissionsBoundary",
      ],
    },
    when: (record) => (called(record).startsWith("Put") ? "medium" : "high"),
    attack: technique("T1098"),
    why: "The boundary is what keeps a role that may write policies from becoming an administrator.",
    respond: [
      "Read userName or roleName and permissionsBoundary in requestParameters.",
      "Put the former boundary back unless a reviewed change took it away.",
      "Read the policy changes by that user or role since eventTime.",
    ],
    falsePositives: "A new version of the boundary that is rolled out to all roles (medium).",
  },
  {
    id: "iam-trust-policy-external",
    title: "A role can be assumed from an account that is not ours",
    severity: "high",
    events: { iam: ["UpdateAssumeRolePolicy", "CreateRole"] },
    when: trustsOutsiders,
    eachEvent: true,
    attack: technique("T1098.003"),
    why: "This is a back door that needs no credentials in this account and outlives all of them.",
    respond: [
      "Read Principal and Condition of the policy in requestParameters, and what the role may do.",
      "If nobody knows the account, remove it from the policy and revoke the role's sessions.",
      "Read AssumeRole events of the role whose userIdentity.accountId is that account.",
    ],
    falsePositives:
      "A vendor's monitoring role; put the vendor's account on the list of known ones.",
  },
  {
    id: "iam-key-quarantined",
    title: "AWS put a user under quarantine because its key leaked",
    severity: "high",
    events: { iam: ["AttachUserPolicy", "PutUserPolicy"] },
    when: quarantines,
    eachEvent: true,
    attack: technique("T1552.001"),
    why: "AWS found the user's access key in public. The policy stops only the commonest abuse.",
    respond: [
      "Deactivate the access keys of requestParameters.userName now; the key is in the AWS Health notice.",
      "Read the events of those keys in the last 7 days, in all regions.",
      "Find where it was published, remove it there, and give the user a new key or a role.",
    ],
    falsePositives: "A rehearsal that attaches the policy by hand.",
  },
]);
