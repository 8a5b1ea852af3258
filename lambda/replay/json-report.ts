import { silenceFacts } from "../cloudtrail-alerts/allow-list/silences";
import { asText } from "../cloudtrail-alerts/json";
import { eventIdOf, eventTimeOf } from "../cloudtrail-alerts/trail/record";
import type { Replay } from "./replay";

/**
 * The result as version 1 of the JSON format that scripts read. Fields may be added; none is
 * renamed or changes its meaning. Text that a record does not have is "".
 *
 * `files[].error` is absent when the file was read whole; `matches` is there only with `every`,
 * and `allowed` only where an allow-list was given: what was found and is no alert.
 */
export const jsonReport = (
  { files, totals, matches, alerts, silences }: Replay,
  { every, allows }: { readonly every: boolean; readonly allows: boolean },
): object => ({
  version: 1,
  files: files.map(({ path, kind, totals: { records, malformed }, error }) => ({
    path,
    kind,
    records,
    malformed,
    ...(error === undefined ? {} : { error }),
  })),
  totals,
  ...(every
    ? {
        matches: matches.map(({ file, index, record, found }) => ({
          file,
          index,
          eventId: eventIdOf(record) ?? "",
          eventName: asText(record.eventName) ?? "",
          eventSource: asText(record.eventSource) ?? "",
          eventTime: eventTimeOf(record) ?? "",
          severity: found.severity,
          detections: found.matches.map(({ detection, severity }) => ({
            id: detection.id,
            severity,
          })),
        })),
      }
    : {}),
  alerts: alerts.map(({ detection, example, regions, ...alert }) => ({
    detection: detection.id,
    severity: alert.severity,
    account: alert.account,
    region: asText(example.record.awsRegion) ?? "",
    regions,
    principal: alert.principal,
    firstEventTime: alert.firstEventTime,
    lastEventTime: alert.lastEventTime,
    count: alert.count,
    eventIds: alert.eventIds,
    title: detection.title,
    runbook: detection.runbook,
  })),
  ...(allows ? { allowed: silences.map(silenceFacts) } : {}),
});
