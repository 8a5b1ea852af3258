import { membersOf } from "./json";

/** A key that signs, and the name by which a signature tells which one it was (the `kid` of RFC 7515). */
export interface SigningKey {
  readonly id: string;
  /** 256 bits, in base64url. */
  readonly key: string;
}

/**
 * The keys that a secret holds. Readers sign with `current`, and accept what any of the three has signed: those
 * who read before a rotation know the key that others sign with after it, as their `next`.
 */
export interface KeyRing {
  readonly previous: SigningKey;
  readonly current: SigningKey;
  readonly next: SigningKey;
}

const positions = ["previous", "current", "next"] as const;

/** 32 bytes, as base64url has them. */
const keyFormat = /^[\w-]{43}$/;

/** A ring of keys that nobody has seen. */
export function newRing(newKey: () => SigningKey): KeyRing {
  return { previous: newKey(), current: newKey(), next: newKey() };
}

/** The ring after this one: each key moves up, the oldest is forgotten, and a new one is announced. */
export function ringAfter({ current, next }: KeyRing, newKey: () => SigningKey): KeyRing {
  return { previous: current, current: next, next: newKey() };
}

/** Whether a ring comes right after another, so that whoever has read either understands the other. */
export function follows(ring: KeyRing, before: KeyRing): boolean {
  return (
    isSame(ring.previous, before.current) &&
    isSame(ring.current, before.next) &&
    positions.every((position) => !isSame(ring.next, before[position]))
  );
}

/** Reads the text of a secret; undefined for what is no ring of three different keys. */
export function parseRing(text: string): KeyRing | undefined {
  const ring = membersOf(parsed(text));
  const [previous, current, next] = positions.map((position) => keyOf(ring[position]));
  if (!previous || !current || !next) return undefined;
  const ids = new Set([previous.id, current.id, next.id]);
  return ids.size === positions.length ? { previous, current, next } : undefined;
}

function keyOf(value: unknown): SigningKey | undefined {
  const { id, key } = membersOf(value);
  if (typeof id !== "string" || typeof key !== "string") return undefined;
  return id !== "" && keyFormat.test(key) ? { id, key } : undefined;
}

function parsed(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch {
    return undefined;
  }
}

function isSame(one: SigningKey, other: SigningKey): boolean {
  return one.id === other.id && one.key === other.key;
}
