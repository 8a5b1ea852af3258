import type { Detection } from "./detections/detection";
import { asText } from "./json";
import { normalisedName, sourcesOf, succeeded, type TrailRecord } from "./trail/record";

/** The detections that an event of one name is shown to. */
interface Plan {
  readonly ofSuccess: readonly Detection[];
  /** Those that look at failed and denied calls too. */
  readonly ofFailure: readonly Detection[];
}

/**
 * Says which detections a record has to be shown to, by its source, name and outcome: those that ask for its
 * name, then those that ask for none. All of it is worked out beforehand, since most records match nothing
 * and are to cost two look-ups. Throws at once when two detections share an id.
 */
export function createCandidates(
  detections: readonly Detection[],
): (record: TrailRecord) => readonly Detection[] {
  const everywhere = detections.filter(({ events }) => events === "*");
  const unnamed = planOf(everywhere);
  const plans = new Map<string, Map<string, Plan>>();
  for (const [source, names] of byName(detections)) {
    const known = new Map<string, Plan>();
    for (const [name, named] of names) known.set(name, planOf([...named, ...everywhere]));
    plans.set(source, known);
  }
  return (record) => {
    const names = plans.get(asText(record.eventSource) ?? "");
    const plan = names?.get(normalisedName(asText(record.eventName) ?? "")) ?? unnamed;
    return succeeded(record) ? plan.ofSuccess : plan.ofFailure;
  };
}

const planOf = (detections: readonly Detection[]): Plan => ({
  ofSuccess: detections,
  ofFailure: detections.filter(({ outcome }) => outcome === "any"),
});

/** Detections by event source and event name, under every spelling of a source. */
function byName(detections: readonly Detection[]): Map<string, Map<string, Detection[]>> {
  const sources = new Map<string, Map<string, Detection[]>>();
  const ids = new Set<string>();
  for (const detection of detections) {
    if (ids.has(detection.id)) throw new Error(`two detections have the id ${detection.id}`);
    ids.add(detection.id);
    if (detection.events === "*") continue;
    for (const [service, names] of Object.entries(detection.events))
      for (const source of sourcesOf(service)) {
        const known = sources.get(source) ?? new Map<string, Detection[]>();
        for (const name of names) known.set(name, [...(known.get(name) ?? []), detection]);
        sources.set(source, known);
      }
  }
  return sources;
}
