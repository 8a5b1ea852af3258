import assert from "node:assert/strict";
import {
  dataEventsScoped,
  trailExists,
  trailSingleCopy,
} from "../../../policy/rules/cloudtrail-coverage";
import type { AwsInputs } from "../../../policy/types/tokens";
import { judge, judgeAll, resource, unknown } from "../support";

const trailType = "aws:cloudtrail/trail:Trail";
const trail = (name: string, props: AwsInputs[typeof trailType] = {}) =>
  resource(trailType, name, props);

const wide = { isMultiRegionTrail: true };
const only = (category: string, ...fields: object[]) => ({
  fieldSelectors: [{ field: "eventCategory", equals: [category] }, ...fields],
});

describe("cloudtrail-exists", () => {
  const missing = "no trail records all management events of all regions; add one that does.";

  it("accepts a trail that records everything, whichever way it says so", () => {
    for (const props of [
      wide,
      { ...wide, enableLogging: true, eventSelectors: [{ includeManagementEvents: true }] },
      { ...wide, eventSelectors: [{ readWriteType: "All" }] },
      { ...wide, advancedEventSelectors: [only("Data"), only("Management")] },
    ]) {
      assert.deepEqual(judgeAll(trailExists, [trail("narrow"), trail("audit", props)]), []);
    }
  });

  it("rejects a trail that leaves something out", () => {
    for (const props of [
      {},
      { ...wide, enableLogging: false },
      { ...wide, eventSelectors: [{ includeManagementEvents: false }] },
      { ...wide, eventSelectors: [{ readWriteType: "WriteOnly" }] },
      { ...wide, advancedEventSelectors: [only("Data")] },
      { ...wide, advancedEventSelectors: [only("Management", { field: "readOnly" })] },
    ]) {
      assert.deepEqual(judgeAll(trailExists, [trail("audit", props)]), [`audit: ${missing}`]);
    }
  });

  it("wants one where the base of an account is laid, and nowhere else", () => {
    const detector = { ...trail("guard"), type: "aws:guardduty/detector:Detector" };
    assert.deepEqual(judgeAll(trailExists, [detector]), [`stack: ${missing}`]);
    assert.deepEqual(judgeAll(trailExists, [resource("aws:s3/bucket:Bucket", "logs", {})]), []);
  });

  it("does not decide on what is unknown", () => {
    assert.deepEqual(judgeAll(trailExists, [trail("audit", { isMultiRegionTrail: unknown })]), [
      "audit: Not evaluated: isMultiRegionTrail is unknown until the deployment",
    ]);
  });
});

describe("cloudtrail-single-copy", () => {
  const copy = (name: string, of: string) =>
    `${name}: it records management events that ${of} records too; leave them out here.`;

  it("rejects the second trail, and keeps the one of all regions", () => {
    assert.deepEqual(judgeAll(trailSingleCopy, [trail("one"), trail("two")]), [copy("two", "one")]);
    assert.deepEqual(judgeAll(trailSingleCopy, [trail("one"), trail("all", wide)]), [
      copy("one", "all"),
    ]);
  });

  it("accepts a second one for other events, or that does not record", () => {
    for (const props of [
      { eventSelectors: [{ includeManagementEvents: false }] },
      { advancedEventSelectors: [only("Data")] },
      { enableLogging: false },
    ]) {
      assert.deepEqual(judgeAll(trailSingleCopy, [trail("all", wide), trail("two", props)]), []);
    }
  });

  it("takes a part of the events for a copy too", () => {
    const two = trail("two", { eventSelectors: [{ readWriteType: "WriteOnly" }] });
    assert.deepEqual(judgeAll(trailSingleCopy, [trail("one"), two]), [copy("two", "one")]);
  });

  it("accepts trails of two regions, each its own", () => {
    const one = trail("one", { region: "sa-east-1" });
    assert.deepEqual(judgeAll(trailSingleCopy, [one, trail("two", { region: "us-east-1" })]), []);
    assert.deepEqual(judgeAll(trailSingleCopy, [one, trail("two", { region: "sa-east-1" })]), [
      copy("two", "one"),
    ]);
  });

  it("does not decide on what is unknown", () => {
    assert.deepEqual(
      judgeAll(trailSingleCopy, [trail("one"), trail("two", { enableLogging: unknown })]),
      ["two: Not evaluated: enableLogging is unknown until the deployment"],
    );
  });
});

describe("cloudtrail-data-events-scoped", () => {
  const narrower = "name the ARNs of those that matter.";

  it("rejects all buckets, functions or tables", () => {
    for (const value of ["arn:aws:s3", "arn:aws:s3:::", "arn:aws:lambda", "arn:aws:dynamodb"]) {
      const dataResources = [
        { values: ["arn:aws:s3:::logs/"] },
        { values: ["arn:aws:s3:::data/", value] },
      ];
      assert.deepEqual(
        judge(dataEventsScoped, trailType, { eventSelectors: [{ dataResources }] }),
        [`eventSelectors[0].dataResources[1].values takes in all there are; ${narrower}`],
      );
    }
  });

  it("rejects an advanced selector that names none", () => {
    const named = only("Data", { field: "resources.ARN", startsWiths: ["arn:aws:s3:::data/"] });
    const advancedEventSelectors = [
      only("Management"),
      named,
      only("Data", { field: "resources.type", equals: ["AWS::S3::Object"] }),
      only("Data", { field: "resources.ARN", notStartsWiths: ["arn:aws:s3:::logs/"] }),
    ];
    assert.deepEqual(judge(dataEventsScoped, trailType, { advancedEventSelectors }), [
      `advancedEventSelectors[2] takes in all data events; ${narrower}`,
      `advancedEventSelectors[3] takes in all data events; ${narrower}`,
    ]);
  });

  it("accepts a trail without data events", () => {
    assert.deepEqual(judge(dataEventsScoped, trailType, {}), []);
  });
});
