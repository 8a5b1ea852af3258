import type { Allows } from "./allow-list/allowed";
import type { AllowEntry } from "./allow-list/entry";
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
    let allowed: AllowedMatch[] | undefined;
    for (const detection of candidatesFor(record)) {
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
