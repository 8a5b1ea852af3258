import assert from "node:assert/strict";
import { judgeOwnKey } from "../../../policy/read/kms";
import { guardUnknown } from "../../../policy/rule/unknown";
import { unknown } from "../support";

const judge = (kmsKeyId?: unknown, path?: string) =>
  judgeOwnKey(guardUnknown({ kmsKeyId }), "kmsKeyId", path);

describe("a key of the account's own", () => {
  it("is any that is not of AWS", () => {
    for (const id of [
      "1234abcd-12ab-34cd-56ef-1234567890ab",
      "alias/orders",
      "alias/awsome",
      "arn:aws:kms:sa-east-1:111122223333:key/1234abcd",
      unknown,
    ]) {
      assert.equal(judge(id), undefined);
    }
  });

  it("is not one of AWS, nor none", () => {
    for (const alias of ["alias/aws/rds", "arn:aws:kms:sa-east-1:111122223333:alias/aws/rds"]) {
      assert.equal(
        judge(alias),
        `kmsKeyId is ${alias}, which is a key of AWS; set it to a KMS key of your own.`,
      );
    }
    assert.equal(judge(), "kmsKeyId is not set; set it to a KMS key of your own.");
    assert.equal(judge(""), "kmsKeyId is empty; set it to a KMS key of your own.");
  });

  it("is named by the path that a message needs", () => {
    assert.equal(
      judge(undefined, "replicas[0].kmsKeyId"),
      "replicas[0].kmsKeyId is not set; set it to a KMS key of your own.",
    );
  });
});
