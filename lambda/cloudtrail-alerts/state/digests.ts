/** What was held back of one kind since people were told of it. */
export interface Digest {
  readonly key: string;
  /** The message of the first alert that was held back. */
  readonly message: string;
  /** Name of the topic that it is for. */
  readonly topic: string;
  /** Events in what was held back. */
  readonly count: number;
  /** Some of their ids. */
  readonly eventIds: readonly string[];
}

/** One alert that is held back. */
export type Held = Omit<Digest, "key">;

/**
 * Keeps alerts of one kind from following each other: the first is told at once, those of the hour after it
 * in one summary. Nothing that is held back is forgotten before its summary is out.
 */
export interface Digests {
  /** Whether the caller is to tell the first one. Until {@link told} it is only lent, and comes back if the caller dies. */
  open(key: string): Promise<boolean>;
  /** The first one is out: the hour begins. */
  told(key: string): Promise<void>;
  /** The first one could not be told. */
  close(key: string): Promise<void>;
  hold(key: string, held: Held): Promise<void>;
  /** Those whose hour is over and in which something is held back. */
  due(): Promise<readonly Digest[]>;
  /** The summary is out. What was held back meanwhile stays. */
  settle(digest: Digest): Promise<void>;
}

/** For how long alerts of one kind are held back after the first. */
export const digestMs = 60 * 60_000;

/** Ids kept for a summary; one held alert brings a few of its own. */
export const maxDigestIds = 50;

interface Entry {
  until: number;
  held: Held | undefined;
}

/** Digests of one process. */
export function digestsInMemory(now: () => number, leaseMs: number): Digests {
  const entries = new Map<string, Entry>();
  return {
    open(key) {
      const entry = entries.get(key);
      if (entry && (entry.until > now() || entry.held)) return Promise.resolve(false);
      entries.set(key, { until: now() + leaseMs, held: undefined });
      return Promise.resolve(true);
    },
    told(key) {
      const entry = entries.get(key);
      if (entry) entry.until = now() + digestMs;
      return Promise.resolve();
    },
    close(key) {
      const entry = entries.get(key);
      if (entry?.held) entry.until = now();
      else entries.delete(key);
      return Promise.resolve();
    },
    hold(key, held) {
      const entry = entries.get(key) ?? { until: now() + leaseMs, held: undefined };
      entries.set(key, { ...entry, held: entry.held ? joined(entry.held, held) : held });
      return Promise.resolve();
    },
    due() {
      const over = [...entries].filter(([, { until }]) => until <= now());
      return Promise.resolve(over.flatMap(([key, { held }]) => (held ? [{ key, ...held }] : [])));
    },
    settle({ key, count }) {
      const entry = entries.get(key);
      const left = (entry?.held?.count ?? 0) - count;
      if (entry?.held && left > 0) entry.held = { ...entry.held, count: left };
      else entries.delete(key);
      return Promise.resolve();
    },
  };
}

const joined = (one: Held, other: Held): Held => ({
  ...one,
  count: one.count + other.count,
  eventIds: [...one.eventIds, ...other.eventIds].slice(0, maxDigestIds),
});
