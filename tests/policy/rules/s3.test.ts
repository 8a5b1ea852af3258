import assert from "node:assert/strict";
import { bucketKey, defaultEncryptionKms, publicAccessBlocked } from "../../../policy/rules/s3";
import { judge, judgeAll, resource, unknown } from "../support";

const bucketType = "aws:s3/bucket:Bucket";
const bucketV2Type = "aws:s3/bucketV2:BucketV2";
const encryptionTypes = [
  "aws:s3/bucketServerSideEncryptionConfiguration:BucketServerSideEncryptionConfiguration",
  "aws:s3/bucketServerSideEncryptionConfigurationV2:BucketServerSideEncryptionConfigurationV2",
] as const;
const [encryptionType] = encryptionTypes;
const blockType = "aws:s3/bucketPublicAccessBlock:BucketPublicAccessBlock";

const by = (sseAlgorithm: string) => ({ applyServerSideEncryptionByDefault: { sseAlgorithm } });
const byV2 = (sseAlgorithm: string) => ({
  applyServerSideEncryptionByDefaults: [{ sseAlgorithm }],
});
const missing =
  "no BucketServerSideEncryptionConfiguration sets its default; add one with sseAlgorithm aws:kms.";

/* eslint-disable @typescript-eslint/no-deprecated -- programs written before v7 have the inline form */
describe("s3-default-encryption-kms", () => {
  for (const type of encryptionTypes) {
    it(`accepts KMS, single or double, in ${type}`, () => {
      for (const algorithm of ["aws:kms", "aws:kms:dsse"]) {
        assert.deepEqual(judge(defaultEncryptionKms, type, { rules: [by(algorithm)] }), []);
      }
    });

    it(`rejects all else in ${type}`, () => {
      assert.deepEqual(judge(defaultEncryptionKms, type, { rules: [by("AES256")] }), [
        "rules[0].applyServerSideEncryptionByDefault.sseAlgorithm is AES256; use aws:kms or aws:kms:dsse.",
      ]);
      assert.deepEqual(judge(defaultEncryptionKms, type, { rules: [{ bucketKeyEnabled: true }] }), [
        "rules[0].applyServerSideEncryptionByDefault.sseAlgorithm is not set; use aws:kms or aws:kms:dsse.",
      ]);
      assert.deepEqual(judge(defaultEncryptionKms, type, { rules: [] }), [
        "rules is not set; use aws:kms or aws:kms:dsse.",
      ]);
    });

    it(`does not decide on unknown values of ${type}`, () => {
      assert.deepEqual(judge(defaultEncryptionKms, type, { rules: [by(unknown), by("AES256")] }), [
        "Not evaluated: rules[0].applyServerSideEncryptionByDefault.sseAlgorithm is unknown until the deployment",
        "rules[1].applyServerSideEncryptionByDefault.sseAlgorithm is AES256; use aws:kms or aws:kms:dsse.",
      ]);
    });
  }

  it("rejects a bucket that nobody gives a default", () => {
    for (const type of [bucketType, bucketV2Type] as const) {
      const logs = resource(type, "logs", {});
      assert.deepEqual(judgeAll(defaultEncryptionKms, [logs]), [`logs: ${missing}`]);
    }
  });

  it("accepts a bucket with a resource of its own for it, whose rules are judged there", () => {
    const logs = resource(bucketType, "logs", {});
    for (const type of encryptionTypes) {
      const kms = resource(type, "logs-kms", { bucket: unknown }, { bucket: [logs] });
      assert.deepEqual(judgeAll(defaultEncryptionKms, [logs, kms]), []);
    }
  });

  it("knows by the dependency which bucket the resource is of", () => {
    const logs = resource(bucketType, "logs", {});
    const data = resource(bucketType, "data", {});
    const kms = resource(encryptionType, "data-kms", { bucket: unknown }, { bucket: [data] });
    assert.deepEqual(judgeAll(defaultEncryptionKms, [logs, data, kms]), [`logs: ${missing}`]);
  });

  it("knows it by a name that both were given as text", () => {
    const logs = resource(bucketType, "logs", { bucket: "meddiflux-logs" });
    const kms = (bucket: string) => resource(encryptionType, "kms", { bucket });
    assert.deepEqual(judgeAll(defaultEncryptionKms, [logs, kms("meddiflux-logs")]), []);
    assert.deepEqual(judgeAll(defaultEncryptionKms, [logs, kms("meddiflux-data")]), [
      `logs: ${missing}`,
    ]);
  });

  it("does not take two names that it does not know for the same", () => {
    const logs = resource(bucketType, "logs", { bucket: unknown });
    const kms = resource(encryptionType, "kms", { bucket: unknown });
    assert.deepEqual(judgeAll(defaultEncryptionKms, [logs, kms]), [`logs: ${missing}`]);
    const named = resource(bucketType, "logs", { bucket: "meddiflux-logs" });
    assert.deepEqual(judgeAll(defaultEncryptionKms, [named, kms]), [`logs: ${missing}`]);
  });

  it("reads the deprecated inline form", () => {
    const inline = (algorithm: string) =>
      resource(bucketType, "logs", { serverSideEncryptionConfiguration: { rule: by(algorithm) } });
    assert.deepEqual(judgeAll(defaultEncryptionKms, [inline("aws:kms")]), []);
    assert.deepEqual(judgeAll(defaultEncryptionKms, [inline("AES256")]), [
      "logs: sseAlgorithm of serverSideEncryptionConfiguration is AES256; use aws:kms or aws:kms:dsse.",
    ]);
    assert.deepEqual(judgeAll(defaultEncryptionKms, [inline(unknown)]), [
      "logs: Not evaluated: serverSideEncryptionConfiguration.rule.applyServerSideEncryptionByDefault.sseAlgorithm is unknown until the deployment",
    ]);
  });

  it("reads the inline form of BucketV2", () => {
    const inline = (algorithm: string) =>
      resource(bucketV2Type, "logs", {
        serverSideEncryptionConfigurations: [{ rules: [byV2(algorithm)] }],
      });
    assert.deepEqual(judgeAll(defaultEncryptionKms, [inline("aws:kms:dsse")]), []);
    assert.deepEqual(judgeAll(defaultEncryptionKms, [inline("AES256")]), [
      "logs: sseAlgorithm of serverSideEncryptionConfiguration is AES256; use aws:kms or aws:kms:dsse.",
    ]);
  });

  it("takes an inline form that a preview does not know for one that was left to AWS", () => {
    const logs = resource(bucketType, "logs", { serverSideEncryptionConfiguration: unknown });
    assert.deepEqual(judgeAll(defaultEncryptionKms, [logs]), [`logs: ${missing}`]);
    const old = resource(bucketV2Type, "old", { serverSideEncryptionConfigurations: unknown });
    assert.deepEqual(judgeAll(defaultEncryptionKms, [old]), [`old: ${missing}`]);
  });
});
/* eslint-enable @typescript-eslint/no-deprecated */

