import { alertOf, type Alert } from "../cloudtrail-alerts/alerts/group";
import type { AllowedMatch, Classifier, Match } from "../cloudtrail-alerts/classify";
import type { Severity } from "../cloudtrail-alerts/detections/severity";
import { eventClaim } from "../cloudtrail-alerts/state/claims";
import { recordIn, type TrailRecord } from "../cloudtrail-alerts/trail/record";
import { BusEventError, type BusEvent } from "./bus-event";
import { operations } from "./operations";
import { ofAws, viaCloudTrail } from "./patterns/fast-lane";

/** What is to be told of one event. */
export interface EventAlerts {
  /** The level of the event; `undefined` when nothing is said about it. */
  readonly severity: Severity | undefined;
  /** Those that are told now: none where the trail's files tell soon enough. */
  readonly alerts: readonly Alert[];
  /** What was found and is not told. */
  readonly allowed: readonly AllowedMatch[];
  /** Detections that threw. */
  readonly ruleErrors: readonly string[];
}

/** Judges an event: records of CloudTrail as in a file, others by their kind. Throws {@link BusEventError} for what no rule sends here. */
export function alertsOf(event: BusEvent, classify: Classifier): EventAlerts {
  // Whoever may put events on the bus could have anybody accused, and quarantined.
  if (!event.source.startsWith(ofAws.prefix))
    throw new BusEventError("it comes from no service of AWS");
  return event.detailType.endsWith(viaCloudTrail.suffix)
    ? alertsOfRecord(event, classify)
    : alertsOfOperation(event);
}

function alertsOfRecord({ detail }: BusEvent, classify: Classifier): EventAlerts {
  const record = recordIn(detail);
  if (typeof record === "string") throw new BusEventError(`its record is malformed: ${record}`);
  const { severity, matches, allowed } = classify(record);
  return {
    severity,
    alerts: matches
      .filter((match) => isUrgent(match, record))
      .map((match) => alertOf(match, record, 0)),
    allowed,
    ruleErrors: matches.filter((it) => it.unevaluated).map(({ detection }) => detection.id),
  };
}

/** Insights are few, and told where they are found; of all else only what is high cannot wait for a file. */
const isUrgent = ({ severity }: Match, { eventCategory }: TrailRecord): boolean =>
  severity === "high" || eventCategory === "Insight";

/** Allow-lists are for what people and roles do, and operations are no detections. */
const nothing = { alerts: [], allowed: [], ruleErrors: [] };

function alertsOfOperation(event: BusEvent): EventAlerts {
  const { id, source, detailType, account, region, time, resources, detail } = event;
  const operation = operations.find(
    (it) => it.source === source && it.detailTypes.includes(detailType),
  );
  if (!operation) throw new BusEventError("no operation is told of such an event");
  const severity = operation.severity(detail);
  if (severity === undefined) return { severity, ...nothing };
  const subject = operation.subject(detail);
  // Told as a record of CloudTrail would be, so that all alerts look alike.
  const record: TrailRecord = {
    eventTime: time,
    eventSource: source,
    eventName: detailType,
    awsRegion: region,
    eventID: id,
    eventType: "AwsServiceEvent",
    recipientAccountId: account,
    resources,
    serviceEventDetails: detail,
  };
  const alert: Alert = {
    detection: operation,
    severity,
    ...(subject !== undefined && { subject }),
    account,
    principal: source,
    regions: [region],
    firstEventTime: time,
    lastEventTime: time,
    count: 1,
    eventIds: [id],
    unevaluated: 0,
    claims: [eventClaim(operation.id, account, id)],
    example: { record, index: 0 },
  };
  return { ...nothing, severity, alerts: [alert] };
}
