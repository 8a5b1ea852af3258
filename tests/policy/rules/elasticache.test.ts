import assert from "node:assert/strict";
import { inTransitEncrypted } from "../../../policy/rules/elasticache";
import { judge, unknown } from "../support";

const group = "aws:elasticache/replicationGroup:ReplicationGroup";

describe("elasticache-in-transit-encrypted", () => {
  it("accepts a group that talks TLS, by default to all clients", () => {
    assert.deepEqual(judge(inTransitEncrypted, group, { transitEncryptionEnabled: true }), []);
    const required = { transitEncryptionEnabled: true, transitEncryptionMode: "required" };
    assert.deepEqual(judge(inTransitEncrypted, group, required), []);
  });

  it("rejects one that does not, which is AWS's default", () => {
    assert.deepEqual(judge(inTransitEncrypted, group, { transitEncryptionEnabled: false }), [
      "transitEncryptionEnabled is false; set it to true.",
    ]);
    assert.deepEqual(judge(inTransitEncrypted, group, {}), [
      "transitEncryptionEnabled is not set; set it to true.",
    ]);
  });

  it("rejects one that talks plain text to clients that prefer it", () => {
    const preferred = { transitEncryptionEnabled: true, transitEncryptionMode: "preferred" };
    assert.deepEqual(judge(inTransitEncrypted, group, preferred), [
      "transitEncryptionMode is preferred, which lets clients in without TLS; set it to required.",
    ]);
  });

  it("does not decide on unknown values", () => {
    assert.deepEqual(judge(inTransitEncrypted, group, { transitEncryptionEnabled: unknown }), [
      "Not evaluated: transitEncryptionEnabled is unknown until the deployment",
    ]);
    const mode = { transitEncryptionEnabled: true, transitEncryptionMode: unknown };
    assert.deepEqual(judge(inTransitEncrypted, group, mode), [
      "Not evaluated: transitEncryptionMode is unknown until the deployment",
    ]);
  });
});
