import { gzipSync } from "node:zlib";
import type { Json, JsonObject } from "../../../lambda/cloudtrail-alerts/json";

export const account = "111122223333";

export const user: JsonObject = {
  type: "IAMUser",
  principalId: "AIDAEXAMPLE",
  arn: `arn:aws:iam::${account}:user/ana`,
  accountId: account,
  accessKeyId: "AKIAEXAMPLE",
  userName: "ana",
};

export const root: JsonObject = {
  type: "Root",
  principalId: account,
  arn: `arn:aws:iam::${account}:root`,
  accountId: account,
  accessKeyId: "ASIAROOTEXAMPLE",
};

export const roleSession: JsonObject = {
  type: "AssumedRole",
  principalId: "AROAEXAMPLE:session",
  arn: `arn:aws:sts::${account}:assumed-role/deploy/session`,
  accountId: account,
  accessKeyId: "ASIAEXAMPLE",
  sessionContext: {
    sessionIssuer: { type: "Role", arn: `arn:aws:iam::${account}:role/deploy` },
    attributes: { mfaAuthenticated: "false", creationDate: "2026-03-01T09:00:00Z" },
  },
};

/** An event that no detection matches, in CloudTrail's own order of fields, with `changes`. */
export const event = (changes: JsonObject = {}): JsonObject => ({
  eventVersion: "1.11",
  userIdentity: user,
  eventTime: "2026-03-01T10:00:00Z",
  eventSource: "ec2.amazonaws.com",
  eventName: "DescribeInstances",
  awsRegion: "sa-east-1",
  sourceIPAddress: "198.51.100.7",
  userAgent: "aws-cli/2.15",
  requestParameters: null,
  responseElements: null,
  eventID: "00000000-0000-4000-8000-000000000001",
  readOnly: true,
  eventType: "AwsApiCall",
  managementEvent: true,
  recipientAccountId: account,
  eventCategory: "Management",
  ...changes,
});

/** A sign-in to the console with `changes`. */
export const consoleLogin = (changes: JsonObject = {}): JsonObject =>
  event({
    eventSource: "signin.amazonaws.com",
    eventName: "ConsoleLogin",
    awsRegion: "us-east-1",
    eventType: "AwsConsoleSignIn",
    readOnly: false,
    responseElements: { ConsoleLogin: "Success" },
    additionalEventData: { MobileVersion: "No", MFAUsed: "Yes" },
    ...changes,
  });

/** A call that changes something, with `changes`. */
export const call = (
  service: string,
  eventName: string,
  requestParameters: Json = null,
  changes: JsonObject = {},
): JsonObject =>
  event({
    eventSource: `${service}.amazonaws.com`,
    eventName,
    readOnly: false,
    requestParameters,
    ...changes,
  });

/** Another account, which nobody knows. */
export const stranger = "999999999999";

/** Another account of ours. */
export const known = "444455556666";

/** A session of a role that reads everything by order. */
export const scanner: JsonObject = {
  ...roleSession,
  sessionContext: {
    sessionIssuer: { type: "Role", arn: `arn:aws:iam::${account}:role/scanner` },
  },
};

/** What a call says that was not allowed. */
export const denied: JsonObject = { errorCode: "AccessDenied", errorMessage: "not authorized" };

/** What a call says that CloudFormation makes for somebody. */
export const byCloudFormation: JsonObject = {
  userIdentity: { ...roleSession, invokedBy: "cloudformation.amazonaws.com" },
  sourceIPAddress: "cloudformation.amazonaws.com",
  userAgent: "cloudformation.amazonaws.com",
};

/** Somebody in a service-linked role, who can only be the service. */
export const serviceLinked = (service: string, role: string): JsonObject => ({
  type: "AssumedRole",
  arn: `arn:aws:sts::${account}:assumed-role/${role}/session`,
  accountId: account,
  invokedBy: `${service}.amazonaws.com`,
  sessionContext: {
    sessionIssuer: {
      type: "Role",
      arn: `arn:aws:iam::${account}:role/aws-service-role/${service}.amazonaws.com/${role}`,
    },
  },
});

/** A call of IAM with `changes`. */
export const iamCall = (eventName: string, changes: JsonObject = {}): JsonObject =>
  event({
    eventSource: "iam.amazonaws.com",
    eventName,
    awsRegion: "us-east-1",
    readOnly: false,
    requestParameters: { userName: "ana" },
    ...changes,
  });

/** A high alert: `root-console-login` and `root-activity`. */
export const rootLogin = (changes: JsonObject = {}): JsonObject =>
  consoleLogin({ userIdentity: root, ...changes });

export const envelope = (records: readonly unknown[]): string =>
  JSON.stringify({ Records: records });

export const trailFile = (records: readonly unknown[]): Buffer => gzipSync(envelope(records));

/** The hash list that CloudTrail puts beside its log files. */
export const digest = {
  awsAccountId: account,
  digestStartTime: "2026-03-01T09:00:00Z",
  digestEndTime: "2026-03-01T10:00:00Z",
  digestS3Bucket: "trail",
  digestS3Object: `AWSLogs/${account}/CloudTrail-Digest/sa-east-1/2026/03/01/digest.json.gz`,
  logFiles: [{ s3Bucket: "trail", s3Object: "a", hashValue: "00", hashAlgorithm: "SHA-256" }],
};

/** An aggregated event, as in AWS's example of the API_ACTIVITY template. */
export const aggregated = {
  eventVersion: "1.0",
  accountId: account,
  eventId: "62759c1a-0000-4000-8000-d5fb7e6c4bc0",
  eventCategory: "Aggregated",
  eventType: "AwsAggregatedEvent",
  awsRegion: "sa-east-1",
  eventSource: "s3.amazonaws.com",
  timeWindow: {
    windowStart: "2026-03-01T10:00:00Z",
    windowEnd: "2026-03-01T10:05:00Z",
    windowSize: "PT5M",
  },
  summary: { primaryDimension: { dimension: "eventName", statistics: [] }, details: [] },
};

/** An Insights event: it has no userIdentity and no eventName of its own. */
export const insight = {
  eventVersion: "1.09",
  eventTime: "2026-03-01T10:00:00Z",
  awsRegion: "sa-east-1",
  eventID: "00000000-0000-4000-8000-00000000000f",
  eventType: "AwsCloudTrailInsight",
  recipientAccountId: account,
  sharedEventID: "00000000-0000-4000-8000-0000000000ff",
  insightDetails: { state: "Start", eventSource: "ec2.amazonaws.com", eventName: "RunInstances" },
  eventCategory: "Insight",
};
