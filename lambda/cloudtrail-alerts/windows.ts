import type { Alert } from "./alerts/group";
import type { Detection, Window } from "./detections/detection";
import { isHigher } from "./detections/severity";
import { asText } from "./json";
import { eventClaim } from "./state/claims";
import type { Sighting, Sightings } from "./state/sightings";
import { valueAt } from "./trail/record";

/** Matches of one detection that count together in one of its windows, of one scan. */
interface Group {
  readonly window: Window;
  readonly sightings: Sighting[];
  /** The alert of its first match, which stands for all of them. */
  readonly example: Alert;
}

/**
 * Collects the matches of detections that count, and raises an alert where enough of them fall within a span
 * of event time, together with what was seen before. Event time, because files are neither in order nor on
 * time; each event counts once, however often it arrives.
 */
export function createWindows() {
  const groups = new Map<string, Group>();
  return {
    /** @param alert of one match of the detection alone */
    see({ windows = [] }: Detection, alert: Alert): void {
      for (const [place, window] of windows.entries()) {
        if (window.only?.when(alert.example.record) === false) continue;
        const sighting = sightingOf(alert, window);
        // What has no time or no id cannot be counted; it is alerted on its own as it is.
        if (!sighting) continue;
        const key = groupKey(place, window, alert);
        const group = groups.get(key);
        if (group) group.sightings.push(sighting);
        else groups.set(key, { window, sightings: [sighting], example: alert });
      }
    },

    /** Remembers what was collected, and says what is raised by it. */
    async raised(memory: Sightings): Promise<readonly Alert[]> {
      const alerts: Alert[] = [];
      for (const [key, group] of groups) {
        await memory.add(key, group.sightings);
        const raised = await raise(key, group, memory);
        if (raised) alerts.push(raised);
      }
      return onceEach(alerts);
    },
  };
}

export type Windows = Pick<ReturnType<typeof createWindows>, "raised">;

/** The same events can fill several windows of a detection; people are told of them once. */
function onceEach(alerts: readonly Alert[]): readonly Alert[] {
  const raised = alerts.map((alert, place) => ({ alert, place, ids: new Set(alert.eventIds) }));
  return raised
    .filter(
      (one) =>
        !raised.some(
          (other) =>
            other !== one && covers(other, one) && (other.place < one.place || !covers(one, other)),
        ),
    )
    .map(({ alert }) => alert);
}

/** Whether one has all the events of another alert of its detection, and is as urgent. */
function covers(
  one: { alert: Alert; ids: ReadonlySet<string> },
  { alert }: { alert: Alert },
): boolean {
  const { detection, severity, eventIds } = alert;
  return (
    one.alert.detection === detection &&
    one.ids.size >= eventIds.length &&
    !isHigher(severity, one.alert.severity) &&
    eventIds.every((id) => one.ids.has(id))
  );
}

async function raise(
  key: string,
  { window, sightings, example }: Group,
  memory: Sightings,
): Promise<Alert | undefined> {
  const span = window.minutes * 60_000;
  const times = sightings.map(({ time }) => time);
  const first = times.reduce((one, other) => Math.min(one, other));
  const last = times.reduce((one, other) => Math.max(one, other));
  const known = await memory.between(key, first - span, last + span);
  const fresh = new Set(sightings.map(({ eventId }) => eventId));
  const crowd = crowded(known, window).filter((it) => it.some(({ eventId }) => fresh.has(eventId)));
  const [earliest] = crowd;
  if (!earliest) return undefined;
  const members = new Map(crowd.flat().map((sighting) => [sighting.eventId, sighting]));
  const ordered = [...members.values()].sort(byTime);
  const [opening] = ordered;
  return {
    ...example,
    severity: isHigher(window.severity, example.severity) ? window.severity : example.severity,
    raised: { count: window.count, minutes: window.minutes },
    firstEventTime: isoTime(opening?.time),
    lastEventTime: isoTime(ordered.at(-1)?.time),
    count: ordered.length,
    eventIds: ordered.map(({ eventId }) => eventId),
    // One claim for the run of events that it ends: the same run found again is the same alert.
    claims: [eventClaim(example.detection.id, key, earliest.at(-1)?.eventId ?? "")],
  };
}

/**
 * Every shortest run of sightings, in the order of time, that holds enough within the window's span: as many
 * events, or as many different values.
 */
export function crowded(
  sightings: readonly Sighting[],
  { count, minutes }: Pick<Window, "count" | "minutes">,
): readonly (readonly Sighting[])[] {
  const ordered = [...sightings].sort(byTime);
  const runs: Sighting[][] = [];
  const inside = new Map<string, number>();
  let start = 0;
  for (const [end, { time, value }] of ordered.entries()) {
    inside.set(value, (inside.get(value) ?? 0) + 1);
    const leave = () => {
      const left = ordered[start++]?.value ?? "";
      const remaining = (inside.get(left) ?? 0) - 1;
      if (remaining > 0) inside.set(left, remaining);
      else inside.delete(left);
    };
    while (time - (ordered[start]?.time ?? time) > minutes * 60_000) leave();
    if (inside.size < count) continue;
    // What is doubled, or more than enough, at the start of it is not needed for the number.
    while (inside.size > count || (inside.get(ordered[start]?.value ?? "") ?? 0) > 1) leave();
    runs.push(ordered.slice(start, end + 1));
  }
  return runs;
}

function sightingOf(
  { firstEventTime, eventIds: [eventId], example }: Alert,
  { distinct }: Window,
): Sighting | undefined {
  const time = Date.parse(firstEventTime);
  if (Number.isNaN(time) || eventId === undefined) return undefined;
  const value =
    distinct === undefined ? eventId : JSON.stringify(valueAt(example.record, distinct) ?? null);
  return { time, eventId, value };
}

function groupKey(
  place: number,
  { groupBy }: Window,
  { detection, account, principal, example }: Alert,
): string {
  const whose = {
    account: "",
    principal,
    "source-ip": asText(example.record.sourceIPAddress) ?? "",
  }[groupBy];
  return JSON.stringify(["window", detection.id, place, account, whose]);
}

/** Ids decide between events of the same second, so that the order is always the same. */
const byTime = (one: Sighting, other: Sighting): number =>
  one.time - other.time || (one.eventId < other.eventId ? -1 : 1);

const isoTime = (time = 0): string => new Date(time).toISOString().replace(".000Z", "Z");
