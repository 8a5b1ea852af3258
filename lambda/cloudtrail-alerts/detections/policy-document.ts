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

const everywhere = /^\*+$|^arn:([\w-]+:)?\*[:*]*$/;

/** `arn:aws:iam::111122223333:*`, with more asterisks or fewer parts. */
const allOfIam = /^arn:[\w*-]+:iam:[\d:*]*\*$/;

/** True for an Allow of every action on every resource. */
export const allowsEverything = (statement: JsonObject): boolean =>
  allowsOnEverything(statement, (action) => action.split(":").every(isAny), everywhere);

/** True for an Allow of every action of IAM, or of all services, on every resource, or on every one of IAM. */
export const allowsIamAdministration = (statement: JsonObject): boolean =>
  [everywhere, allOfIam].some((resource) => allowsOnEverything(statement, isAllOfIam, resource));

/** Whom a statement lets in. */
export interface Admitted {
  readonly everyone: boolean;
  /** Ids of accounts, named as such or in an ARN. */
  readonly accounts: readonly string[];
}

/** The AWS principals that an Allow names; services and identity providers are not among them. */
export function admittedBy(statement: JsonObject): Admitted {
  if (statement["Effect"] !== "Allow") return { everyone: false, accounts: [] };
  const principal = statement["Principal"];
  const named = oneOrMore(isObject(principal) ? principal["AWS"] : principal).map(
    (entry) => asText(entry) ?? "",
  );
  return {
    // NotPrincipal lets in all but a few.
    everyone: named.includes("*") || statement["NotPrincipal"] !== undefined,
    accounts: named.flatMap(
      (entry) => /^(?:arn:[\w-]*:(?:iam|sts)::)?(\d+)(?::|$)/.exec(entry)?.[1] ?? [],
    ),
  };
}

const isAny = (pattern: string): boolean => /^[*?]+$/.test(pattern) && pattern.includes("*");

function isAllOfIam(action: string): boolean {
  const [service = "", name = service, ...more] = action.split(":");
  return more.length === 0 && (isAny(service) || /^iam$/i.test(service)) && isAny(name);
}

const allowsOnEverything = (
  statement: JsonObject,
  isWanted: (action: string) => boolean,
  resource: RegExp,
): boolean =>
  statement["Effect"] === "Allow" &&
  // All but a few is how "everything" is spelled to pass a filter.
  (oneOrMore(statement["Action"]).some((action) => isWanted(asText(action) ?? "")) ||
    statement["NotAction"] !== undefined) &&
  (hasAny(statement["Resource"], resource) || statement["NotResource"] !== undefined);

const oneOrMore = (value: Json | undefined): readonly Json[] =>
  isObject(value) || typeof value === "string" ? [value] : asList(value);

const hasAny = (value: Json | undefined, wanted: RegExp): boolean =>
  oneOrMore(value).some((entry) => wanted.test(asText(entry) ?? ""));

function decoded(textValue: string): string {
  try {
    // Some encode a blank as forms do.
    return decodeURIComponent(textValue.replaceAll("+", "%20"));
  } catch {
    return ""; // not URL-encoded either
  }
}
