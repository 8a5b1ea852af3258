import type { AllowedMatch } from "../classify";
import type { AllowEntry } from "./entry";

/** What was not told, and by which entry. */
export interface Silence {
  /** Its id. */
  readonly detection: string;
  readonly by: AllowEntry;
  /** Matches of the detection. */
  readonly count: number;
}

/** One match that is not told. */
export const silenceOf = ({ detection: { id }, by }: AllowedMatch): Silence => ({
  detection: id,
  by,
  count: 1,
});

/** Adds up what is not told, by detection and entry. */
export function createSilences() {
  const counts = new Map<AllowEntry, Map<string, number>>();
  return {
    add({ detection, by, count }: Silence): void {
      const ofEntry = counts.get(by) ?? new Map<string, number>();
      counts.set(by, ofEntry.set(detection, (ofEntry.get(detection) ?? 0) + count));
    },
    list: (): readonly Silence[] =>
      [...counts].flatMap(([by, ofEntry]) =>
        [...ofEntry].map(([detection, count]) => ({ detection, by, count })),
      ),
  };
}

/** In matches, of which one record can have several. */
export const sumOf = (silences: readonly Silence[]): number =>
  silences.reduce((sum, { count }) => sum + count, 0);

/** As a line of the log, so that nothing is silenced without a trace. */
export const silenceLine = (silence: Silence): object => ({
  level: "info",
  message: "found and not told, since audit.allow allows it",
  ...silenceFacts(silence),
});

/** What tells which entry it was. */
export const silenceFacts = ({ detection, count, by }: Silence): object => {
  const { principal, reason, expires } = by;
  return { detection, count, principal, reason, expires };
};
