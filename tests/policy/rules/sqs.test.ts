import assert from "node:assert/strict";
import { queueEncrypted } from "../../../policy/rules/sqs";
import { judge, unknown } from "../support";

const queue = "aws:sqs/queue:Queue";

describe("sqs-queue-encrypted", () => {
  it("accepts a KMS key, or keys of SQS", () => {
    for (const props of [
      { kmsMasterKeyId: "alias/meddiflux-queues" },
      { kmsMasterKeyId: unknown },
      { sqsManagedSseEnabled: true },
    ]) {
      assert.deepEqual(judge(queueEncrypted, queue, props), []);
    }
  });

  it("rejects a queue that has neither, or says nothing", () => {
    assert.deepEqual(judge(queueEncrypted, queue, { sqsManagedSseEnabled: false }), [
      "kmsMasterKeyId is not set and sqsManagedSseEnabled is false; set one of them.",
    ]);
    assert.deepEqual(judge(queueEncrypted, queue, { kmsMasterKeyId: "" }), [
      "kmsMasterKeyId is not set and sqsManagedSseEnabled is not set; set one of them.",
    ]);
  });

  it("does not decide while the keys of SQS are unknown", () => {
    assert.deepEqual(judge(queueEncrypted, queue, { sqsManagedSseEnabled: unknown }), [
      "Not evaluated: sqsManagedSseEnabled is unknown until the deployment",
    ]);
  });
});
