import assert from "node:assert/strict";
import {
  trailEncrypted,
  trailLogValidation,
  trailMultiRegion,
  trailToCloudwatch,
} from "../../../policy/rules/cloudtrail";
import { judge, unknown } from "../support";

const trail = "aws:cloudtrail/trail:Trail";

describe("cloudtrail-encrypted", () => {
  it("wants a key, whichever it becomes", () => {
    assert.deepEqual(judge(trailEncrypted, trail, { kmsKeyId: "alias/audit" }), []);
    assert.deepEqual(judge(trailEncrypted, trail, { kmsKeyId: unknown }), []);
    assert.deepEqual(judge(trailEncrypted, trail, {}), [
      "kmsKeyId is not set; set it to a KMS key.",
    ]);
  });
});

describe("cloudtrail-multi-region", () => {
  it("accepts a trail of all regions that records, whatever it says of global services", () => {
    for (const props of [
      { isMultiRegionTrail: true },
      { isMultiRegionTrail: true, enableLogging: true, includeGlobalServiceEvents: false },
    ]) {
      assert.deepEqual(judge(trailMultiRegion, trail, props), []);
    }
  });

  it("rejects a trail of one region", () => {
    assert.deepEqual(judge(trailMultiRegion, trail, { isMultiRegionTrail: false }), [
      "isMultiRegionTrail is false; set it to true.",
    ]);
    assert.deepEqual(judge(trailMultiRegion, trail, {}), [
      "isMultiRegionTrail is not set; set it to true.",
    ]);
  });

  it("rejects a trail that does not record", () => {
    const off = { isMultiRegionTrail: true, enableLogging: false };
    assert.deepEqual(judge(trailMultiRegion, trail, off), [
      "enableLogging is false; set it to true.",
    ]);
  });

  it("decides on what is known", () => {
    const partly = { isMultiRegionTrail: unknown, enableLogging: false };
    assert.deepEqual(judge(trailMultiRegion, trail, partly), [
      "Not evaluated: isMultiRegionTrail is unknown until the deployment",
      "enableLogging is false; set it to true.",
    ]);
  });
});

describe("cloudtrail-log-validation", () => {
  it("wants it on", () => {
    assert.deepEqual(judge(trailLogValidation, trail, { enableLogFileValidation: true }), []);
    assert.deepEqual(judge(trailLogValidation, trail, { enableLogFileValidation: false }), [
      "enableLogFileValidation is false; set it to true.",
    ]);
    assert.deepEqual(judge(trailLogValidation, trail, {}), [
      "enableLogFileValidation is not set; set it to true.",
    ]);
  });
});

describe("cloudtrail-to-cloudwatch", () => {
  it("wants the log group and the role", () => {
    const cloudWatchLogsGroupArn = unknown;
    const cloudWatchLogsRoleArn = unknown;
    assert.deepEqual(
      judge(trailToCloudwatch, trail, { cloudWatchLogsGroupArn, cloudWatchLogsRoleArn }),
      [],
    );
    assert.deepEqual(judge(trailToCloudwatch, trail, { cloudWatchLogsRoleArn }), [
      "cloudWatchLogsGroupArn is not set; set both.",
    ]);
    assert.deepEqual(judge(trailToCloudwatch, trail, {}), [
      "cloudWatchLogsGroupArn and cloudWatchLogsRoleArn are not set; set both.",
    ]);
  });
});
