import type { Detection } from "../detections/detection";
import { arnsOf } from "../detections/caller";
import { accountIn } from "../detections/sharing";
import { asText } from "../json";
import { accountOf, normalisedName, type TrailRecord } from "../trail/record";
import type { AllowEntry } from "./entry";
import { parseAllowList } from "./parse";

/** An entry without what only a person can say: why, and until when. */
export type Suggestion = Omit<AllowEntry, "reason" | "expires">;

/**
 * The entry that would allow what a detection found, for the role where it is a session's; `undefined` where none can.
 * It holds nothing of an attacker's choice but names that keep to the form of names.
 */
export function suggestionFor(
  detection: Pick<Detection, "id" | "neverAllowed">,
  record: TrailRecord,
): Suggestion | undefined {
  const events = [normalisedName(asText(record.eventName) ?? "")];
  const account = accountOf(record) ?? "";
  return arnsOf(record)
    .map((principal) => ({
      detections: [detection.id],
      principal,
      ...(account !== accountIn(principal) && { account }),
      events,
    }))
    .find((entry) => isSound(entry, detection));
}

const isSound = (entry: Suggestion, detection: Pick<Detection, "id" | "neverAllowed">): boolean => {
  const whole = { ...entry, reason: "to be said by a person", expires: "2000-01-01" };
  return parseAllowList([whole], { detections: [detection] }).problems.length === 0;
};
