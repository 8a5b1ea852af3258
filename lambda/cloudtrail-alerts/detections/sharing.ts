import { asText, isObject, type Json, type JsonObject } from "../json";
import type { TrailRecord } from "../trail/record";
import { isOurs } from "./caller";
import type { DetectionSettings } from "./detection";
import { admittedBy } from "./policy-document";
import { many } from "./request";
import type { Severity } from "./severity";

/** High for a policy that lets in everyone, medium for one that lets in an account not ours. */
export function sharedByPolicy(
  statements: readonly JsonObject[],
  record: TrailRecord,
  settings: DetectionSettings,
): Severity | false {
  let strangers = false;
  for (const statement of statements) {
    const { everyone, accounts } = admittedBy(statement);
    if (everyone && !isLimited(statement, whoOrWhence)) return "high";
    if (accounts.some((account) => !isOurs(account, record, settings)))
      strangers ||= !isLimited(statement, organization);
  }
  return strangers && "medium";
}

/** The same for a list of names: ids of accounts, ARNs, and `all` or `*` for everyone. */
export function sharedWith(
  names: readonly Json[],
  record: TrailRecord,
  settings: DetectionSettings,
): Severity | false {
  const principals = names.map((name) =>
    /^all$/i.test(accountText(name)) ? "*" : accountText(name),
  );
  const statement = { Effect: "Allow", Principal: { AWS: principals } };
  return sharedByPolicy([statement], record, settings);
}

/** Some services write the id of an account as a number. */
export const accountText = (value: Json | undefined): string =>
  typeof value === "number" ? String(value).padStart(12, "0") : (asText(value) ?? "");

/** The id of the account that an ARN names; `undefined` for what is no ARN, or has none. */
export const accountIn = (arn: string | undefined): string | undefined =>
  /^arn:[\w-]+:[\w-]+:[\w-]*:(\d{12}):/.exec(arn ?? "")?.[1];

const isLimited = (statement: JsonObject, by: RegExp): boolean =>
  isObject(statement["Condition"]) &&
  Object.entries(statement["Condition"]).some(
    ([operator, limits]) =>
      narrowing.test(operator) &&
      isObject(limits) &&
      Object.entries(limits).some(([key, values]) => by.test(key) && isNarrow(many(values))),
  );

/** The operators that a request without the key does not pass; ...IfExists and ForAllValues let it. */
const narrowing =
  /^(ForAnyValue:)?(StringEquals(IgnoreCase)?|StringLike|Arn(Equals|Like)|IpAddress)$/i;

const organization = /^aws:(Principal|Source)Org(ID|Paths)$/i;

/** Keys of conditions that say who calls, or from where. */
const whoOrWhence =
  /^(aws:(Principal(OrgID|OrgPaths|Arn|Account)|Source(OrgID|OrgPaths|Account|Owner|Arn|Ip|Vpc|Vpce)|VpcSourceIp|userid)|kms:CallerAccount)$/i;

const isNarrow = (values: readonly Json[]): boolean =>
  values.length > 0 && values.every((value) => !everything.test(asText(value) ?? "*"));

/** Patterns that let in as much as no condition: `*`, `o-*`, `arn:aws:s3:*:*:*`, `0.0.0.0/0`. */
const everything = /^\*$|^[a-z]+-\*$|^arn:[\w*-]+:[\w*-]+(:\*){3}$|^[\da-f.:]+\/[0-7]$/i;
