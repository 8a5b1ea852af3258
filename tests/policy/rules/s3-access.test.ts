import assert from "node:assert/strict";
import { accessLogging, aclDisabled, bucketTlsOnly } from "../../../policy/rules/s3-access";
import { judge, judgeAll, resource, unknown } from "../support";

/* eslint-disable @typescript-eslint/no-deprecated -- programs written before v7 have the inline form */
const bucketType = "aws:s3/bucket:Bucket";
const bucketV2Type = "aws:s3/bucketV2:BucketV2";
const policyType = "aws:s3/bucketPolicy:BucketPolicy";

const denyPlain = {
  Effect: "Deny",
  Principal: "*",
  Action: "s3:*",
  Resource: ["arn:aws:s3:::logs", "arn:aws:s3:::logs/*"],
  Condition: { Bool: { "aws:SecureTransport": "false" } },
};

function document(...statements: object[]): string {
  return JSON.stringify({ Version: "2012-10-17", Statement: statements });
}

describe("s3-bucket-tls-only", () => {
  const advice =
    "add one with Effect Deny, Principal *, Action s3:*, the bucket and its objects, and the Condition Bool aws:SecureTransport false.";
  const lacks = `policy has no statement that denies requests without TLS; ${advice}`;
  const none = `no BucketPolicy denies requests without TLS; ${advice}`;

  const judgePolicy = (...statements: object[]) =>
    judge(bucketTlsOnly, policyType, { policy: document(...statements) });

  it("accepts a policy that denies everything without TLS, among other statements", () => {
    const allow = { Effect: "Allow", Principal: { Service: "logs" }, Action: "s3:PutObject" };
    assert.deepEqual(judgePolicy(allow, denyPlain), []);
    assert.deepEqual(judgePolicy({ ...denyPlain, Action: ["*"] }), []);
    assert.deepEqual(judgePolicy({ ...denyPlain, Principal: { AWS: "*" } }), []);
    const Condition = { BoolIfExists: { "aws:securetransport": [false] } };
    assert.deepEqual(judgePolicy({ ...denyPlain, Condition }), []);
  });

  it("rejects one that leaves a way without TLS", () => {
    for (const part of [
      { Effect: "Allow" },
      { Principal: { AWS: "111122223333" } },
      { Action: "s3:GetObject" },
      { Resource: "arn:aws:s3:::logs" },
      { Condition: undefined },
      { Condition: { Bool: { "aws:SecureTransport": "true" } } },
      { Condition: { Bool: { "aws:MultiFactorAuthPresent": "false" } } },
      { Condition: { StringEquals: { "aws:SecureTransport": "false" } } },
      { Condition: { ...denyPlain.Condition, IpAddress: { "aws:SourceIp": "10.0.0.0/8" } } },
      { Condition: { Bool: { "aws:SecureTransport": "false", "aws:ViaAWSService": "false" } } },
    ]) {
      assert.deepEqual(judgePolicy({ ...denyPlain, ...part }), [lacks]);
    }
    assert.deepEqual(judgePolicy(), [lacks]);
  });

  it("rejects a policy that is empty or cannot be read", () => {
    assert.deepEqual(judge(bucketTlsOnly, policyType, { policy: "" }), [none]);
    assert.deepEqual(judge(bucketTlsOnly, policyType, { policy: "{" }), [
      "policy is not a JSON document; write it with pulumi.jsonStringify.",
    ]);
  });

  it("does not decide on a policy that is unknown", () => {
    assert.deepEqual(judge(bucketTlsOnly, policyType, { policy: unknown }), [
      "Not evaluated: policy is unknown until the deployment",
    ]);
  });

  it("wants a policy for each bucket, and judges it there", () => {
    const logs = resource(bucketType, "logs", {});
    const old = resource(bucketV2Type, "old", {});
    const policy = resource(policyType, "policy", { bucket: unknown }, { bucket: [logs] });
    assert.deepEqual(judgeAll(bucketTlsOnly, [logs, old, policy]), [`old: ${none}`]);
  });

  it("reads the deprecated inline form", () => {
    for (const type of [bucketType, bucketV2Type] as const) {
      const inline = (policy: string) => [resource(type, "logs", { policy })];
      assert.deepEqual(judgeAll(bucketTlsOnly, inline(document(denyPlain))), []);
      assert.deepEqual(judgeAll(bucketTlsOnly, inline(document())), [`logs: ${lacks}`]);
      assert.deepEqual(judgeAll(bucketTlsOnly, inline(unknown)), [`logs: ${none}`]);
    }
  });
});

