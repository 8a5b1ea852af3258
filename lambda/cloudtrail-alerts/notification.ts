import { asText, isObject, parseJson, type Json, type JsonObject } from "./json";
import { valueAt } from "./trail/record";
import type { ObjectLocation } from "./trail/location";

/** What one SQS message asks for. */
export interface Notification {
  /** Objects that were created, to be read. */
  readonly objects: readonly CreatedObject[];
  /** What there is nothing to read for, to be logged. */
  readonly notices: readonly string[];
  /** It is a reminder: time to tell what was held back. */
  readonly due?: true;
}

/** An object, and what tells its contents from those that the same key had before or gets after. */
export type CreatedObject = ObjectLocation & { readonly revision: string };

/** A message body that is nothing known. Never quotes it. */
export class NotificationError extends Error {
  override readonly name = "NotificationError";
}

/**
 * The body of an SQS message: an S3 event notification, as S3 sends it or wrapped by SNS. Throws
 * {@link NotificationError} for anything else, because to acknowledge what is not understood is to
 * lose it.
 * https://docs.aws.amazon.com/AmazonS3/latest/userguide/notification-content-structure.html
 */
export function parseNotification(body: string): Notification {
  return parseS3Event(unwrapped(body));
}

/** What CloudTrail writes to a topic when a trail is told to use it. */
const validationMessage = "CloudTrail validation message.";

/**
 * The message inside an SNS envelope, or the body itself.
 * https://docs.aws.amazon.com/sns/latest/dg/sns-message-and-json-formats.html
 */
function unwrapped(body: string): string {
  const envelope = parseJson(body);
  if (!isObject(envelope) || envelope["Type"] === undefined) return body;
  const message = envelope["Message"];
  if (envelope["Type"] !== "Notification" || typeof message !== "string")
    throw new NotificationError("the body is an SNS message, but not a notification");
  return message;
}

function parseS3Event(body: string): Notification {
  if (body.trim() === validationMessage)
    return { objects: [], notices: ["CloudTrail's validation message"] };
  const event = parseJson(body);
  if (!isObject(event)) throw new NotificationError("the body is not a JSON object");
  if (event["due"] === true) return { objects: [], notices: [], due: true };
  const records = event["Records"];
  if (records === undefined && event["Event"] === "s3:TestEvent")
    return { objects: [], notices: ["S3's test event"] };
  if (!Array.isArray(records))
    throw new NotificationError("the body is not an S3 event notification: it has no Records");

  const objects: CreatedObject[] = [];
  const notices: string[] = [];
  for (const record of records as readonly Json[]) {
    const name = isS3Record(record) ? asText(record["eventName"]) : undefined;
    if (name === undefined) throw new NotificationError("a record is not of an S3 event");
    const location = locationIn(record);
    if (name.startsWith("ObjectCreated:"))
      objects.push({ ...location, revision: revisionIn(record) });
    else if (/^(?:ObjectRemoved|LifecycleExpiration):/.test(name))
      notices.push(`${name} of ${location.key} in ${location.bucket}: there is nothing to read`);
    else throw new NotificationError("a record is of an S3 event that this queue should not get");
  }
  return { objects, notices };
}

const isS3Record = (record: Json): record is JsonObject =>
  isObject(record) && record["eventSource"] === "aws:s3";

function locationIn(record: Json): ObjectLocation {
  const bucket = asText(valueAt(record, "s3.bucket.name"));
  const key = asText(valueAt(record, "s3.object.key"));
  const versionId = asText(valueAt(record, "s3.object.versionId"));
  if (bucket === undefined || key === undefined)
    throw new NotificationError("a record names no bucket or no key");
  return { bucket, key: decodedKey(key), ...(versionId === undefined ? {} : { versionId }) };
}

/** The version where the bucket keeps versions, else what else S3 knows. */
const revisionIn = (record: Json): string =>
  ["versionId", "eTag", "sequencer"]
    .map((name) => asText(valueAt(record, `s3.object.${name}`)))
    .find((value) => value !== undefined) ?? "";

/** S3 encodes keys as in a form: a space is a plus sign. (EventBridge does not encode them.) */
function decodedKey(key: string): string {
  try {
    return decodeURIComponent(key.replaceAll("+", " "));
  } catch (cause) {
    throw new NotificationError("a record's key is not URL-encoded", { cause });
  }
}
