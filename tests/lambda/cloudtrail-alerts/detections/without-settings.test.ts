import assert from "node:assert/strict";
import { createClassifier } from "../../../../lambda/cloudtrail-alerts/classify";
import { detections } from "../../../../lambda/cloudtrail-alerts/detections";
import type { JsonObject } from "../../../../lambda/cloudtrail-alerts/json";
import { call, event, known, roleSession, scanner } from "../../support/events";

const classify = createClassifier(detections, { logBuckets: new Set() });

const level = (id: string, record: JsonObject) =>
  classify(record).matches.find(({ detection }) => detection.id === id)?.severity;

describe("detections of exposure and anomalies without settings", () => {
  it("take every other account for a stranger's", () => {
    const shared = { attributeName: "restore", valuesToAdd: [known] };
    assert.equal(
      level("rds-snapshot-shared", call("rds", "ModifyDBSnapshotAttribute", shared)),
      "high",
    );
  });

  it("take every bucket that gets an export for a stranger's", () => {
    const to = { s3BucketName: "exports" };
    assert.equal(level("data-bulk-export", call("rds", "StartExportTask", to)), "high");
  });

  it("take nobody for a scanner or for a deployment", () => {
    const read = { eventSource: "iam.amazonaws.com", eventName: "GetAccountAuthorizationDetails" };
    assert.equal(level("enumeration", event({ ...read, userIdentity: scanner })), "medium");
    const code = call("lambda", "UpdateFunctionCode", null, { userIdentity: roleSession });
    assert.equal(level("lambda-code-or-layer-changed", code), "medium");
  });

  it("cannot tell which region is not used", () => {
    const launch = call("ec2", "RunInstances", null, { awsRegion: "ap-south-1" });
    assert.equal(level("unused-region-activity", launch), undefined);
  });
});
