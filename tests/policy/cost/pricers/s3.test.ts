import assert from "node:assert/strict";
import { estimate, planned, reasonsOf, usesOf } from "../support";

const lifecycle = (...storageClasses: readonly string[]) =>
  planned("aws:s3/bucketLifecycleConfiguration:BucketLifecycleConfiguration", "logs", {
    rules: [
      {
        id: "age",
        status: "Enabled",
        transitions: storageClasses.map((storageClass) => ({ days: 30, storageClass })),
        noncurrentVersionTransitions: [{ noncurrentDays: 30, storageClass: "STANDARD_IA" }],
      },
    ],
  });

describe("a bucket", () => {
  for (const type of ["aws:s3/bucket:Bucket", "aws:s3/bucketV2:BucketV2"]) {
    it(`costs by use alone as ${type}`, () => {
      const cost = estimate([planned(type, "logs", {})], { region: "sa-east-1" });
      assert.deepEqual(cost.lines, []);
      assert.deepEqual(usesOf(cost), [
        ["requests that read", 0.00056],
        ["requests that write or list", 0.007],
        ["stored", 0.0405],
      ]);
    });
  }

  it("costs other prices in the classes that its objects move to, each once", () => {
    assert.deepEqual(usesOf(estimate([lifecycle("GLACIER_IR", "GLACIER_IR")])), [
      ["read from GLACIER_IR", 0.03],
      ["read from STANDARD_IA", 0.01],
      ["stored in GLACIER_IR", 0.004],
      ["stored in STANDARD_IA", 0.0125],
    ]);
  });

  it("is unpriced by use in other classes", () => {
    const cost = estimate([lifecycle("DEEP_ARCHIVE")]);
    assert.deepEqual(reasonsOf(cost), ["stored in DEEP_ARCHIVE: its price is not in the sheet"]);
    assert.equal(cost.unpriced[0]?.byUse, true);
  });

  it("costs the data that it copies elsewhere", () => {
    const copy = planned("aws:s3/bucketReplicationConfig:BucketReplicationConfig", "dr", {});
    assert.deepEqual(usesOf(estimate([copy], { region: "sa-east-1" })), [
      ["data copied to another region", 0.138],
    ]);
  });
});
