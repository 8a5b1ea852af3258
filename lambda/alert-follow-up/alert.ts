import { asText, isObject, parseJson, type JsonObject } from "../cloudtrail-alerts/json";
import { text, type TrailRecord } from "../cloudtrail-alerts/trail/record";

/** What is read of an alert, as its topic publishes it (`lambda/cloudtrail-alerts/alerts/message.ts`). */
export interface PublishedAlert {
  readonly detection: string;
  readonly title: string;
  readonly why: string;
  readonly runbook: string;
  readonly account: string;
  readonly region: string;
  readonly principal: string;
  readonly eventId: string;
  /** ISO 8601, UTC; "" where the record does not say. */
  readonly firstEventTime: string;
  readonly lastEventTime: string;
  /** Whether a detection found it; what other services report has no technique. */
  readonly isDetected: boolean;
  /** The record without its secrets; `undefined` where it was too large for the alert. */
  readonly event: TrailRecord | undefined;
}

/** A message that is neither an alert nor an alarm. Never quotes it. */
export class AlertError extends Error {
  override readonly name = "AlertError";
}

/**
 * The alert in a message of the topic of high alerts; `undefined` for the alarms of CloudWatch, which are
 * published there too. Throws {@link AlertError} for anything else.
 */
export function parseAlert(body: string): PublishedAlert | undefined {
  const message = parseJson(body);
  if (!isObject(message)) throw new AlertError("the body is not a JSON object");
  if (asText(message["AlarmName"]) !== undefined) return undefined;
  const event = message["event"];
  return {
    detection: needed(message, "detection"),
    title: needed(message, "title"),
    why: needed(message, "why"),
    runbook: needed(message, "runbook"),
    account: text(message, "where.account") ?? "",
    region: text(message, "where.region") ?? "",
    principal: text(message, "who.principal") ?? "",
    eventId: text(message, "what.eventID") ?? "",
    firstEventTime: asText(message["firstEventTime"]) ?? "",
    lastEventTime: asText(message["lastEventTime"]) ?? "",
    isDetected: isObject(message["attack"]),
    event: isObject(event) ? event : undefined,
  };
}

function needed(message: JsonObject, field: string): string {
  const value = asText(message[field]);
  if (value === undefined) throw new AlertError(`the alert has no ${field}`);
  return value;
}
