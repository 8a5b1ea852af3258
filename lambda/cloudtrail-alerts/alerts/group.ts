import type { Match } from "../classify";
import type { Detection } from "../detections/detection";
import { isHigher, severities, type Severity } from "../detections/severity";
import { asText } from "../json";
import { eventClaim } from "../state/claims";
import { accountOf, eventIdOf, eventTimeOf, principalOf, type TrailRecord } from "../trail/record";

/** What an alert says of its kind: a detection, or an operational event that no detection judges. */
export type Told = Pick<
  Detection,
  "id" | "title" | "why" | "respond" | "falsePositives" | "runbook" | "cis"
> &
  Partial<Pick<Detection, "attack" | "neverAllowed" | "eachEvent">>;

/** What people are told once: all that one principal did of one kind in one account. */
export interface Alert {
  readonly detection: Told;
  /** What it is about where no principal did it, in the words of the service that reports it. */
  readonly subject?: string;
  /** The highest of its events. */
  readonly severity: Severity;
  /** "" where the records do not say; the same for `principal` and the times. */
  readonly account: string;
  readonly principal: string;
  /** In the order of their names. */
  readonly regions: readonly string[];
  /** ISO 8601, UTC, as CloudTrail writes it. */
  readonly firstEventTime: string;
  readonly lastEventTime: string;
  /** Events in it; more than `eventIds` when records have no id. */
  readonly count: number;
  readonly eventIds: readonly string[];
  /** Events for which the detection threw. */
  readonly unevaluated: number;
  /** What must not have been told before for this to be told: a claim for each of its events that has an id. */
  readonly claims: readonly string[];
  /** Set where the number of events raised it: so many within so many minutes. */
  readonly raised?: { readonly count: number; readonly minutes: number };
  /** The event that shows it best: the first of those with the highest severity. */
  readonly example: { readonly record: TrailRecord; readonly index: number };
}

/** The alert of one match alone. `index` is the record's position in its file. */
export function alertOf(
  { detection, severity, unevaluated }: Match,
  record: TrailRecord,
  index: number,
): Alert {
  const region = asText(record.awsRegion);
  const id = eventIdOf(record);
  const time = eventTimeOf(record) ?? "";
  const account = accountOf(record) ?? "";
  // Copies of one call in the trails of two accounts have this in common.
  const shared = asText(record.sharedEventID);
  const claim =
    shared === undefined
      ? id && eventClaim(detection.id, account, id)
      : eventClaim(detection.id, "", shared);
  return {
    detection,
    severity,
    account,
    principal: principalOf(record) ?? "",
    regions: region === undefined ? [] : [region],
    firstEventTime: time,
    lastEventTime: time,
    count: 1,
    eventIds: id === undefined ? [] : [id],
    unevaluated: unevaluated ? 1 : 0,
    claims: claim === undefined ? [] : [claim],
    example: { record, index },
  };
}

type Writable<T> = { -readonly [Name in keyof T]: T[Name] };

/** An alert while it grows, in place: a group can hold a whole file's events. */
interface Group extends Writable<Omit<Alert, "eventIds" | "regions" | "claims">> {
  readonly eventIds: string[];
  readonly claims: string[];
  readonly regions: Set<string>;
}

/** What tells an alert apart from others of its kind: its event where each is told by itself, else nothing. */
export const ownEvent = ({ detection, severity, eventIds: [eventId = ""] }: Alert): string =>
  detection.eachEvent && severity === "high" ? eventId : "";

/**
 * Folds alerts of the same detection, account and principal into one, but for those that are told by event.
 * The result does not depend on the order of events, which CloudTrail does not promise, but for ties and the
 * order of ids.
 */
export function createAlertGroups() {
  const groups = new Map<string, Group>();

  return {
    add(alert: Alert): void {
      const key = groupKey(alert);
      const group = groups.get(key);
      if (group) merge(group, alert);
      else groups.set(key, opened(alert));
    },

    /** Highest severity first, then by time. */
    list(): readonly Alert[] {
      return [...groups.values()]
        .map((group) => ({ ...group, regions: [...group.regions].sort() }))
        .sort(byUrgency);
    },
  };
}

export type AlertGroups = ReturnType<typeof createAlertGroups>;

/** Unambiguous whatever the account and the principal are, since the lengths tell where they end. */
const groupKey = (alert: Alert): string => {
  const { detection, account, principal, raised } = alert;
  const kind = `${detection.id} ${raised ? "raised" : "single"}`;
  return `${kind} ${account.length} ${account} ${principal.length} ${principal} ${ownEvent(alert)}`;
};

const opened = (alert: Alert): Group => ({
  ...alert,
  eventIds: [...alert.eventIds],
  claims: [...alert.claims],
  regions: new Set(alert.regions),
});

function merge(group: Group, alert: Alert): void {
  for (const id of alert.eventIds) group.eventIds.push(id);
  for (const claim of alert.claims) group.claims.push(claim);
  for (const region of alert.regions) group.regions.add(region);
  group.count += alert.count;
  group.unevaluated += alert.unevaluated;
  const isEarlier = isBefore(alert.firstEventTime, group.firstEventTime);
  if (isHigher(alert.severity, group.severity)) {
    group.severity = alert.severity;
    group.example = alert.example;
  } else if (isEarlier && alert.severity === group.severity) group.example = alert.example;
  if (isEarlier) group.firstEventTime = alert.firstEventTime;
  if (alert.lastEventTime > group.lastEventTime) group.lastEventTime = alert.lastEventTime;
}

/** ISO 8601 in UTC sorts as text. No time at all is later than any. */
const isBefore = (one: string, other: string): boolean =>
  one !== "" && (other === "" || one < other);

const byUrgency = (one: Alert, other: Alert): number =>
  severities.indexOf(one.severity) - severities.indexOf(other.severity) ||
  compare(one.firstEventTime, other.firstEventTime) ||
  compare(one.detection.id, other.detection.id) ||
  compare(one.principal, other.principal);

const compare = (one: string, other: string): number => (one < other ? -1 : one > other ? 1 : 0);
