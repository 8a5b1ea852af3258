import assert from "node:assert/strict";
import { Stack } from "../../../policy/rule/stack";
import { resource, unknown } from "../support";

const bucketType = "aws:s3/bucket:Bucket";
const blockType = "aws:s3/bucketPublicAccessBlock:BucketPublicAccessBlock";

const logs = resource(bucketType, "logs", {});
const data = resource(bucketType, "data", {});
const old = resource("aws:s3/bucketV2:BucketV2", "old", {});
const logsBlock = resource(blockType, "logs-block", { bucket: unknown }, { bucket: [logs] });
const second = resource(blockType, "second", { bucket: unknown }, { bucket: [logs, logs] });
const stack = new Stack([logs, old, logsBlock, data, second]);

const names = (resources: readonly { readonly name: string }[]) =>
  resources.map(({ name }) => name);

describe("a stack", () => {
  it("finds resources by type", () => {
    assert.deepEqual(names(stack.all(bucketType)), ["logs", "data"]);
    assert.deepEqual(names(stack.all(bucketType, "aws:s3/bucketV2:BucketV2")), [
      "logs",
      "data",
      "old",
    ]);
    assert.deepEqual(names(stack.all("aws:kms/key:Key")), []);
  });

  it("follows links by the dependencies of a property, each once", () => {
    assert.deepEqual(names(stack.linkedBy(logs, "bucket", blockType)), ["logs-block", "second"]);
    assert.deepEqual(names(stack.linkedBy(logs, "bucket", blockType)), ["logs-block", "second"]);
  });

  it("does not take other buckets, properties or types for it", () => {
    assert.deepEqual(names(stack.linkedBy(data, "bucket", blockType)), []);
    assert.deepEqual(names(stack.linkedBy(logs, "region", blockType)), []);
    assert.deepEqual(names(stack.linkedBy(logs, "bucket", bucketType)), []);
  });
});