describe("s3-acl-disabled", () => {
  const type = "aws:s3/bucketOwnershipControls:BucketOwnershipControls";

  it("accepts an owner that is enforced, and nothing else", () => {
    const owned = (objectOwnership: string) => ({ rule: { objectOwnership } });
    assert.deepEqual(judge(aclDisabled, type, owned("BucketOwnerEnforced")), []);
    assert.deepEqual(judge(aclDisabled, type, owned("ObjectWriter")), [
      "rule.objectOwnership is ObjectWriter; set it to BucketOwnerEnforced.",
    ]);
    assert.deepEqual(judge(aclDisabled, type, {}), [
      "rule.objectOwnership is not set; set it to BucketOwnerEnforced.",
    ]);
  });
});

describe("s3-access-logging", () => {
  const missing = "no BucketLogging records its requests; add one with a targetBucket.";
  const data = resource(bucketType, "data", {});
  const logs = resource(bucketType, "logs", {});

  it("wants each bucket of prod logged", () => {
    assert.deepEqual(judgeAll(accessLogging, [data]), [`data: ${missing}`]);
    assert.deepEqual(judgeAll(accessLogging, [data], "hom"), []);
    assert.deepEqual(judgeAll(accessLogging, [data], "dev"), []);
  });

  for (const type of [
    "aws:s3/bucketLogging:BucketLogging",
    "aws:s3/bucketLoggingV2:BucketLoggingV2",
  ] as const) {
    it(`accepts ${type}, and does not log the logs`, () => {
      const logging = resource(type, "logging", {}, { bucket: [data], targetBucket: [logs] });
      assert.deepEqual(judgeAll(accessLogging, [data, logs, logging]), []);
    });
  }

  it("accepts the deprecated inline form, and does not log the logs", () => {
    const inline = { targetBucket: unknown };
    const one = resource(bucketType, "one", { logging: inline }, { logging: [logs] });
    assert.deepEqual(judgeAll(accessLogging, [one, logs]), []);
    const old = resource(bucketV2Type, "old", { loggings: [inline] }, { loggings: [logs] });
    assert.deepEqual(judgeAll(accessLogging, [old, logs]), []);
    assert.deepEqual(judgeAll(accessLogging, [resource(bucketV2Type, "old", { loggings: [] })]), [
      `old: ${missing}`,
    ]);
  });

  it("takes an inline form that a preview does not know for one that was left to AWS", () => {
    const one = resource(bucketType, "one", { logging: unknown });
    assert.deepEqual(judgeAll(accessLogging, [one]), [`one: ${missing}`]);
  });

  it("does not log the logs of a load balancer", () => {
    for (const type of [
      "aws:alb/loadBalancer:LoadBalancer",
      "aws:lb/loadBalancer:LoadBalancer",
    ] as const) {
      const balancer = resource(type, "edge", {}, { accessLogs: [logs] });
      assert.deepEqual(judgeAll(accessLogging, [logs, balancer]), []);
    }
  });

  it("knows them by the policy whose output names their bucket", () => {
    const policy = resource(policyType, "policy", {}, { bucket: [logs] });
    const logging = resource(
      "aws:s3/bucketLogging:BucketLogging",
      "logging",
      {},
      { bucket: [data], targetBucket: [policy] },
    );
    assert.deepEqual(judgeAll(accessLogging, [data, logs, policy, logging]), []);
  });
});
