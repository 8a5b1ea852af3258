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

export interface Classification {
  /** The highest severity of the matches; `undefined` for a record that nothing is said about. */
  readonly severity: Severity | undefined;
  readonly matches: readonly Match[];
}

export type Classifier = (record: TrailRecord) => Classification;

const nothing: Classification = { severity: undefined, matches: [] };

/**
 * CloudTrail's five-minute summaries of data events. They have no event name for a detection to
 * match, and are stored as information: nobody is alerted.
 * https://docs.aws.amazon.com/awscloudtrail/latest/userguide/cloudtrail-event-reference-aggregated-events.html
 */
const summary: Classification = { severity: "info", matches: [] };

/**
 * Judges records by `detections`. Total over any JSON: a detection that throws is a match with
 * `unevaluated` set. Throws at once when two detections share an id.
 */
export function createClassifier(
  detections: readonly Detection[],
  settings: DetectionSettings,
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
    for (const candidates of [named, everywhere])
      for (const detection of candidates) {
        const match = judge(detection, record);
        if (match) (matches ??= []).push(match);
      }
    if (matches) return { severity: highest(matches.map((match) => match.severity)), matches };
    return record.eventCategory === "Aggregated" ? summary : nothing;
  };
}

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
