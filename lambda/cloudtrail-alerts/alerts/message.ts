import { severityLabels } from "../detections/severity";
import { asText, isObject, parseJson, type Json } from "../json";
import type { ObjectLocation } from "../trail/location";
import { eventIdOf, eventTimeOf, text } from "../trail/record";
import type { Alert } from "./group";
import { redacted } from "./redact";

/**
 * Half of what SNS takes, because a subscriber may get the text escaped inside another JSON text.
 * https://docs.aws.amazon.com/sns/latest/api/API_PublishBatch.html
 */
export const maxMessageBytes = 128 * 1024;

/** Longest text and list taken from a record outside `event`: a record can hold any text at all. */
const maxText = 512;
const maxIdText = 64;
const maxIds = 50;

/** Where the record is: in a trail file, or in an event that EventBridge delivered. */
export type AlertSource = ObjectLocation | { readonly eventBridgeId: string };

/** One message of a topic. */
export interface Outgoing {
  /** JSON; see {@link messageOf}. */
  readonly message: string;
  /** For filter policies of subscriptions. */
  readonly attributes: { readonly severity: string; readonly detection: string };
}

/**
 * An alert as its topic gets it: JSON with what happened, who did it, where, why it matters and
 * what to do. `event` is the record itself without its secrets; where it is too large it is left
 * out and `eventOmitted` says so: `source` tells where to read it. Everything else always fits.
 */
export function outgoing(alert: Alert, source: AlertSource): Outgoing {
  const { detection, example } = alert;
  const { record } = example;
  const told = (value: Json | undefined) => clipped(asText(value), maxText);
  const label = severityLabels[alert.severity];
  const summary = {
    version: 1,
    severity: alert.severity,
    severityName: label.name,
    emoji: label.emoji,
    detection: detection.id,
    title: detection.title,
    what: {
      eventName: told(record.eventName),
      eventSource: told(record.eventSource),
      errorCode: told(record.errorCode),
      errorMessage: told(redacted(record.errorMessage ?? null)),
      subject: told(redacted(alert.subject ?? null)),
      eventTime: clipped(eventTimeOf(record), maxText),
      eventID: clipped(eventIdOf(record), maxText),
    },
    who: {
      principal: clipped(alert.principal, maxText),
      type: clipped(text(record, "userIdentity.type"), maxText),
      accessKeyId: clipped(text(record, "userIdentity.accessKeyId"), maxText),
      sourceIPAddress: told(record.sourceIPAddress),
      userAgent: told(redacted(record.userAgent ?? null)),
    },
    where: {
      account: clipped(alert.account, maxText),
      region: told(record.awsRegion),
    },
    count: alert.count,
    // Alone, each of these events is worth less than so many of them are.
    ...(alert.raised && { raisedBy: alert.raised }),
    firstEventTime: clipped(alert.firstEventTime, maxText),
    lastEventTime: clipped(alert.lastEventTime, maxText),
    eventIds: alert.eventIds.slice(0, maxIds).map((id) => clipped(id, maxIdText)),
    // The detection failed on these: whether they match is for the reader to say.
    ...(alert.unevaluated > 0 ? { unevaluated: alert.unevaluated } : {}),
    why: detection.why,
    respond: detection.respond,
    falsePositives: detection.falsePositives,
    runbook: detection.runbook,
    attack: detection.attack,
    cis: detection.cis ?? [],
    source: "eventBridgeId" in source ? source : { ...source, index: example.index },
  };
  const attributes = { severity: alert.severity, detection: detection.id };
  // A record was parsed from a JSON object and is one.
  const whole = serialised({ ...summary, event: redacted(record as Json) });
  const message =
    Buffer.byteLength(whole) <= maxMessageBytes
      ? whole
      : serialised({ ...summary, eventOmitted: "larger than a message may be; see source" });
  return { message, attributes };
}

/**
 * What was held back of one kind, as one message: that of its first alert, with what there was in all.
 * `message` is one that {@link outgoing} has made.
 */
export function summaryOf(message: string, count: number, eventIds: readonly string[]): Outgoing {
  const told = parseJson(message);
  const first = isObject(told) ? told : {};
  return {
    message: serialised({
      ...first,
      summary: "these came within an hour of an alert of the same kind, and were held back",
      count,
      eventIds: eventIds.slice(0, maxIds),
    }),
    attributes: {
      severity: asText(first["severity"]) ?? "",
      detection: asText(first["detection"]) ?? "",
    },
  };
}

/**
 * JSON with the characters escaped that SQS refuses, since one of them in a user agent would
 * suppress the alert, and those that turn the direction of text around.
 * https://docs.aws.amazon.com/AWSSimpleQueueService/latest/APIReference/API_SendMessage.html
 */
const serialised = (value: object): string =>
  JSON.stringify(value).replace(
    /[\u007f-\u009f\u2028-\u202e\u2066-\u2069\ufffe\uffff]/g,
    (character) => `\\u${character.charCodeAt(0).toString(16).padStart(4, "0")}`,
  );

const clipped = (value: string | undefined, length: number): string | undefined =>
  value === undefined || value.length <= length ? value : `${value.slice(0, length)}…`;
