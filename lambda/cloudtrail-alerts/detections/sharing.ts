import { asText, isObject, type Json, type JsonObject } from "../json";
import type { TrailRecord } from "../trail/record";
import { isOurs } from "./caller";
import type { DetectionSettings } from "./detection";
import { admittedBy } from "./policy-document";
import { many } from "./request";
import type { Severity } from "./severity";

/**
 * High for a policy that lets in everyone, medium for one that lets in an account not ours, by name or as the
 * condition under which it lets in everyone.
 */
export function sharedByPolicy(
  statements: readonly JsonObject[],
  record: TrailRecord,
  settings: DetectionSettings,
): Severity | false {
  let strangers = false;
  for (const statement of statements) {
    const { everyone, accounts } = admittedBy(statement);
    const limits = everyone ? limitsOf(statement) : [];
    if (everyone && limits.length === 0) return "high";
    const named = [...accounts, ...limits.flatMap(accountsIn)];
    strangers ||= named.some((account) => !isOurs(account, record, settings));
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

/** The values of one key of a condition, where they say who calls or from where, and not just anybody. */
interface Limit {
  readonly key: string;
  readonly values: readonly string[];
}

function limitsOf(statement: JsonObject): readonly Limit[] {
  const condition = statement["Condition"];
  if (!isObject(condition)) return [];
  return Object.entries(condition)
    .filter(([operator]) => narrowing.test(operator))
    .flatMap(([, limits]) => (isObject(limits) ? Object.entries(limits) : []))
    .map(([key, values]) => ({ key, values: many(values).map((value) => asText(value) ?? "*") }))
    .filter(
      ({ key, values }) =>
        whoOrWhence.test(key) && values.length > 0 && values.every((value) => isNarrow(key, value)),
    );
}

/** The operators that a request without the key does not pass; ...IfExists and ForAllValues let it. */
const narrowing =
  /^(ForAnyValue:)?(StringEquals(IgnoreCase)?|StringLike|Arn(Equals|Like)|IpAddress)$/i;

/** Keys of conditions that say who calls, or from where. */
const whoOrWhence =
  /^(aws:(Principal(OrgID|OrgPaths|Arn|Account)|Source(OrgID|OrgPaths|Account|Owner|Arn|Ip|Vpc|Vpce)|Vpce(Account|OrgID|OrgPaths)|VpcSourceIp|userid)|kms:CallerAccount|s3:DataAccessPoint(Account|Arn))$/i;

const isAccountKey = (key: string): boolean => /(Account|Owner)$/i.test(key);

/** Of what has a name, everybody can have one of that name in an account of his own. */
const isNarrow = (key: string, value: string): boolean =>
  !everything.test(value) &&
  (!isAccountKey(key) || !/[*?]/.test(value)) &&
  (!/(Principal|DataAccessPoint)Arn$/i.test(key) || accountIn(value) !== undefined);

/** Patterns that let in as much as no condition: `*`, `o-*`, `arn:aws:s3:::*`, `0.0.0.0/0`. */
const everything =
  /^[*?:]*$|^[a-z]+-[*?]*$|^arn:[\w*?-]*(:[\w*?-]*)?(:[*?:]*)?$|^[\da-f.:]+\/[0-7]$/i;

/** The accounts that a condition names, as such or in an ARN. */
const accountsIn = ({ key, values }: Limit): readonly string[] =>
  isAccountKey(key) ? values : values.flatMap((value) => accountIn(value) ?? []);
