import { severityLabels } from "../detections/severity";
import { asText, isObject, parseJson, type Json } from "../json";
import type { ObjectLocation } from "../trail/location";
import { eventIdOf, eventTimeOf, identityType, text } from "../trail/record";
import { suggestionFor } from "../allow-list/suggestion";
import { batchLimits } from "./batches";
import type { Alert } from "./group";
import { publicationOf, type Publication } from "./publication";
import { redacted } from "./redact";
import { serialised } from "./serialised";

/**
 * Half of what SNS takes, because a subscriber may get the text escaped inside another JSON text.
 * https://docs.aws.amazon.com/sns/latest/api/API_PublishBatch.html
 */
export const maxMessageBytes = 128 * 1024;

/** SNS counts all of it: the texts for each kind of subscriber, subject and attributes. */
export const maxEnvelopeBytes = batchLimits.bytes - 1024;

/** Longest text and list taken from a record outside `event`: a record can hold any text at all. */
const maxText = 512;
const maxIdText = 64;
const maxIds = 50;

/** Where the record is: in a trail file, or in an event that EventBridge delivered. */
export type AlertSource = ObjectLocation | { readonly eventBridgeId: string };

/** One message of a topic: what is published, and the JSON in it that is for programs. */
export interface Outgoing extends Publication {
  readonly message: string;
}

/**
 * An alert as its topic gets it: JSON with what happened, who did it, where, why it matters and
 * what to do. `event` is the record itself without its secrets; where it is too large it is left
 * out and `eventOmitted` says so: `source` tells where to read it. Everything else always fits.
 * @param runbookBase what the paths of runbooks are appended to; they stay paths without it
 */
export function outgoing(alert: Alert, source: AlertSource, runbookBase = ""): Outgoing {
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
      type: clipped(identityType(record), maxText),
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
    runbook: `${runbookBase}${detection.runbook}`,
    ...silencing(alert),
    attack: detection.attack,
    cis: detection.cis ?? [],
    source: "eventBridgeId" in source ? source : { ...source, index: example.index },
  };
  // A record was parsed from a JSON object and is one.
  return fitted(summary, redacted(record as Json));
}

/** With the event where both fit. */
function fitted(summary: object, event: Json | undefined): Outgoing {
  const whole = outgoingOf({ ...summary, event });
  return fits(whole)
    ? whole
    : outgoingOf({ ...summary, eventOmitted: "larger than a message may be; see source" });
}

function outgoingOf(value: object): Outgoing {
  const message = serialised(value);
  return { message, ...publicationOf(message) };
}

const fits = ({ message, envelope }: Outgoing): boolean =>
  Buffer.byteLength(message) <= maxMessageBytes && Buffer.byteLength(envelope) <= maxEnvelopeBytes;

/** How to silence its kind, where that can be. What could not be judged is not known to be normal. */
function silencing({ detection, account, principal, example, unevaluated }: Alert): object {
  const isDetected = detection.attack !== undefined && unevaluated === 0;
  return {
    suppressionKey: clipped([detection.id, account, principal].join("|"), maxText),
    allow: isDetected ? suggestionFor(detection, example.record) : undefined,
  };
}

/**
 * What was held back of one kind, as one message: that of its first alert, with what there was in all.
 * `message` is one that {@link outgoing} has made.
 */
export function summaryOf(message: string, count: number, eventIds: readonly string[]): Outgoing {
  const told = parseJson(message);
  const { event, ...first } = isObject(told) ? told : {};
  const summary = "these came within an hour of an alert of the same kind, and were held back";
  return fitted({ ...first, summary, count, eventIds: eventIds.slice(0, maxIds) }, event);
}

const clipped = (value: string | undefined, length: number): string | undefined =>
  value === undefined || value.length <= length ? value : `${value.slice(0, length)}…`;
