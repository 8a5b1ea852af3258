import assert from "node:assert/strict";
import {
  atRestEncrypted,
  authRequired,
  customerManagedKey,
  inTransitEncrypted,
  logDelivery,
} from "../../../policy/rules/elasticache";
import { judge, unknown } from "../support";

const group = "aws:elasticache/replicationGroup:ReplicationGroup";
const serverless = "aws:elasticache/serverlessCache:ServerlessCache";

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

describe("elasticache-at-rest-encrypted", () => {
  it("accepts a group that is encrypted", () => {
    assert.deepEqual(judge(atRestEncrypted, group, { atRestEncryptionEnabled: true }), []);
  });

  it("knows what leaving it out means: nothing for Redis, encryption for Valkey", () => {
    for (const engine of [undefined, "redis"]) {
      assert.deepEqual(judge(atRestEncrypted, group, { engine }), [
        "atRestEncryptionEnabled is not set; set it to true.",
      ]);
    }
    assert.deepEqual(judge(atRestEncrypted, group, { engine: "valkey" }), []);
  });

  it("rejects one that says no, of either engine", () => {
    for (const engine of ["redis", "valkey"]) {
      const props = { engine, atRestEncryptionEnabled: false };
      assert.deepEqual(judge(atRestEncrypted, group, props), [
        "atRestEncryptionEnabled is false; set it to true.",
      ]);
    }
  });

  it("leaves a member of a global datastore to its primary", () => {
    assert.deepEqual(judge(atRestEncrypted, group, { globalReplicationGroupId: unknown }), []);
  });

  it("does not decide on an unknown value", () => {
    assert.deepEqual(judge(atRestEncrypted, group, { atRestEncryptionEnabled: unknown }), [
      "Not evaluated: atRestEncryptionEnabled is unknown until the deployment",
    ]);
  });
});

describe("elasticache-customer-managed-key", () => {
  for (const type of [group, serverless] as const) {
    it(`wants ${type} to have a key of the account's own in prod alone`, () => {
      assert.deepEqual(judge(customerManagedKey, type, { kmsKeyId: unknown }), []);
      assert.deepEqual(judge(customerManagedKey, type, {}), [
        "kmsKeyId is not set; set it to a KMS key of your own.",
      ]);
      for (const environment of ["dev", "hom"] as const) {
        assert.deepEqual(judge(customerManagedKey, type, {}, { environment }), []);
      }
    });
  }
});

describe("elasticache-auth-required", () => {
  const tls = { transitEncryptionEnabled: true };

  it("accepts each way to sign in, known or not", () => {
    for (const value of ["token", unknown]) {
      assert.deepEqual(judge(authRequired, group, { ...tls, authToken: value }), []);
      assert.deepEqual(judge(authRequired, group, { ...tls, authTokenWo: value }), []);
      assert.deepEqual(judge(authRequired, group, { ...tls, userGroupIds: [value] }), []);
    }
    assert.deepEqual(judge(authRequired, group, { ...tls, userGroupIds: unknown }), []);
  });

  it("rejects a group that anybody can use", () => {
    for (const props of [tls, { ...tls, userGroupIds: [] }]) {
      assert.deepEqual(judge(authRequired, group, props), [
        "none of authToken, authTokenWo and userGroupIds is set; set userGroupIds.",
      ]);
    }
  });

  it("rejects one whose users could not sign in, since AWS asks for TLS first", () => {
    assert.deepEqual(judge(authRequired, group, { userGroupIds: ["users"] }), [
      "transitEncryptionEnabled is not set, and AWS asks nobody to sign in without TLS; set it to true.",
    ]);
  });

  it("wants the users of a serverless cache, unless it is of Memcached", () => {
    assert.deepEqual(judge(authRequired, serverless, { userGroupId: unknown }), []);
    assert.deepEqual(judge(authRequired, serverless, { engine: "memcached" }), []);
    assert.deepEqual(judge(authRequired, serverless, { engine: "valkey" }), [
      "userGroupId is not set; set it to a user group.",
    ]);
  });

  it("does not decide on an unknown value", () => {
    const open = { userGroupIds: ["users"], transitEncryptionEnabled: unknown };
    assert.deepEqual(judge(authRequired, group, open), [
      "Not evaluated: transitEncryptionEnabled is unknown until the deployment",
    ]);
  });
});

describe("elasticache-log-delivery", () => {
  const delivering = (...logTypes: string[]) =>
    judge(logDelivery, group, {
      logDeliveryConfigurations: logTypes.map((logType) => ({ logType })),
    });

  it("wants the slow log in prod alone", () => {
    assert.deepEqual(delivering("engine-log", "slow-log"), []);
    assert.deepEqual(delivering("engine-log"), [
      "logDeliveryConfigurations has no slow-log; add one.",
    ]);
    assert.deepEqual(judge(logDelivery, group, {}), [
      "logDeliveryConfigurations has no slow-log; add one.",
    ]);
    for (const environment of ["dev", "hom"] as const) {
      assert.deepEqual(judge(logDelivery, group, {}, { environment }), []);
    }
  });

  it("does not decide on an unknown value", () => {
    assert.deepEqual(delivering(unknown), [
      "Not evaluated: logDeliveryConfigurations[0].logType is unknown until the deployment",
    ]);
  });
});
