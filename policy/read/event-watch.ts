import type { Mark } from "../knowledge/cis-alarms";
import { fits } from "./glob";
import { jsonOf } from "./json";
import { asList, isRecord, textOf } from "./values";

/** One comparison of a filter for events of CloudTrail. */
export interface Comparison {
  /** As in the event (`userIdentity.type`). */
  readonly field: string;
  /** May have wildcards. */
  readonly value: string;
  readonly negated: boolean;
}

/** What a metric filter compares: `{ ($.eventName = CreateTrail) || ($.eventName = "Delete*") }`. */
export function comparisonsOfFilter(pattern: string): readonly Comparison[] {
  const comparison = /\$\.([\w.]+)\s*(!?)=\s*(?:"([^"]*)"|([^\s"&|()]+))/g;
  return [...pattern.matchAll(comparison)].map(([, field = "", not, quoted, bare = ""]) => ({
    field,
    value: quoted ?? bare,
    negated: not === "!",
  }));
}

/** What an event rule compares in the `detail` of its pattern; what it asks of the envelope is not told. */
export function comparisonsOfRule(eventPattern: unknown): readonly Comparison[] {
  const parsed = jsonOf(eventPattern);
  return parsed.ok && isRecord(parsed.value) ? comparisonsIn(parsed.value["detail"], "") : [];
}

function comparisonsIn(matcher: unknown, path: string): readonly Comparison[] {
  if (!isRecord(matcher)) return [];
  return Object.keys(matcher).flatMap((key) => {
    const inner = matcher[key];
    if (key === "$or") return asList(inner).flatMap((branch) => comparisonsIn(branch, path));
    const field = path === "" ? key : `${path}.${key}`;
    return isRecord(inner)
      ? comparisonsIn(inner, field)
      : asList(inner).flatMap((one) => comparisonsWith(field, one));
  });
}

/** How event patterns say what is like a text, as a pattern with wildcards. */
const likenesses: ReadonlyMap<string, (text: string) => string> = new Map([
  ["prefix", (text) => `${text}*`],
  ["suffix", (text) => `*${text}`],
  ["wildcard", (text) => text],
  ["equals-ignore-case", (text) => text],
]);

function comparisonsWith(field: string, matcher: unknown): readonly Comparison[] {
  if (!isRecord(matcher)) return [{ field, value: textOf(matcher) ?? "", negated: false }];
  return Object.keys(matcher).flatMap((key) => {
    const likeness = likenesses.get(key);
    // What is excluded, or asked of numbers and addresses, says nothing of what is let through.
    return asList(matcher[key]).map((value) => {
      const text = textOf(value) ?? "";
      return { field, value: likeness?.(text) ?? text, negated: likeness === undefined };
    });
  });
}

/** Fields by which calls are told apart. A filter that compares nothing else takes in all of those calls. */
const callFields = ["eventName", "eventSource"];

/** Whether comparisons let through all events with some marks. */
export function sees(comparisons: readonly Comparison[], marks: readonly Mark[]): boolean {
  const isBroad = comparisons.every(({ field }) => callFields.includes(field));
  const isMet = (mark: Mark) =>
    comparisons.some(
      ({ field, value, negated }) =>
        field === mark.field && (negated ? value === mark.excluded : fits(value, mark.value)),
    );
  const isOpen = (mark: Mark) =>
    (isBroad || mark.field === "eventSource") &&
    !comparisons.some(({ field }) => field === mark.field);
  return marks.some(isMet) && marks.every((mark) => isMet(mark) || isOpen(mark));
}
