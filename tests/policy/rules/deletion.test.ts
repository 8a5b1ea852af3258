import assert from "node:assert/strict";
import { noForceDestroy } from "../../../policy/rules/deletion";
import { judge, unknown } from "../support";

const bucket = "aws:s3/bucket:Bucket";
const repository = "aws:ecr/repository:Repository";

describe("no-force-destroy", () => {
  const types = [
    "aws:athena/database:Database",
    "aws:athena/workgroup:Workgroup",
    "aws:backup/vault:Vault",
    "aws:s3/bucketV2:BucketV2",
    "aws:s3/directoryBucket:DirectoryBucket",
    "aws:s3tables/tableBucket:TableBucket",
    bucket,
  ] as const;

  for (const type of types) {
    it(`rejects the end of ${type} with all that is in it`, () => {
      assert.deepEqual(judge(noForceDestroy, type, { forceDestroy: true }), [
        "forceDestroy is true; remove it or set it to false.",
      ]);
    });

    it(`accepts ${type} that must be empty first`, () => {
      assert.deepEqual(judge(noForceDestroy, type, {}), []);
      assert.deepEqual(judge(noForceDestroy, type, { forceDestroy: false }), []);
    });
  }

  it("knows the word of repositories", () => {
    assert.deepEqual(judge(noForceDestroy, repository, { forceDelete: true }), [
      "forceDelete is true; remove it or set it to false.",
    ]);
    assert.deepEqual(judge(noForceDestroy, repository, { forceDelete: false }), []);
  });

  it("asks nothing outside prod", () => {
    for (const environment of ["dev", "hom"] as const) {
      assert.deepEqual(judge(noForceDestroy, bucket, { forceDestroy: true }, { environment }), []);
    }
  });

  it("does not decide on an unknown value", () => {
    assert.deepEqual(judge(noForceDestroy, bucket, { forceDestroy: unknown }), [
      "Not evaluated: forceDestroy is unknown until the deployment",
    ]);
  });
});
