import type { Allows } from "./allow-list/allowed";
import type { AllowEntry } from "./allow-list/entry";
import type { Detection, DetectionSettings } from "./detections/detection";
import { highest, type Severity } from "./detections/severity";
import { asText } from "./json";
import { normalisedName, serviceOf, succeeded, type TrailRecord } from "./trail/record";

export interface Match {
  readonly detection: Detection;
  readonly severity: Severity;
  /** The detection threw: the record is kept at the detection's own severity, for a person to judge. */
  readonly unevaluated: boolean;
}

/** A match that nobody is told of, and why. */
export interface AllowedMatch extends Match {
  readonly by: AllowEntry;
}

export interface Classification {
  /** The highest severity of the matches; `undefined` for a record that nothing is said about. */
  readonly severity: Severity | undefined;
  readonly matches: readonly Match[];
  /**
   * Those that an allow-list silences. They are no matches: they are told neither alone nor as a part of
   * so many in a time, since what is normal is no sign of an attack however often it happens, and would
   * lend its number to what somebody else does.
   */
  readonly allowed: readonly AllowedMatch[];
}

export type Classifier = (record: TrailRecord) => Classification;

const nothing: Classification = { severity: undefined, matches: [], allowed: [] };

/**
 * CloudTrail's five-minute summaries of data events. They have no event name for a detection to
 * match, and are stored as information: nobody is alerted.
 * https://docs.aws.amazon.com/awscloudtrail/latest/userguide/cloudtrail-event-reference-aggregated-events.html
 */
const summary: Classification = { severity: "info", matches: [], allowed: [] };

/**
 * Judges records by `detections`. Total over any JSON: a detection that throws is a match with
 * `unevaluated` set, and is never allowed. Throws at once when two detections share an id.
 * @param allows by default nothing is allowed
 */
export function createClassifier(
  detections: readonly Detection[],
  settings: DetectionSettings,
  allows: Allows = () => undefined,
): Classifier {
  const { everywhere, byService } = indexOf(detections);

  const judge = (detection: Detection, record: TrailRecord): Match | undefined => {
    if (detection.outcome !== "any" && !succeeded(record)) return undefined;
    let verdict: boolean | Severity;
    try {
      verdict = detection.when?.(record, settings) ?? true;
    } catch {
      return { detection, severity: detection.severity, unevaluated: true };
    }
    if (verdict === false) return undefined;
    const severity = verdict === true ? detection.severity : verdict;
    return { detection, severity, unevaluated: false };
  };

  return (record) => {
    const source = asText(record.eventSource) ?? "";
    const name = asText(record.eventName) ?? "";
    const named = byService.get(serviceOf(source))?.get(normalisedName(name)) ?? [];
    let matches: Match[] | undefined;
    let allowed: AllowedMatch[] | undefined;
    for (const candidates of [named, everywhere])
      for (const detection of candidates) {
        const match = judge(detection, record);
        if (!match) continue;
        const by = match.unevaluated ? undefined : allows(detection, record);
        if (by) (allowed ??= []).push({ ...match, by });
        else (matches ??= []).push(match);
      }
    if (matches || allowed) return classified(matches ?? [], allowed ?? []);
    return record.eventCategory === "Aggregated" ? summary : nothing;
  };
}

const classified = (
  matches: readonly Match[],
  allowed: readonly AllowedMatch[],
): Classification => ({
  severity: highest(matches.map(({ severity }) => severity)),
  matches,
  allowed,
});

type Index = ReadonlyMap<string, ReadonlyMap<string, readonly Detection[]>>;

/** Most records match no name, so that most cost two look-ups and the few `*` detections. */
function indexOf(detections: readonly Detection[]): {
  everywhere: readonly Detection[];
  byService: Index;
} {
  const everywhere: Detection[] = [];
  const byService = new Map<string, Map<string, Detection[]>>();
  const ids = new Set<string>();
  for (const detection of detections) {
    if (ids.has(detection.id)) throw new Error(`two detections have the id ${detection.id}`);
    ids.add(detection.id);
    if (detection.events === "*") everywhere.push(detection);
    else
      for (const [service, names] of Object.entries(detection.events))
        for (const name of names) {
          const events = byService.get(service) ?? new Map<string, Detection[]>();
          byService.set(service, events.set(name, [...(events.get(name) ?? []), detection]));
        }
  }
  return { everywhere, byService };
}
