import { asText, type Json, type JsonObject } from "../../../lambda/cloudtrail-alerts/json";
import { account } from "./events";

/** An event as EventBridge delivers it, with `changes`. */
export const busEvent = (changes: JsonObject = {}): JsonObject => ({
  version: "0",
  id: "10000000-0000-4000-8000-000000000001",
  "detail-type": "AWS Health Event",
  source: "aws.health",
  account,
  time: "2026-03-01T10:00:05Z",
  region: "sa-east-1",
  resources: [],
  detail: {},
  ...changes,
});

const detailTypes: Readonly<Record<string, string>> = {
  AwsConsoleSignIn: "AWS Console Sign In via CloudTrail",
  AwsServiceEvent: "AWS Service Event via CloudTrail",
  AwsConsoleAction: "AWS Console Action via CloudTrail",
  AwsCloudTrailInsight: "AWS Insight via CloudTrail",
};

/** A record of CloudTrail as EventBridge delivers it. */
export function trailEvent(record: JsonObject, changes: JsonObject = {}): JsonObject {
  const service = (asText(record["eventSource"]) ?? "").split(".")[0] ?? "";
  return busEvent({
    source: `aws.${service}`,
    "detail-type": detailTypes[asText(record["eventType"]) ?? ""] ?? "AWS API Call via CloudTrail",
    region: record["awsRegion"] ?? "sa-east-1",
    detail: record as Json,
    ...changes,
  });
}

/** An event of a service, by its detail. */
export const operationEvent =
  (source: string, detailType: string) =>
  (detail: JsonObject): JsonObject =>
    busEvent({ source, "detail-type": detailType, detail });
