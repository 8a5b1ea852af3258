import assert from "node:assert/strict";
import { topicEncrypted } from "../../../policy/rules/sns";
import { judge, unknown } from "../support";

const topic = "aws:sns/topic:Topic";

describe("sns-topic-encrypted", () => {
  it("accepts a topic with a key, also one that is still to be made", () => {
    assert.deepEqual(judge(topicEncrypted, topic, { kmsMasterKeyId: "alias/alerts" }), []);
    assert.deepEqual(judge(topicEncrypted, topic, { kmsMasterKeyId: unknown }), []);
  });

  it("rejects one without", () => {
    assert.deepEqual(judge(topicEncrypted, topic, {}), [
      "kmsMasterKeyId is not set; set it to a KMS key of your own.",
    ]);
    assert.deepEqual(judge(topicEncrypted, topic, { kmsMasterKeyId: "" }), [
      "kmsMasterKeyId is empty; set it to a KMS key of your own.",
    ]);
  });

  it("rejects the key of AWS, with which no AWS service can publish, by name and by ARN", () => {
    for (const key of ["alias/aws/sns", "arn:aws:kms:sa-east-1:111122223333:alias/aws/sns"]) {
      assert.deepEqual(judge(topicEncrypted, topic, { kmsMasterKeyId: key }), [
        `kmsMasterKeyId is ${key}, whose policy shuts out CloudWatch and EventBridge; use a KMS key of your own.`,
      ]);
    }
  });
});
