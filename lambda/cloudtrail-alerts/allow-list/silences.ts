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

/** Counts what is not told. */
export function createSilences() {
  const counts = new Map<AllowEntry, Map<string, number>>();
  return {
    add({ detection: { id }, by }: AllowedMatch): void {
      const ofEntry = counts.get(by) ?? new Map<string, number>();
      counts.set(by, ofEntry.set(id, (ofEntry.get(id) ?? 0) + 1));
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
export const silenceLine = ({ detection, by, count }: Silence): object => {
  const { principal, reason, expires } = by;
  const message = "found and not told, since audit.allow allows it";
  return { level: "info", message, detection, count, principal, reason, expires };
};
