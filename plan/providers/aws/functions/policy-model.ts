import type { Properties, Wire } from "../../../protocol/wire";

/** A policy document, in the order in which it is written. What is undefined is not. */
export interface PolicyDocument {
  readonly Version: string | undefined;
  readonly Id: string | undefined;
  readonly Statement: readonly PolicyStatement[] | undefined;
}

export interface PolicyStatement {
  readonly Sid: string | undefined;
  readonly Effect: string | undefined;
  readonly Action: Wire | undefined;
  readonly NotAction: Wire | undefined;
  readonly Resource: Wire | undefined;
  readonly NotResource: Wire | undefined;
  readonly Principal: Wire | undefined;
  readonly NotPrincipal: Wire | undefined;
  readonly Condition: Wire | undefined;
}

/** Principals of one type; the provider tells a lone one from a list of one. */
export interface Principals {
  readonly type: string;
  readonly identifiers: string | readonly string[];
}

export interface Condition {
  readonly test: string;
  readonly variable: string;
  readonly values: readonly string[];
}

/** Documents as one: a statement takes the place of an earlier one with its Sid. */
export function merged(documents: readonly PolicyDocument[]): PolicyDocument {
  const versions = documents.flatMap(({ Version = [] }) => Version);
  const statements = documents
    .flatMap(({ Statement = [] }) => Statement)
    .reduce<readonly PolicyStatement[]>(replaceOrAdd, []);
  return {
    Version: versions.sort().at(-1),
    Id: documents.findLast(({ Id }) => Id !== undefined)?.Id,
    Statement: statements.length > 0 ? statements : undefined,
  };
}

/** A document as the provider writes it. Source: encoding/json of Go, which escapes what HTML would read. */
export function write(document: PolicyDocument, indentation?: number): string {
  return JSON.stringify(document, undefined, indentation).replace(
    /[<>&\u2028\u2029]/g,
    (sign) => `\\u${sign.charCodeAt(0).toString(16).padStart(4, "0")}`,
  );
}

/** Principals as a statement has them; those of one type together. */
export function principalsIn(principals: readonly Principals[]): Wire | undefined {
  if (principals.length === 0) return undefined;
  // {"*": "*"} is what AWS writes as "*"; {"AWS": "*"} is something else in the trust policy of a role.
  if (principals.length === 1 && principals.every(isEverybody)) return "*";
  const byType = new Map<string, Wire>();
  for (const { type, identifiers } of principals) {
    const before = byType.get(type);
    const more = typeof identifiers === "string" ? identifiers : descending(identifiers);
    byType.set(type, before === undefined ? more : [before, more].flat());
  }
  return sorted(byType);
}

/** Conditions as a statement has them: by test and variable, the values of both together. */
export function conditionsIn(conditions: readonly Condition[]): Wire | undefined {
  if (conditions.length === 0) return undefined;
  const byTest = new Map<string, Map<string, readonly string[]>>();
  for (const { test, variable, values } of conditions) {
    const byVariable = byTest.get(test) ?? new Map<string, readonly string[]>();
    byTest.set(test, byVariable.set(variable, [...(byVariable.get(variable) ?? []), ...values]));
  }
  const written = [...byTest].map(([test, byVariable]): [string, Wire] => [
    test,
    sorted([...byVariable].map(([variable, values]) => [variable, oneOrList(values)])),
  ]);
  return sorted(written);
}

/** One text alone, or the list. */
export function oneOrList(texts: readonly string[]): string | readonly string[] {
  const [only] = texts;
  return only !== undefined && texts.length === 1 ? only : texts;
}

/** The order in which the provider lists what has none. */
export function descending(texts: readonly string[]): readonly string[] {
  return [...texts].sort().reverse();
}

function replaceOrAdd(
  statements: readonly PolicyStatement[],
  statement: PolicyStatement,
): readonly PolicyStatement[] {
  const { Sid } = statement;
  const same = Sid === undefined ? -1 : statements.findIndex((each) => each.Sid === Sid);
  return same < 0 ? [...statements, statement] : statements.with(same, statement);
}

function isEverybody({ type, identifiers }: Principals): boolean {
  return type === "*" && oneOrList([identifiers].flat()) === "*";
}

function sorted(entries: Iterable<readonly [string, Wire]>): Properties {
  return Object.fromEntries([...entries].sort(([one], [other]) => (one < other ? -1 : 1)));
}
