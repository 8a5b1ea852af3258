import { isUnknownValueError } from "../rule/unknown";

/** The readers take any JSON and never throw, but for what touches an unknown value. */
export function isRecord(value: unknown): value is Readonly<Record<string, unknown>> {
  return typeof value === "object" && value !== null && !Array.isArray(value);
}

// Array.isArray does not narrow a readonly array (microsoft/TypeScript#17002).
const isList = Array.isArray as (value: unknown) => value is readonly unknown[];

/** A value that may be one or a list of them. The items are not read: each may be unknown on its own. */
export function asList<T>(value: T | readonly T[] | null | undefined): readonly T[] {
  if (value === undefined || value === null) return [];
  return isList(value) ? value : [value];
}

/** Nullable booleans are strings in some classes of the SDK: `"false"` is not true. */
export function isTrue(value: unknown): boolean {
  return value === true || value === "true";
}

/** Whether it was said that it is not so, as against not said at all. */
export function isFalse(value: unknown): boolean {
  return value === false || value === "false";
}

/**
 * Whether a flag that is wanted off may be on: it is given, and does not say false. What is of another type
 * is not believed.
 */
export function mayBeTrue(value: unknown): boolean {
  return value !== undefined && value !== null && value !== "" && !isFalse(value);
}

/** Numbers arrive as strings too (`Budget.limitAmount`, a redirect's `port`). */
export function numberOf(value: unknown): number | undefined {
  if (typeof value !== "number" && (typeof value !== "string" || value.trim() === "")) {
    return undefined;
  }
  const number = Number(value);
  return Number.isFinite(number) ? number : undefined;
}

export function textOf(value: unknown): string | undefined {
  return typeof value === "string" ? value : undefined;
}

/** A text that may be written as a number: a version, a port, a parameter's value. */
export function wordOf(value: unknown): string {
  return typeof value === "number" ? String(value) : (textOf(value) ?? "");
}

export type KeyOf<P> = P extends unknown ? keyof P & string : never;

/**
 * Whether a property has a value, without reading it: one that is made of another resource's output is
 * unknown, yet certainly set. Empty text and empty lists are what AWS takes for nothing.
 */
export function isSet<P>(holder: P, key: KeyOf<P>): boolean {
  if (!isRecord(holder) || !Object.hasOwn(holder, key)) return false;
  try {
    const value = holder[key];
    return (
      value !== undefined && value !== null && value !== "" && !(isList(value) && !value.length)
    );
  } catch (error) {
    if (isUnknownValueError(error)) return true;
    throw error;
  }
}

/** The property and what it was given, for a message: `multiAz is false`, `multiAz is not set`. */
export function received(path: string, value: unknown): string {
  return `${path} is ${show(value)}`;
}

function show(value: unknown): string {
  if (value === undefined || value === null) return "not set";
  if (typeof value === "string") return value === "" ? "empty" : value;
  if (typeof value === "number" || typeof value === "boolean") return String(value);
  return isList(value) ? "a list" : "an object";
}

/** What is wrong with a flag that is wanted off: nothing, or a message. */
export function judgeOff(path: string, value: unknown): string | undefined {
  return mayBeTrue(value) ? `${received(path, value)}; remove it or set it to false.` : undefined;
}

/** `a, b and c` */
export function listed(words: readonly string[], last: "and" | "or" = "and"): string {
  return words.length < 2
    ? words.join()
    : `${words.slice(0, -1).join(", ")} ${last} ${words.slice(-1).join()}`;
}