const closed = {
  blockPublicAcls: true,
  blockPublicPolicy: true,
  ignorePublicAcls: true,
  restrictPublicBuckets: true,
};

describe("s3-public-access-blocked", () => {
  it("accepts a block that closes all four ways", () => {
    assert.deepEqual(judge(publicAccessBlocked, blockType, closed), []);
  });

  for (const way of Object.keys(closed) as (keyof typeof closed)[]) {
    it(`rejects one without ${way}, be it off or unset`, () => {
      assert.deepEqual(judge(publicAccessBlocked, blockType, { ...closed, [way]: false }), [
        `${way} is false; set it to true.`,
      ]);
      assert.deepEqual(judge(publicAccessBlocked, blockType, { ...closed, [way]: undefined }), [
        `${way} is not set; set it to true.`,
      ]);
    });

    it(`does not decide on ${way} while it is unknown, and decides on the others`, () => {
      assert.deepEqual(
        new Set(
          judge(publicAccessBlocked, blockType, {
            blockPublicAcls: false,
            blockPublicPolicy: false,
            ignorePublicAcls: false,
            restrictPublicBuckets: false,
            [way]: unknown,
          }),
        ),
        new Set([
          `Not evaluated: ${way} is unknown until the deployment`,
          ...Object.keys(closed)
            .filter((other) => other !== way)
            .map((other) => `${other} is false; set it to true.`),
        ]),
      );
    });
  }

  for (const type of [bucketType, bucketV2Type] as const) {
    it(`wants one for each ${type}`, () => {
      const logs = resource(type, "logs", {});
      const data = resource(type, "data", {});
      const block = resource(blockType, "data-block", { bucket: unknown }, { bucket: [data] });
      assert.deepEqual(judgeAll(publicAccessBlocked, [data, block]), []);
      assert.deepEqual(judgeAll(publicAccessBlocked, [logs, data, block]), [
        "logs: no BucketPublicAccessBlock closes it; add one with blockPublicAcls, blockPublicPolicy, ignorePublicAcls and restrictPublicBuckets true.",
      ]);
    });
  }
});

describe("s3-bucket-key", () => {
  for (const type of encryptionTypes) {
    it(`wants one where KMS encrypts in ${type}`, () => {
      const kms = by("aws:kms");
      assert.deepEqual(judge(bucketKey, type, { rules: [{ ...kms, bucketKeyEnabled: true }] }), []);
      assert.deepEqual(judge(bucketKey, type, { rules: [{ ...kms, bucketKeyEnabled: false }] }), [
        "rules[0].bucketKeyEnabled is false; set it to true.",
      ]);
      assert.deepEqual(judge(bucketKey, type, { rules: [kms] }), [
        "rules[0].bucketKeyEnabled is not set; set it to true.",
      ]);
    });

    it(`asks none where there can be none in ${type}`, () => {
      for (const algorithm of ["AES256", "aws:kms:dsse"]) {
        assert.deepEqual(judge(bucketKey, type, { rules: [by(algorithm)] }), []);
      }
      assert.deepEqual(judge(bucketKey, type, {}), []);
    });
  }
});
