import assert from "node:assert/strict";
import { noncurrentExpiry, versioned } from "../../../policy/rules/s3-versioning";
import { judge, judgeAll, resource, unknown } from "../support";

/* eslint-disable @typescript-eslint/no-deprecated -- programs written before v7 have the inline form */
const bucketType = "aws:s3/bucket:Bucket";
const bucketV2Type = "aws:s3/bucketV2:BucketV2";
const versioningTypes = [
  "aws:s3/bucketVersioning:BucketVersioning",
  "aws:s3/bucketVersioningV2:BucketVersioningV2",
] as const;
const [versioningType] = versioningTypes;
const lifecycleType = "aws:s3/bucketLifecycleConfiguration:BucketLifecycleConfiguration";

const on = { versioningConfiguration: { status: "Enabled" } };

describe("s3-versioning", () => {
  const missing = "no BucketVersioning turns versioning on; add one with status Enabled.";

  for (const type of versioningTypes) {
    it(`wants ${type} enabled`, () => {
      assert.deepEqual(judge(versioned, type, on), []);
      const suspended = { versioningConfiguration: { status: "Suspended" } };
      assert.deepEqual(judge(versioned, type, suspended), [
        "versioningConfiguration.status is Suspended; set it to Enabled.",
      ]);
      assert.deepEqual(judge(versioned, type, {}), [
        "versioningConfiguration.status is not set; set it to Enabled.",
      ]);
      assert.deepEqual(judge(versioned, type, { versioningConfiguration: { status: unknown } }), [
        "Not evaluated: versioningConfiguration.status is unknown until the deployment",
      ]);
    });

    it(`wants ${type} or the like for each bucket, and judges it there`, () => {
      const data = resource(bucketType, "data", {});
      const old = resource(bucketV2Type, "old", {});
      const versioning = resource(type, "versions", {}, { bucket: [data] });
      assert.deepEqual(judgeAll(versioned, [data, old, versioning]), [`old: ${missing}`]);
    });
  }

  it("reads the deprecated inline forms", () => {
    for (const [enabled, expected] of [
      [true, []],
      [false, [`data: ${missing}`]],
    ] as const) {
      const data = resource(bucketType, "data", { versioning: { enabled } });
      assert.deepEqual(judgeAll(versioned, [data]), expected);
      const old = resource(bucketV2Type, "data", { versionings: [{ enabled }] });
      assert.deepEqual(judgeAll(versioned, [old]), expected);
    }
  });

  it("takes an inline form that a preview does not know for one that was left to AWS", () => {
    for (const data of [
      resource(bucketType, "data", { versioning: unknown }),
      resource(bucketV2Type, "data", { versionings: unknown }),
    ]) {
      assert.deepEqual(judgeAll(versioned, [data]), [`data: ${missing}`]);
    }
  });

  it("does not ask it of a bucket of access logs", () => {
    const logs = resource(bucketType, "logs", {});
    const logging = resource(
      "aws:s3/bucketLogging:BucketLogging",
      "logging",
      {},
      { targetBucket: [logs] },
    );
    assert.deepEqual(judgeAll(versioned, [logs, logging]), []);
  });
});

describe("s3-noncurrent-expiry", () => {
  const missing =
    "data: it is versioned, and no enabled lifecycle rule ends old versions; add noncurrentVersionExpiration to one.";
  const data = resource(bucketType, "data", {});
  const versions = resource(versioningType, "versions", on, { bucket: [data] });
  const lifecycle = (rule: object) =>
    resource(lifecycleType, "lifecycle", { rules: [rule] }, { bucket: [data] });

  it("accepts old versions that are deleted or moved", () => {
    for (const rule of [
      { status: "Enabled", noncurrentVersionExpiration: { noncurrentDays: 30 } },
      { status: "Enabled", noncurrentVersionExpiration: unknown },
      {
        status: "Enabled",
        noncurrentVersionTransitions: [{ noncurrentDays: 30, storageClass: "GLACIER" }],
      },
    ]) {
      assert.deepEqual(judgeAll(noncurrentExpiry, [data, versions, lifecycle(rule)]), []);
    }
  });

  it("rejects old versions that stay for ever", () => {
    assert.deepEqual(judgeAll(noncurrentExpiry, [data, versions]), [missing]);
    for (const rule of [
      { status: "Enabled", expiration: { days: 30 } },
      { status: "Enabled", noncurrentVersionTransitions: [] },
      { status: "Disabled", noncurrentVersionExpiration: { noncurrentDays: 30 } },
    ]) {
      assert.deepEqual(judgeAll(noncurrentExpiry, [data, versions, lifecycle(rule)]), [missing]);
    }
  });

  it("is not about a bucket without versions", () => {
    assert.deepEqual(judgeAll(noncurrentExpiry, [data]), []);
    const suspended = { versioningConfiguration: { status: "Suspended" } };
    const off = resource(versioningType, "versions", suspended, { bucket: [data] });
    assert.deepEqual(judgeAll(noncurrentExpiry, [data, off]), []);
  });

  it("reads the deprecated inline forms", () => {
    const enabled = true;
    const versioning = { enabled };
    const noncurrentVersionExpiration = { days: 30 };
    assert.deepEqual(judgeAll(noncurrentExpiry, [resource(bucketType, "data", { versioning })]), [
      missing,
    ]);
    for (const one of [
      resource(bucketType, "data", {
        versioning,
        lifecycleRules: [{ enabled, noncurrentVersionExpiration }],
      }),
      resource(bucketV2Type, "data", {
        versionings: [versioning],
        lifecycleRules: [{ enabled, noncurrentVersionExpirations: [noncurrentVersionExpiration] }],
      }),
    ]) {
      assert.deepEqual(judgeAll(noncurrentExpiry, [one]), []);
    }
  });

  it("does not decide on what is unknown", () => {
    const rule = { status: unknown, noncurrentVersionExpiration: { noncurrentDays: 30 } };
    assert.deepEqual(judgeAll(noncurrentExpiry, [data, versions, lifecycle(rule)]), [
      "data: Not evaluated: rules[0].status is unknown until the deployment",
    ]);
  });
});
