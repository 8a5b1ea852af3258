import { createCandidates } from "./candidates";
import type { Detection, DetectionSettings } from "./detections/detection";
import { highest, type Severity } from "./detections/severity";
import type { TrailRecord } from "./trail/record";

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
  const candidatesFor = createCandidates(detections);

  const judge = (detection: Detection, record: TrailRecord): Match | undefined => {
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
    let matches: Match[] | undefined;
    for (const detection of candidatesFor(record)) {
      const match = judge(detection, record);
      if (match) (matches ??= []).push(match);
    }
    if (matches) return { severity: highest(matches.map((match) => match.severity)), matches };
    return record.eventCategory === "Aggregated" ? summary : nothing;
  };
}
