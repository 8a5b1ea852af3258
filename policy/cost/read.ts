import { isUnknownValueError } from "../rule/unknown";
import { Unpriceable } from "./charge";

// Inputs are typed by their tokens, and may hold anything all the same. These readers take what AWS would
// take, and throw Unpriceable on the rest: a price must never come from a value that was misread.

type Key<P> = keyof P & string;

/** The items of a list-valued input. */
type ItemOf<V> = NonNullable<V> extends readonly (infer E)[] ? E : never;

/** Whether the input is given, be it with a value that is not known yet. */
export function isGiven<P extends object>(props: P, key: Key<P>): boolean {
  return unlessUnknown(() => given(props, key) !== undefined, true);
}

/** The value; undefined also for the empty text, which stands for an unset one in states. */
function given<P extends object>(props: P, key: Key<P>): unknown {
  const value: unknown = props[key];
  return value === null || value === "" ? undefined : value;
}

/** Whether a switch is on; `otherwise` when it is not given. */
export function flag<P extends object>(props: P, key: Key<P>, otherwise = false): boolean {
  const value = given(props, key) ?? otherwise;
  if (value === true || value === "true") return true;
  if (value === false || value === "false") return false;
  throw unexpected(key, value, "a boolean");
}

/** A number of 0 or more, also as text; `otherwise` when it is not given. */
export function amount<P extends object>(props: P, key: Key<P>, otherwise?: number): number {
  const value = given(props, key) ?? otherwise ?? notGiven(key);
  const parsed = typeof value === "string" && /^\d+(\.\d+)?$/.test(value) ? Number(value) : value;
  if (typeof parsed === "number" && Number.isFinite(parsed) && parsed >= 0) return parsed;
  throw unexpected(key, value, "a number of 0 or more");
}

/** A text; `otherwise` when it is not given. */
export function text<P extends object>(props: P, key: Key<P>, otherwise?: string): string {
  const value = given(props, key) ?? otherwise ?? notGiven(key);
  if (typeof value === "string") return value;
  throw unexpected(key, value, "a text");
}

/** A list, empty when it is not given. Its items are not looked at: they may be unknown. */
export function list<P extends object, K extends Key<P>>(
  props: P,
  key: K,
): readonly ItemOf<P[K]>[] {
  const value: unknown = props[key] ?? [];
  // What the items are is what the declaration says of them; `records` makes sure.
  if (Array.isArray(value)) return value as readonly ItemOf<P[K]>[];
  throw unexpected(key, value, "a list");
}

/** A list of objects, empty when it is not given. */
export function records<P extends object, K extends Key<P>>(
  props: P,
  key: K,
): readonly ItemOf<P[K]>[] {
  const items = list(props, key);
  for (const item of items) {
    if (!isObject(item)) throw unexpected(key, item, "only objects in the list");
  }
  return items;
}

/** An object, empty when it is not given. Nothing that the declaration requires in it is sure. */
export function record<P extends object, K extends Key<P>>(
  props: P,
  key: K,
): Partial<NonNullable<P[K]>> {
  const value = props[key] ?? {};
  if (isObject(value)) return value;
  throw unexpected(key, value, "an object");
}

/** Reads from a resource beside the one that is priced, so that the reason names it. */
export function readFrom<R>(resource: { readonly name: string }, read: () => R): R {
  try {
    return read();
  } catch (error) {
    const reason = reasonOf(error);
    if (reason === undefined) throw error;
    throw new Unpriceable(`${resource.name}: ${reason}`);
  }
}

/** Why something could not be priced, if the error says so. */
export function reasonOf(error: unknown): string | undefined {
  if (error instanceof Unpriceable) return error.message;
  if (!isUnknownValueError(error)) return undefined;
  const [first = "", ...rest] = error.props.map(String);
  const path = first + rest.map((part) => (/^\d+$/.test(part) ? `[${part}]` : `.${part}`)).join("");
  return `${path} is unknown until the deployment`;
}

/** What `read` gives, or the alternative when a value it needs is unknown. */
export function unlessUnknown<R>(read: () => R, alternative: R): R {
  try {
    return read();
  } catch (error) {
    if (isUnknownValueError(error)) return alternative;
    throw error;
  }
}

/** What `read` gives, or the alternative when a value it needs is unknown or not what AWS would take. */
export function ifReadable<R>(read: () => R, alternative: R): R {
  try {
    return read();
  } catch (error) {
    if (reasonOf(error) !== undefined) return alternative;
    throw error;
  }
}

/** The entry of a table; a name of Object.prototype is none. */
export function entryOf<V>(table: Readonly<Record<string, V>>, name: string): V | undefined {
  return Object.hasOwn(table, name) ? table[name] : undefined;
}

function isObject(value: unknown): value is object {
  return typeof value === "object" && value !== null && !Array.isArray(value);
}

function notGiven(key: string): never {
  throw new Unpriceable(`${key} is not given`);
}

function unexpected(key: string, value: unknown, expected: string): Unpriceable {
  return new Unpriceable(`${key} is ${shown(value)}, expected ${expected}`);
}

function shown(value: unknown): string {
  if (Array.isArray(value)) return "a list";
  return isObject(value) ? "an object" : JSON.stringify(value).slice(0, 60);
}
