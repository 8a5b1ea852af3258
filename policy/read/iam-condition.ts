import { anyOf } from "./known";
import { isBroadRange } from "./ip-range";
import { asList, isRecord, textOf } from "./values";

/**
 * Keys whose fixed values say who calls, for whom, or from where; by them Amazon S3 and Access Analyzer tell
 * a public policy from one that is not. Not among them are keys that anybody can set or meet, such as
 * `aws:PrincipalTag/…`, `aws:UserAgent`, `aws:Referer` and `aws:SecureTransport`.
 *
 * https://docs.aws.amazon.com/AmazonS3/latest/userguide/access-control-block-public-access.html
 */
export const callerKeys: readonly string[] = [
  "aws:principalaccount",
  "aws:principalarn",
  "aws:principalorgid",
  "aws:principalorgpaths",
  "aws:sourceaccount",
  "aws:sourcearn",
  "aws:sourceip",
  "aws:sourceorgid",
  "aws:sourceorgpaths",
  "aws:sourceowner",
  "aws:sourcevpc",
  "aws:sourcevpcarn",
  "aws:sourcevpce",
  "aws:userid",
  "aws:vpceaccount",
  "aws:vpceorgid",
  "aws:vpceorgpaths",
  "elasticfilesystem:accessedviamounttarget",
  "kms:calleraccount",
  "s3:dataaccesspointaccount",
  "s3:dataaccesspointarn",
];

/**
 * Operators that hold for the values they are given and nothing else. Negated ones let in all but those,
 * and `…IfExists` and `ForAllValues:` whoever lacks the key.
 */
const bindingOperator =
  /^(?:ForAnyValue:)?(?:String(?:Equals|EqualsIgnoreCase|Like)|Arn(?:Equals|Like)|IpAddress|Bool)$/i;

/**
 * Whether a condition of a statement binds one of the keys to values that are narrow, so that it holds for
 * known callers only.
 * @param keys in lower case; one that ends in a slash stands for all that start so
 */
export function binds(condition: unknown, keys: readonly string[] = callerKeys): boolean {
  return bindsTo(condition, (key) => isAmong(key, keys), isNarrow);
}

/** Whether a condition holds only while a key has a value that is meant. */
export function bindsTo(
  condition: unknown,
  isKey: (key: string) => boolean,
  isMeant: (value: unknown) => boolean,
): boolean {
  if (!isRecord(condition)) return false;
  // All parts of a condition must hold, so one that binds is enough.
  const operators = Object.keys(condition).filter((operator) => bindingOperator.test(operator));
  return anyOf(operators, (operator) => {
    const keys = condition[operator];
    if (!isRecord(keys)) return false;
    // One of several values is enough for a part to hold, so each must be meant.
    return anyOf(Object.keys(keys).filter(isKey), (key) => {
      const values = asList(keys[key]);
      return values.length > 0 && !anyOf(values, (value) => !isMeant(value));
    });
  });
}

function isAmong(key: string, keys: readonly string[]): boolean {
  const name = key.toLowerCase();
  return keys.some((known) => (known.endsWith("/") ? name.startsWith(known) : name === known));
}

function isNarrow(value: unknown): boolean {
  if (value === true) return true;
  const text = textOf(value);
  if (text === undefined || ["", "false"].includes(text) || isBroadRange(text)) return false;
  const [arn, , , , account = "", ...resource] = text.split(":");
  // An ARN names an account, or as those of S3 do a resource that has a global name.
  if (arn === "arn") return isFixed(account === "" ? resource.join(":") : account);
  return isFixed(text);
}

/** Whether a pattern has something of its own before a wildcard: `o-a1b2c3/*`, not `*-logs` or `vpc-*`. */
function isFixed(pattern: string): boolean {
  return /^[^*?]{3}/.test(pattern.replace(/^(?:o|vpce?)-/i, ""));
}
