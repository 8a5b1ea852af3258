import { asList, asText, isObject, type Json } from "../json";

/**
 * The top-level fields of CloudTrail's records: events, Insights events and aggregated events.
 * Nothing is promised about their values, since a record is whatever a service wrote.
 * https://docs.aws.amazon.com/awscloudtrail/latest/userguide/cloudtrail-event-reference-record-contents.html
 */
export interface TrailRecord {
  readonly eventVersion?: Json | undefined;
  readonly userIdentity?: Json | undefined;
  readonly eventTime?: Json | undefined;
  readonly eventSource?: Json | undefined;
  readonly eventName?: Json | undefined;
  readonly awsRegion?: Json | undefined;
  readonly sourceIPAddress?: Json | undefined;
  readonly userAgent?: Json | undefined;
  readonly errorCode?: Json | undefined;
  readonly errorMessage?: Json | undefined;
  readonly requestParameters?: Json | undefined;
  readonly responseElements?: Json | undefined;
  readonly additionalEventData?: Json | undefined;
  readonly requestID?: Json | undefined;
  readonly eventID?: Json | undefined;
  readonly eventType?: Json | undefined;
  readonly apiVersion?: Json | undefined;
  readonly managementEvent?: Json | undefined;
  readonly readOnly?: Json | undefined;
  readonly resources?: Json | undefined;
  readonly recipientAccountId?: Json | undefined;
  readonly serviceEventDetails?: Json | undefined;
  readonly sharedEventID?: Json | undefined;
  readonly vpcEndpointId?: Json | undefined;
  readonly vpcEndpointAccountId?: Json | undefined;
  readonly eventCategory?: Json | undefined;
  readonly addendum?: Json | undefined;
  readonly sessionCredentialFromConsole?: Json | undefined;
  readonly eventContext?: Json | undefined;
  readonly edgeDeviceDetails?: Json | undefined;
  readonly tlsDetails?: Json | undefined;
  readonly insightDetails?: Json | undefined;
  /** Aggregated events only, as are the next three. */
  readonly accountId?: Json | undefined;
  readonly eventId?: Json | undefined;
  readonly timeWindow?: Json | undefined;
  readonly summary?: Json | undefined;
}

export type Field = keyof TrailRecord;

/** A field of a record, or a path below one: `userIdentity.sessionContext.attributes`. */
export type RecordPath = Field | `${Field}.${string}`;

/** Why something in `Records` is not a record. Never quotes it: it may hold secrets. */
export type Malformation = "not JSON" | "not an object" | "no field that names an event";

/**
 * The record in `value`, or why it is malformed. Malformed is only what no detection could judge
 * and no person could look up. A record without `eventName` is one that CloudTrail might write
 * (Insights and aggregated events have none), so it goes on, as does any `eventVersion`.
 */
export function recordIn(value: Json | undefined): TrailRecord | Malformation {
  if (value === undefined) return "not JSON";
  if (!isObject(value)) return "not an object";
  const record: TrailRecord = value;
  return namesAnEvent(record) ? record : "no field that names an event";
}

/** Any one of these tells what happened, so that a person can look it up. */
const namesAnEvent = (record: TrailRecord): boolean =>
  (asText(record.eventName) ??
    asText(record.eventSource) ??
    asText(record.eventID) ??
    asText(record.eventId) ??
    asText(record.eventType)) !== undefined;

const segments = new Map<string, readonly string[]>();

/** The names in a path, split once: a path is a literal of the program, which bounds the cache. */
export function segmentsOf(path: string): readonly string[] {
  const known = segments.get(path);
  if (known) return known;
  const made = path.split(".");
  segments.set(path, made);
  return made;
}

/**
 * What a record (or a value inside one) holds at a path; `undefined` where the path leads nowhere.
 */
