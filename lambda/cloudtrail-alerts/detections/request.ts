import { asText, isObject, type Json } from "../json";
import { segmentsOf, type TrailRecord } from "../trail/record";

/**
 * What a call was asked to do: the value below `requestParameters`. The case of names is not looked
 * at (`cIDRIP`, `Workflow`, `includeManagementEvents`: each service has its own), and the newer EC2
 * calls, which wrap theirs as in `DeleteFlowLogsRequest`, are unwrapped.
 */
export function parameter(record: TrailRecord, path: string): Json | undefined {
  const parameters = record.requestParameters;
  const wrapped = member(parameters, `${asText(record.eventName) ?? ""}Request`);
  return below(isObject(wrapped) ? wrapped : parameters, path);
}

/** The text of a parameter; empty text is nothing. */
export const parameterText = (record: TrailRecord, path: string): string | undefined =>
  asText(parameter(record, path));

/** What a value holds at a path, the case of names aside. */
export const below = (value: Json | undefined, path: string): Json | undefined =>
  segmentsOf(path).reduce(member, value);

/** One value, a list of them, or EC2's `{ items: [...] }`, as a list. */
export function many(value: Json | undefined): readonly Json[] {
  if (value === undefined || value === null) return [];
  if (Array.isArray(value)) return value as readonly Json[]; // isArray narrows readonly lists to any[]
  const items = below(value, "items");
  return items === undefined ? [value] : many(items);
}

/** `false`, as a boolean or as text: services write both. */
export const isFalse = (value: Json | undefined): boolean => value === false || value === "false";

/** A number, also when it is written as text. */
export function asNumber(value: Json | undefined): number | undefined {
  const number = typeof value === "string" && value !== "" ? Number(value) : value;
  return typeof number === "number" && !Number.isNaN(number) ? number : undefined;
}

function member(value: Json | undefined, name: string): Json | undefined {
  if (!isObject(value)) return undefined;
  // The lengths first: most names differ in it, and to make a lower-case copy of each is dear.
  const spelled = Object.keys(value).find(
    (key) => key.length === name.length && key.toLowerCase() === name.toLowerCase(),
  );
  return spelled === undefined ? undefined : value[spelled];
}
