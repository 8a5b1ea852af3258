import type { z } from "zod";

type Issue = z.core.$ZodIssue;

/**
 * All problems of a configuration, one a line: the key, the value received, and what is allowed.
 * @param raw the values as they were read
 */
export function describeProblems(issues: readonly Issue[], raw: unknown): readonly string[] {
  return issues.flatMap((issue) => describe(issue, raw));
}

function describe(issue: Issue, raw: unknown): readonly string[] {
  const key = issue.path.map(String).join(".");
  if (issue.code === "unrecognized_keys") {
    return issue.keys.map((unknownKey) => {
      const full = key === "" ? unknownKey : `${key}.${unknownKey}`;
      return `${full}: there is no such key; remove it or correct its name`;
    });
  }
  const received = valueAt(raw, issue.path);
  return received === undefined
    ? [`${key}: is missing; give ${allowed(issue)}`]
    : [`${key}: is ${JSON.stringify(received)}; use ${allowed(issue)}`];
}

/** What a value may be, in words that go after `use`. */
function allowed(issue: Issue): string {
  switch (issue.code) {
    case "invalid_type":
      return issue.expected === "int" ? "a whole number" : `a value of type ${issue.expected}`;
    case "invalid_value":
      return `one of ${issue.values.map(String).join(", ")}`;
    case "too_small":
      return `at least ${String(issue.minimum)}${unitOf(issue.origin, issue.minimum)}`;
    case "too_big":
      return `at most ${String(issue.maximum)}${unitOf(issue.origin, issue.maximum)}`;
    case "invalid_format":
      // A pattern brings its own words; the other formats have a name.
      return issue.format === "regex" ? issue.message : formatOf(issue);
    default:
      return issue.message;
  }
}

function formatOf(issue: Issue & { readonly format: string; readonly prefix?: string }): string {
  return issue.prefix === undefined
    ? `a valid ${issue.format}`
    : `a text that starts with ${issue.prefix}`;
}

const units: Readonly<Record<string, readonly [one: string, many: string]>> = {
  array: [" entry", " entries"],
  string: [" character", " characters"],
};

function unitOf(origin: string, count: number | bigint): string {
  const [one, many] = units[origin] ?? ["", ""];
  return count === 1 ? one : many;
}

function valueAt(raw: unknown, path: readonly PropertyKey[]): unknown {
  return path.reduce<unknown>(
    (value, key) =>
      typeof value === "object" && value !== null
        ? (value as Readonly<Record<PropertyKey, unknown>>)[key]
        : undefined,
    raw,
  );
}
