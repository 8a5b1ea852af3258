import assert from "node:assert/strict";
import { statefulProtected } from "../../../policy/rules/options";
import { judge } from "../support";

describe("stateful-resources-protected", () => {
  for (const type of [
    "aws:cloudtrail/trail:Trail",
    "aws:dynamodb/table:Table",
    "aws:efs/fileSystem:FileSystem",
    "aws:kms/key:Key",
    "aws:rds/cluster:Cluster",
    "aws:rds/instance:Instance",
    "aws:s3/bucket:Bucket",
    "aws:s3/bucketV2:BucketV2",
  ] as const) {
    it(`wants ${type} protected in prod`, () => {
      assert.deepEqual(judge(statefulProtected, type, {}, { protect: true }), []);
      assert.deepEqual(judge(statefulProtected, type, {}), [
        "the option protect is not set; pass { protect: true }.",
      ]);
    });
  }

  it("asks nothing elsewhere, where stacks come and go", () => {
    for (const environment of ["dev", "hom"] as const) {
      assert.deepEqual(judge(statefulProtected, "aws:kms/key:Key", {}, { environment }), []);
    }
  });
});
