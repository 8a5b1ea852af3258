/** One match of a detection that counts matches. */
export interface Sighting {
  /** Milliseconds since the epoch, of the event. */
  readonly time: number;
  readonly eventId: string;
  /** What is counted where distinct values are; the event's id otherwise. */
  readonly value: string;
}

/** Remembers matches for as long as others may complete their number, in whatever order they arrive. */
export interface Sightings {
  /** Adding one again changes nothing. */
  add(group: string, sightings: readonly Sighting[]): Promise<void>;
  /** Those of a group from one time to another, both included, in milliseconds since the epoch. */
  between(group: string, from: number, to: number): Promise<readonly Sighting[]>;
}

/** How long sightings are kept: trail files are late by minutes, and come again within hours. */
export const keptMs = 24 * 60 * 60_000;

/** Sightings of one process, which forgets none. */
export function sightingsInMemory(): Sightings {
  const groups = new Map<string, Map<string, Sighting>>();
  return {
    add(group, sightings) {
      const known = groups.get(group) ?? new Map<string, Sighting>();
      for (const sighting of sightings) known.set(sighting.eventId, sighting);
      groups.set(group, known);
      return Promise.resolve();
    },
    between(group, from, to) {
      const known = [...(groups.get(group)?.values() ?? [])];
      return Promise.resolve(known.filter(({ time }) => time >= from && time <= to));
    },
  };
}
