import { isIP } from "node:net";
import { asText } from "../json";
import { identityType, isTrue, text, type TrailRecord } from "../trail/record";
import { technique } from "./attack";
import { isScanner, isService, wasDenied } from "./caller";
import { defineTheme } from "./detection";

/** Services deny each other all day; a person or a program comes from an address. */
const isCallerDenied = (record: TrailRecord): boolean =>
  wasDenied(record) &&
  text(record, "userIdentity.invokedBy") === undefined &&
  isIP(asText(record.sourceIPAddress) ?? "") !== 0 &&
  // SDKs ask so whether a bucket is there.
  asText(record.eventName) !== "HeadBucket" &&
  text(record, "userIdentity.accountId") !== "ANONYMOUS_PRINCIPAL";

/** Tools, and systems that are made for intruding: `5.3.0-kali2-amd64`. */
const tools =
  /(^|[^a-z])(trufflehog|pacu|kali|parrot|pentoo|cloudfox|enumerate-iam|stratus-red-team)([^a-z]|$)/i;

const changesIam = (record: TrailRecord): boolean =>
  record.eventSource === "iam.amazonaws.com" && !isTrue(record, "readOnly");

const hasToolsAgent = (record: TrailRecord): boolean => {
  const agent = asText(record.userAgent) ?? "";
  return isTool(agent) || (agent.includes("S3 Browser") && changesIam(record));
};

const known = new Map<string, boolean>();
const mostKnown = 1_000;

/** A file has few agents and many records, so each agent is looked at once. */
function isTool(agent: string): boolean {
  const before = known.get(agent);
  if (before !== undefined) return before;
  const is = tools.test(agent);
  if (known.size >= mostKnown) known.clear();
  known.set(agent, is);
  return is;
}

/** Consoles list the account's own snapshots all day, but not everyone's. */
const looksAtOthersSnapshots = (record: TrailRecord): boolean =>
  isTrue(record, "requestParameters.includePublic") ||
  isTrue(record, "requestParameters.includeShared");

const contactReads = ["GetContactInformation", "GetAlternateContact"];

export const reconnaissance = defineTheme("reconnaissance", [
  {
    id: "access-denied-burst",
    title: "A caller was denied access",
    severity: "info",
    events: "*",
    outcome: "any",
    when: (record, settings) => {
      if (record.errorCode === "VpceAccessDenied")
        return record.eventCategory === "NetworkActivity" && "medium";
      return isCallerDenied(record) && !isScanner(record, settings);
    },
    windows: [{ count: 20, minutes: 10, groupBy: "principal", severity: "medium" }],
    attack: technique("T1580"),
    cis: ["4.1"],
    why: "One is a missing permission; many are somebody who tries what a credential can do.",
    respond: [
      "List eventSource and eventName of the denied calls of userIdentity.arn in the last hour.",
      "Many services within minutes mean a search: deactivate the credential.",
    ],
    falsePositives: "A new application that lacks a permission and tries again.",
  },
  {
    id: "attack-tool-user-agent",
    title: "A tool for attacks is being used",
    severity: "high",
    events: "*",
    // What the tool was denied tells as much as what it was given.
    outcome: "any",
    when: hasToolsAgent,
    attack: technique("T1526"),
    why: "Nobody works with such a tool; the credential is in hands that do.",
    respond: [
      "Deactivate userIdentity.accessKeyId, or revoke the role's sessions.",
      "Read all its events in all regions in the last 7 days.",
    ],
    falsePositives: "A penetration test that was announced, from its announced addresses.",
  },
  {
    id: "credential-check",
    title: "A long-term key was tried out",
    severity: "info",
    events: { sts: ["GetCallerIdentity", "GetSessionToken"] },
    when: (record) =>
      identityType(record) === "IAMUser" ||
      (text(record, "userIdentity.accessKeyId") ?? "").startsWith("AKIA"),
    attack: technique("T1087.004"),
    why: "It is the first call of whoever finds a key, and of most tools.",
    respond: [
      "Compare sourceIPAddress and userAgent with those that the key is used from.",
      "Replace the key by a role: nothing here needs long-term keys.",
    ],
    falsePositives: "Nearly all: command lines and deployments ask who they are.",
  },
  {
    id: "enumeration",
    title: "Users, roles, accounts or buckets were listed",
    severity: "info",
    events: {
      iam: [
        "GetAccountAuthorizationDetails",
        "GenerateCredentialReport",
        "ListUsers",
        "ListRoles",
        "ListAccessKeys",
        "ListGroups",
        "ListGroupsForUser",
        "ListGroupPolicies",
        "ListAttachedGroupPolicies",
        "GetGroup",
        "GetGroupPolicy",
        "SimulatePrincipalPolicy",
        "GetAccountPasswordPolicy",
      ],
      organizations: ["ListAccounts", "DescribeOrganization", "DescribeAccount"],
      account: contactReads,
      billingconsole: contactReads,
      s3: ["ListBuckets", "GetBucketAcl", "GetBucketPolicy"],
      rds: ["DescribeDBSnapshots", "DescribeDBClusterSnapshots"],
    },
    when: (record, settings) => {
      if (isService(record) || isScanner(record, settings)) return false;
      const name = asText(record.eventName) ?? "";
      if (name === "GetAccountAuthorizationDetails") return "medium";
      return !name.startsWith("DescribeDB") || looksAtOthersSnapshots(record);
    },
    windows: [
      {
        count: 10,
        minutes: 5,
        groupBy: "principal",
        distinct: "eventName",
        severity: "medium",
      },
    ],
    attack: technique("T1087.004"),
    why: "An intruder first asks what there is. Medium: GetAccountAuthorizationDetails, which has all of IAM.",
    respond: [
      "List the event names of userIdentity.arn in the last 30 minutes and its userAgent.",
      "List it as a scanner if it is ours, else revoke its sessions.",
    ],
    falsePositives: "The console, which lists all this by itself; inventory tools.",
  },
]);
