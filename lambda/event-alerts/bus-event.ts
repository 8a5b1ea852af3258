import {
  asList,
  asText,
  isObject,
  parseJson,
  type Json,
  type JsonObject,
} from "../cloudtrail-alerts/json";

/**
 * An event as EventBridge puts it into a queue.
 * https://docs.aws.amazon.com/eventbridge/latest/ref/events-structure.html
 */
export interface BusEvent {
  readonly id: string;
  /** As in `aws.guardduty`. */
  readonly source: string;
  readonly detailType: string;
  readonly account: string;
  /** ISO 8601, UTC. */
  readonly time: string;
  readonly region: string;
  /** ARNs. */
  readonly resources: readonly string[];
  readonly detail: JsonObject;
}

/** A message that is no event which this function knows. Never quotes it. */
export class BusEventError extends Error {
  override readonly name = "BusEventError";
}

/** The event in the body of an SQS message. Throws {@link BusEventError}: to acknowledge what is not understood is to lose it. */
export function parseBusEvent(body: string): BusEvent {
  const event = parseJson(body);
  if (!isObject(event)) throw new BusEventError("the body is not a JSON object");
  const detail = event["detail"];
  if (!isObject(detail)) throw new BusEventError("the event has no detail");
  return {
    id: textOf(event, "id"),
    source: textOf(event, "source"),
    detailType: textOf(event, "detail-type"),
    account: textOf(event, "account"),
    time: textOf(event, "time"),
    region: textOf(event, "region"),
    resources: asList(event["resources"]).filter(isText),
    detail,
  };
}

function textOf(event: JsonObject, field: string): string {
  const value = asText(event[field]);
  if (value === undefined) throw new BusEventError(`the event has no ${field}`);
  return value;
}

const isText = (value: Json): value is string => typeof value === "string";
