import { isObject, type Json, type JsonObject } from "../../../lambda/cloudtrail-alerts/json";
import type { EventPattern, Matcher } from "../../../lambda/event-alerts/patterns/event-pattern";

/**
 * Whether an event matches a pattern, by EventBridge's rules, for the operators that are used. Any other
 * operator is an error.
 * https://docs.aws.amazon.com/eventbridge/latest/userguide/eb-event-patterns.html
 */
export function matches(pattern: EventPattern, event: Json | undefined): boolean {
  // A list of objects matches where one of them does.
  if (Array.isArray(event)) return event.some((item) => matches(pattern, item as Json));
  const value: JsonObject = isObject(event) ? event : {};
  return Object.entries(pattern).every(([field, expected]) => {
    if (expected === undefined) return true;
    if (field === "$or") return listOf(expected).some((one) => matches(one as EventPattern, value));
    return Array.isArray(expected)
      ? matchesOne(expected as readonly Matcher[], value[field])
      : matches(expected as EventPattern, value[field]);
  });
}

const listOf = (value: unknown): readonly unknown[] => (Array.isArray(value) ? value : [value]);

function matchesOne(matchers: readonly Matcher[], value: Json | undefined): boolean {
  const values = Array.isArray(value) ? (value as readonly Json[]) : [value];
  return matchers.some((matcher) => values.some((one) => fits(matcher, one)));
}

function fits(matcher: Matcher, value: Json | undefined): boolean {
  if (typeof matcher === "string") return value === matcher;
  if ("exists" in matcher) return matcher.exists === (value !== undefined);
  if (typeof value !== "string") return false;
  if ("prefix" in matcher) return value.startsWith(matcher.prefix);
  if ("suffix" in matcher) return value.endsWith(matcher.suffix);
  if ("anything-but" in matcher) return !matcher["anything-but"].includes(value);
  if ("wildcard" in matcher) {
    const parts = matcher.wildcard
      .split("*")
      .map((part) => part.replace(/[.+?^${}()|[\]\\]/g, "\\$&"));
    return new RegExp(`^${parts.join(".*")}$`).test(value);
  }
  throw new Error(`the matcher ${JSON.stringify(matcher)} is not known here`);
}
