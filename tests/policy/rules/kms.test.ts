import assert from "node:assert/strict";
import { keyRotation } from "../../../policy/rules/kms";
import { judge, unknown } from "../support";

const key = "aws:kms/key:Key";

describe("kms-key-rotation", () => {
  it("accepts a key that AWS rotates", () => {
    assert.deepEqual(judge(keyRotation, key, { enableKeyRotation: true }), []);
  });

  it("rejects a symmetric key that it does not, which is the default", () => {
    assert.deepEqual(judge(keyRotation, key, {}), [
      "enableKeyRotation is not set; set it to true.",
    ]);
    const symmetric = { customerMasterKeySpec: "SYMMETRIC_DEFAULT", enableKeyRotation: false };
    assert.deepEqual(judge(keyRotation, key, symmetric), [
      "enableKeyRotation is false; set it to true.",
    ]);
  });

  it("asks nothing of keys that AWS cannot rotate", () => {
    for (const customerMasterKeySpec of ["RSA_4096", "ECC_NIST_P256", "HMAC_256"]) {
      assert.deepEqual(judge(keyRotation, key, { customerMasterKeySpec }), []);
    }
    assert.deepEqual(judge(keyRotation, key, { customKeyStoreId: unknown }), []);
  });

  it("does not decide on unknown values", () => {
    assert.deepEqual(judge(keyRotation, key, { enableKeyRotation: unknown }), [
      "Not evaluated: enableKeyRotation is unknown until the deployment",
    ]);
    assert.deepEqual(judge(keyRotation, key, { customerMasterKeySpec: unknown }), [
      "Not evaluated: customerMasterKeySpec is unknown until the deployment",
    ]);
  });
});
