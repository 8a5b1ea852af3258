import { asList, asText, isObject, parseJson, type Json, type JsonObject } from "../json";
import { valueAt, type RecordPath, type TrailRecord } from "../trail/record";

/**
 * The statements of the IAM policy at `path`. Services log a policy as an object, as JSON text, or
 * as URL-encoded JSON text. What is none of these has no statements.
 */
export function statementsOf(record: TrailRecord, path: RecordPath): readonly JsonObject[] {
  const value = valueAt(record, path);
  const policy =
    typeof value === "string" ? (parseJson(value) ?? parseJson(decoded(value))) : value;
  return isObject(policy) ? oneOrMore(policy["Statement"]).filter(isObject) : [];
}

/** True for an Allow of every action on every resource. */
export const allowsEverything = (statement: JsonObject): boolean =>
  statement["Effect"] === "Allow" &&
  // NotAction allows all but a few, which is how "everything" is spelled to pass a filter.
  (hasAny(statement["Action"], ["*", "*:*"]) || statement["NotAction"] !== undefined) &&
  hasAny(statement["Resource"], ["*"]);

const oneOrMore = (value: Json | undefined): readonly Json[] =>
  isObject(value) || typeof value === "string" ? [value] : asList(value);

const hasAny = (value: Json | undefined, wanted: readonly string[]): boolean =>
  oneOrMore(value).some((entry) => wanted.includes(asText(entry) ?? ""));

function decoded(textValue: string): string {
  try {
    return decodeURIComponent(textValue);
  } catch {
    return ""; // not URL-encoded either
  }
}
