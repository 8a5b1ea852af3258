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
 * name, then those that ask for none. All of it is worked out beforehand, and names are looked up first, since
 * most records have one that nobody asks for. Throws at once when two detections share an id.
 */
export function createCandidates(
  detections: readonly Detection[],
): (record: TrailRecord) => readonly Detection[] {
  const everywhere = detections.filter(({ events }) => events === "*");
  const unnamed = planOf(everywhere);
  const plans = new Map<string, Map<string, Plan>>();
  for (const [name, sources] of byName(detections)) {
    const known = new Map<string, Plan>();
    for (const [source, named] of sources) known.set(source, planOf([...named, ...everywhere]));
    plans.set(name, known);
  }
  return (record) => {
    const sources = plans.get(normalisedName(asText(record.eventName) ?? ""));
    const plan = sources?.get(asText(record.eventSource) ?? "") ?? unnamed;
    return succeeded(record) ? plan.ofSuccess : plan.ofFailure;
  };
}

const planOf = (detections: readonly Detection[]): Plan => ({
  ofSuccess: detections,
  ofFailure: detections.filter(({ outcome }) => outcome === "any"),
});

/** Detections by event name and event source, under every spelling of a source. */
function byName(detections: readonly Detection[]): Map<string, Map<string, Detection[]>> {
  const names = new Map<string, Map<string, Detection[]>>();
  const ids = new Set<string>();
  for (const detection of detections) {
    if (ids.has(detection.id)) throw new Error(`two detections have the id ${detection.id}`);
    ids.add(detection.id);
    if (detection.events === "*") continue;
    for (const [service, events] of Object.entries(detection.events))
      for (const name of events) {
        const known = names.get(name) ?? new Map<string, Detection[]>();
        for (const source of sourcesOf(service))
          known.set(source, [...(known.get(source) ?? []), detection]);
        names.set(name, known);
      }
  }
  return names;
}
