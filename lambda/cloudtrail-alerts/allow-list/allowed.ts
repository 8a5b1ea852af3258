import { arnsOf, isRoot } from "../detections/caller";
import type { Detection } from "../detections/detection";
import { accountIn } from "../detections/sharing";
import { asText } from "../json";
import { accountOf, normalisedName, text, type TrailRecord } from "../trail/record";
import { matches, type AllowEntry } from "./entry";

/** The entry by which nobody is told that a detection found a record; `undefined` where somebody is. */
export type Allows = (detection: Detection, record: TrailRecord) => AllowEntry | undefined;

const dayMs = 24 * 60 * 60 * 1000;

/**
 * What the entries allow, each to the end of its last day. Never what a detection finds that is never
 * allowed, never what root does, and nothing of which the record does not say who, where and what.
 * @param now milliseconds since the epoch
 */
export function allowedBy(entries: readonly AllowEntry[], now: () => number): Allows {
  const byDetection = new Map<string, AllowEntry[]>();
  for (const entry of entries)
    for (const id of entry.detections) byDetection.set(id, [...(byDetection.get(id) ?? []), entry]);

  return (detection, record) => {
    const candidates = byDetection.get(detection.id);
    if (!candidates || detection.neverAllowed || isRoots(record)) return undefined;
    return candidates.find((entry) => now() < endOf(entry) && covers(entry, record));
  };
}

/** NaN for what is no day, before which no time is. */
const endOf = ({ expires }: AllowEntry): number => Date.parse(`${expires}T00:00:00Z`) + dayMs;

function covers({ principal, account, events }: AllowEntry, record: TrailRecord): boolean {
  const name = asText(record.eventName);
  const where = accountOf(record);
  return (
    name !== undefined &&
    where !== undefined &&
    where === (account ?? accountIn(principal)) &&
    (events?.some((event) => matches(event, normalisedName(name))) ?? true) &&
    arnsOf(record).some((arn) => matches(principal, arn))
  );
}

/** Done by root, or in a session that root opened. */
const isRoots = (record: TrailRecord): boolean =>
  isRoot(record) || text(record, "userIdentity.sessionContext.sessionIssuer.type") === "Root";
