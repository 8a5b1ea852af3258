/** How a claim was answered: it is the caller's to do, somebody else is at it, or it is done. */
export type Claimed = "ours" | "busy" | "done";

/**
 * Who does what, so that nothing is done twice: S3, SQS and EventBridge deliver at least once, and one
 * record comes by several ways. A claim that is neither finished nor released, because its holder died,
 * ends by itself; a finished one is remembered for days.
 */
export interface Claims {
  claim(key: string): Promise<Claimed>;
  finish(key: string): Promise<void>;
  /** Gives a claim back when the work failed, so that the next attempt gets it at once. */
  release(key: string): Promise<void>;
}

/** Longer than a function may run, so that nobody takes over what is still being done. */
export const leaseMs = 6 * 60_000;

/** Longer than any repetition: messages stay in a queue for up to four days before they are given up. */
export const rememberedMs = 7 * 24 * 60 * 60_000;

/** One delivery of one object. `revision` is what S3 tells versions apart by. */
export const objectClaim = (bucket: string, key: string, revision: string): string =>
  JSON.stringify(["object", bucket, key, revision]);

/** What one event means for one detection, the same whichever way the record came. */
export const eventClaim = (detection: string, account: string, eventId: string): string =>
  JSON.stringify(["event", detection, account, eventId]);

/** Claims of one process. */
export function claimsInMemory(now: () => number): Claims {
  const held = new Map<string, { readonly done: boolean; readonly until: number }>();
  const hold = (key: string, done: boolean, forMs: number) => {
    held.set(key, { done, until: now() + forMs });
  };
  return {
    claim(key) {
      const present = held.get(key);
      if (present && present.until >= now()) return Promise.resolve(present.done ? "done" : "busy");
      hold(key, false, leaseMs);
      return Promise.resolve("ours");
    },
    finish(key) {
      hold(key, true, rememberedMs);
      return Promise.resolve();
    },
    release(key) {
      if (held.get(key)?.done === false) held.delete(key);
      return Promise.resolve();
    },
  };
}