export function valueAt(record: TrailRecord, path: RecordPath): Json | undefined;
export function valueAt(value: Json | undefined, path: string): Json | undefined;
export function valueAt(from: TrailRecord | Json | undefined, path: string): Json | undefined {
  // A record is a JSON object whose interesting names are spelled out.
  let value = from as Json | undefined;
  for (const name of segmentsOf(path)) {
    if (!isObject(value)) return undefined;
    value = value[name];
  }
  return value;
}

/** The text at a path. Empty text is nothing: CloudTrail writes "" where it has no value. */
export function text(record: TrailRecord, path: RecordPath): string | undefined;
export function text(value: Json | undefined, path: string): string | undefined;
export function text(from: TrailRecord | Json | undefined, path: string): string | undefined {
  return asText(valueAt(from as Json | undefined, path)); // as in valueAt
}

/** The list at a path; empty where there is none. */
export function list(record: TrailRecord, path: RecordPath): readonly Json[];
export function list(value: Json | undefined, path: string): readonly Json[];
export function list(from: TrailRecord | Json | undefined, path: string): readonly Json[] {
  return asList(valueAt(from as Json | undefined, path)); // as in valueAt
}

/** True when the path holds `true`, as a boolean or as text: services write both. */
export const isTrue = (record: TrailRecord, path: RecordPath): boolean => {
  const value = valueAt(record, path);
  return value === true || value === "true";
};

/**
 * Success is the absence of both error fields; `responseElements` says nothing about it, since
 * read-only calls have none.
 */
export const succeeded = (record: TrailRecord): boolean =>
  asText(record.errorCode) === undefined && asText(record.errorMessage) === undefined;

/**
 * An event's name without its API's date and version: `UpdateFunctionCode20150331v2` and
 * `CreateDistribution2020_05_31` are the Lambda and CloudFront spellings of one operation.
 */
export function normalisedName(eventName: string): string {
  const last = eventName.charCodeAt(eventName.length - 1);
  const endsInDigit = last >= 0x30 && last <= 0x39;
  return endsInDigit ? eventName.replace(/(?:\d{8}|\d{4}_\d{2}_\d{2})(?:v\d+)?$/, "") : eventName;
}

/** A service's name as in `iam`, from `iam.amazonaws.com` or `iam.amazonaws.com.cn`. */
export const serviceOf = (eventSource: string): string =>
  eventSource.replace(/\.amazonaws\.com(?:\.cn)?$/, "");

/** Every spelling of a service's source, so that a look-up need not take one apart: see {@link serviceOf}. */
export const sourcesOf = (service: string): readonly string[] => [
  service,
  `${service}.amazonaws.com`,
  `${service}.amazonaws.com.cn`,
];

/** The kind of caller, as in `Root`. Nearly every record is asked for it, so it takes no path apart. */
export function identityType({ userIdentity }: TrailRecord): string | undefined {
  return isObject(userIdentity) ? asText(userIdentity["type"]) : undefined;
}

/** Who did it: the session's ARN, so that two people in one role stay two people. */
export const principalOf = (record: TrailRecord): string | undefined =>
  text(record, "userIdentity.arn") ??
  text(record, "userIdentity.principalId") ??
  text(record, "userIdentity.invokedBy") ??
  text(record, "userIdentity.userName") ??
  identityType(record);

/** The account whose trail received the event. */
export const accountOf = (record: TrailRecord): string | undefined =>
  asText(record.recipientAccountId) ??
  asText(record.accountId) ??
  text(record, "userIdentity.accountId");

export const eventIdOf = (record: TrailRecord): string | undefined =>
  asText(record.eventID) ?? asText(record.eventId);

export const eventTimeOf = (record: TrailRecord): string | undefined =>
  asText(record.eventTime) ?? text(record, "timeWindow.windowStart");

/** False for a major version of the record format that did not exist when this was written. */
export function hasKnownVersion(record: TrailRecord): boolean {
  const version = asText(record.eventVersion) ?? "1";
  return version === "1" || version.startsWith("1.");
}
