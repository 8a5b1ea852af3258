import { isObject, type Properties, type Wire } from "../../../protocol/wire";
import {
  conditionsIn,
  principalsIn,
  type Condition,
  type PolicyDocument,
  type PolicyStatement,
  type Principals,
} from "./policy-model";

/**
 * A policy document that is given as JSON text, as the provider reads it: keys in any case, what is no part
 * of a policy left out. Source: internal/service/iam/policy_model.go, and encoding/json of Go.
 */
export function documentIn(text: string): PolicyDocument {
  const document = objectIn(JSON.parse(text) as Wire, "a policy document");
  const statements = valueOf(document, "Statement") ?? [];
  if (!Array.isArray(statements))
    throw new Error(`Statement must be a list, got ${shown(statements)}`);
  return {
    Version: textOf(document, "Version"),
    Id: textOf(document, "Id"),
    Statement: (statements as readonly Wire[]).map(statementIn),
  };
}

function statementIn(value: Wire): PolicyStatement {
  const statement = objectIn(value, "a statement");
  return {
    Sid: textOf(statement, "Sid"),
    Effect: textOf(statement, "Effect"),
    Action: valueOf(statement, "Action"),
    NotAction: valueOf(statement, "NotAction"),
    Resource: valueOf(statement, "Resource"),
    NotResource: valueOf(statement, "NotResource"),
    Principal: principalsIn(principalsOf(valueOf(statement, "Principal") ?? {})),
    NotPrincipal: principalsIn(principalsOf(valueOf(statement, "NotPrincipal") ?? {})),
    Condition: conditionsIn(conditionsOf(valueOf(statement, "Condition") ?? {})),
  };
}

/** To the provider any text is everybody. */
function principalsOf(value: Wire): readonly Principals[] {
  if (typeof value === "string") return [{ type: "*", identifiers: ["*"] }];
  return Object.entries(objectIn(value, "a principal")).map(([type, identifiers]) => ({
    type,
    identifiers: typeof identifiers === "string" ? identifiers : textsIn(identifiers),
  }));
}

function conditionsOf(value: Wire): readonly Condition[] {
  return Object.entries(objectIn(value, "a condition")).flatMap(([test, variables]) =>
    Object.entries(objectIn(variables, `the condition ${test}`)).flatMap(([variable, values]) => {
      const known = valuesIn(values);
      return known ? [{ test, variable, values: known }] : [];
    }),
  );
}

/** The provider drops a value that is neither text nor a switch, as a number without quotes. */
function valuesIn(value: Wire): readonly string[] | undefined {
  if (typeof value === "string" || typeof value === "boolean") return [String(value)];
  return Array.isArray(value) ? textsIn(value) : undefined;
}

function textsIn(value: Wire): readonly string[] {
  if (Array.isArray(value) && value.every((text) => typeof text === "string")) return value;
  throw new Error(`expected a text or a list of texts, got ${shown(value)}`);
}

function objectIn(value: Wire, what: string): Properties {
  if (isObject(value)) return value;
  throw new Error(`${what} must be an object, got ${shown(value)}`);
}

/** Undefined where it is empty, which the provider does not write. */
function textOf(object: Properties, key: string): string | undefined {
  const value = valueOf(object, key) ?? "";
  if (typeof value !== "string") throw new Error(`${key} must be a text, got ${shown(value)}`);
  return value === "" ? undefined : value;
}

/** The value of a key in any case; of several the last. */
function valueOf(object: Properties, key: string): Wire | undefined {
  const isKey = ([name]: readonly [string, Wire]) => name.toLowerCase() === key.toLowerCase();
  return Object.entries(object).findLast(isKey)?.[1] ?? undefined;
}

function shown(value: Wire): string {
  return JSON.stringify(value);
}
