/** Keeps two deliveries, or the two paths of one record, from being told twice. */
export interface Claims {
  /** Whether the caller is to tell it: true for who asks first. A claim ends by itself after some time. */
  readonly claim: (key: string) => Promise<boolean>;
  /** Gives a claim back when telling failed, so that the next attempt gets it. */
  readonly release: (key: string) => Promise<void>;
}

/** The same for the same record and detection whichever way the record came. */
export const claimKey = (detection: string, account: string, eventId: string): string =>
  JSON.stringify([detection, account, eventId]);

/** Claims kept at a time: an hour of a storm, in about a megabyte. */
const mostClaims = 10_000;

/**
 * Claims of one process. EventBridge delivers at least once, and a second delivery mostly meets the same
 * warm function; what another process or the path by files has told is unknown here, and told again.
 */
export function claimsInMemory(): Claims {
  const claimed = new Set<string>();
  return {
    claim: (key) => {
      if (claimed.has(key)) return Promise.resolve(false);
      claimed.add(key);
      const [oldest] = claimed;
      if (claimed.size > mostClaims && oldest !== undefined) claimed.delete(oldest);
      return Promise.resolve(true);
    },
    release: (key) => {
      claimed.delete(key);
      return Promise.resolve();
    },
  };
}
