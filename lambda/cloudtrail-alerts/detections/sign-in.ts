import { asText } from "../json";
import { identityType, isTrue, list, text, type TrailRecord } from "../trail/record";
import { technique } from "./attack";
import { isRoot } from "./caller";
import { defineTheme } from "./detection";
import { allowsEverything, statementsOf } from "./policy-document";

const answer = (record: TrailRecord) => text(record, "responseElements.ConsoleLogin");

const usedMfa = (record: TrailRecord): boolean =>
  text(record, "additionalEventData.MFAUsed") === "Yes";

/** Temporary credentials that did not come from a console session: a script's, or stolen ones. */
const hasForeignSession = (record: TrailRecord): boolean =>
  (text(record, "userIdentity.accessKeyId") ?? "").startsWith("ASIA") &&
  !isTrue(record, "sessionCredentialFromConsole");

const grantsAdministration = (record: TrailRecord): boolean =>
  statementsOf(record, "requestParameters.policy").some(allowsEverything) ||
  list(record, "requestParameters.policyArns").some((entry) =>
    (asText(entry) ?? text(entry, "arn") ?? "").endsWith("/AdministratorAccess"),
  );

export const signIn = defineTheme("sign-in", [
  {
    id: "console-login-no-mfa",
    title: "Console sign-in without a second factor",
    severity: "high",
    events: { signin: ["ConsoleLogin"] },
    // MFAUsed is always "No" for federated and role sign-ins: their factor is the identity provider's.
    when: (record) =>
      answer(record) === "Success" &&
      ["IAMUser", "Root"].includes(identityType(record) ?? "") &&
      !usedMfa(record) &&
      text(record, "additionalEventData.SamlProviderArn") === undefined &&
      !(text(record, "userIdentity.arn") ?? "").includes("AWSReservedSSO") &&
      !isTrue(record, "userIdentity.sessionContext.attributes.mfaAuthenticated"),
    attack: technique("T1078.004"),
    cis: ["4.2"],
    why: "A password alone was enough. It may have been guessed, leaked or phished.",
    respond: [
      "Ask the owner of userIdentity.arn whether they signed in at eventTime from sourceIPAddress.",
      "If not, disable the console password and the access keys of the user and read its events since eventTime.",
      "In either case require MFA: a user without a device must not have console access.",
    ],
    falsePositives: "A new user who signs in for the first time, to register a device.",
  },
  {
    id: "console-login-failed",
    title: "Console sign-in failed",
    severity: "info",
    events: { signin: ["ConsoleLogin"] },
    outcome: "any",
    when: (record) =>
      answer(record) === "Failure" || text(record, "errorMessage") === "Failed authentication",
    windows: [
      // By address too, as the names that are tried may not exist and are then not written down.
      { count: 5, minutes: 15, groupBy: "source-ip", severity: "medium" },
      { count: 5, minutes: 15, groupBy: "principal", severity: "medium" },
      {
        ...{ count: 5, minutes: 15, groupBy: "principal", severity: "high" },
        only: { what: "failures as root", when: isRoot },
      },
      // The second factor is asked for once the password was right.
      {
        ...{ count: 2, minutes: 15, groupBy: "principal", severity: "medium" },
        only: { what: "failures of the second factor", when: usedMfa },
      },
    ],
    attack: technique("T1110"),
    cis: ["4.6"],
    why: "One failure is a typing error; many are someone trying passwords. High: root's.",
    respond: [
      "Count the failures of the same sourceIPAddress and userIdentity.userName in the last 15 minutes.",
      "Look for a ConsoleLogin with Success of the same user or address afterwards.",
      "If there is one, disable the user's password and talk to its owner.",
    ],
    falsePositives: "People mistype passwords.",
  },
  {
    id: "mfa-device-removed",
    title: "A second factor was removed",
    severity: "high",
    events: { iam: ["DeactivateMFADevice", "DeleteVirtualMFADevice"] },
    attack: technique("T1556.006"),
    why: "From now on a password, or a stolen session, is enough for that user.",
    respond: [
      "Ask the owner of requestParameters.userName or serialNumber whether they changed device.",
      "If not, deactivate the user's password and access keys and end the sessions of userIdentity.arn.",
      "Check that EnableMFADevice followed for the same user within the hour.",
    ],
    falsePositives: "A new telephone: removal and registration by the user within minutes.",
  },
  {
    id: "mfa-device-added",
    title: "A second factor was added",
    severity: "medium",
    events: { iam: ["CreateVirtualMFADevice", "EnableMFADevice"] },
    when: (record) => (hasForeignSession(record) ? "high" : "medium"),
    attack: technique("T1556.006"),
    why: "An intruder who registers a device of their own can come back, and passes every policy that asks for MFA.",
    respond: [
      "Ask the owner of requestParameters.userName whether the device is theirs.",
      "High means temporary credentials that no console session made: find where userIdentity.accessKeyId came from.",
      "If nobody knows the device, remove it and replace the user's credentials.",
    ],
    falsePositives: "People register devices when they join or change telephone.",
  },
  {
    id: "console-signin-token",
    title: "A session was turned into a console sign-in",
    severity: "medium",
    events: { signin: ["GetSigninToken"] },
    // Literally so, unexpanded variable included: the user agent of the Identity Center portal.
    when: (record) => !(text(record, "userAgent") ?? "").includes("Jersey/${project.version}"),
    attack: technique("T1550.001"),
    why: "Stolen temporary credentials become a browser session this way, past password and MFA.",
    respond: [
      "Find who made the session: userIdentity.arn and the AssumeRole or GetFederationToken of its accessKeyId.",
      "Compare userAgent and sourceIPAddress with the tool that your people use for this.",
      "If none fits, revoke the role's sessions and read what the session did in the next 12 hours.",
    ],
    falsePositives: "Tools such as aws-vault or Granted that open the console for their user.",
  },
  {
    id: "sts-federation-token",
    title: "A federation token was made",
    severity: "medium",
    events: { sts: ["GetFederationToken"] },
    when: (record) => (grantsAdministration(record) ? "high" : "medium"),
    attack: technique("T1550.001"),
    why: "The token outlives the access key it was made from: deleting the key does not end the session.",
    respond: [
      "Read requestParameters.name, policy and durationSeconds: what the token may do and until when.",
      "If nobody knows it, attach a policy to the user that denies all before the current time (aws:TokenIssueTime), then remove the key.",
      "Read the events whose userIdentity.type is FederatedUser with that name.",
    ],
    falsePositives: "An old broker application that signs people in by GetFederationToken.",
  },
]);
