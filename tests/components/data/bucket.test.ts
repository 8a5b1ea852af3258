import assert from "node:assert/strict";
import { Bucket, type BucketArgs } from "../../../components/data/bucket";
import { deploy } from "../../support/deploy";
import { bucket } from "../fixtures";

const build =
  (change: Partial<BucketArgs> = {}) =>
  () =>
    new Bucket("files", { ...bucket, ...change });

const onlyOverTls = {
  Sid: "OnlyOverTls",
  Effect: "Deny",
  Principal: "*",
  Action: ["s3:*"],
  Resource: ["arn:aws:s3:::files-0123456", "arn:aws:s3:::files-0123456/*"],
  Condition: { Bool: { "aws:SecureTransport": "false" } },
};

describe("Bucket", () => {
  it("is closed, encrypted with the given key, versioned and owned by the account", async () => {
    const cloud = await deploy(build());
    const name = "files-0123456";
    assert.deepEqual(cloud.only("aws:s3/bucket:Bucket").inputs, {
      tags: { Component: "data", DataClassification: "internal" },
    });
    assert.deepEqual(cloud.only("aws:s3/bucketPublicAccessBlock:BucketPublicAccessBlock").inputs, {
      bucket: name,
      blockPublicAcls: true,
      blockPublicPolicy: true,
      ignorePublicAcls: true,
      restrictPublicBuckets: true,
    });
    assert.deepEqual(
      cloud.only(
        "aws:s3/bucketServerSideEncryptionConfiguration:BucketServerSideEncryptionConfiguration",
      ).inputs,
      {
        bucket: name,
        rules: [
          {
            applyServerSideEncryptionByDefault: {
              sseAlgorithm: "aws:kms",
              kmsMasterKeyId: "arn:key:data",
            },
            bucketKeyEnabled: true,
          },
        ],
      },
    );
    assert.deepEqual(cloud.only("aws:s3/bucketVersioning:BucketVersioning").inputs, {
      bucket: name,
      versioningConfiguration: { status: "Enabled" },
    });
    assert.deepEqual(cloud.only("aws:s3/bucketOwnershipControls:BucketOwnershipControls").inputs, {
      bucket: name,
      rule: { objectOwnership: "BucketOwnerEnforced" },
    });
  });

  it("without a key is encrypted with keys of S3 itself", async () => {
    const { inputs } = (await deploy(build({ keyArn: undefined }))).only(
      "aws:s3/bucketServerSideEncryptionConfiguration:BucketServerSideEncryptionConfiguration",
    );
    assert.deepEqual(inputs["rules"], [
      { applyServerSideEncryptionByDefault: { sseAlgorithm: "AES256" } },
    ]);
  });

  it("refuses plain HTTP, and adds what its users need", async () => {
    const policyOf = async (change: Partial<BucketArgs>) => {
      const { inputs } = (await deploy(build(change))).only("aws:s3/bucketPolicy:BucketPolicy");
      return JSON.parse(String(inputs["policy"])) as unknown;
    };
    assert.deepEqual(await policyOf({}), { Version: "2012-10-17", Statement: [onlyOverTls] });
    const allow: BucketArgs["allow"] = ({ arn }) => [
      {
        sid: "Reads",
        principal: { Service: "reader.amazonaws.com" },
        actions: ["s3:GetObject"],
        resources: [`${arn}/*`],
      },
    ];
    assert.deepEqual(await policyOf({ allow }), {
      Version: "2012-10-17",
      Statement: [
        onlyOverTls,
        {
          Sid: "Reads",
          Effect: "Allow",
          Principal: { Service: "reader.amazonaws.com" },
          Action: ["s3:GetObject"],
          Resource: ["arn:aws:s3:::files-0123456/*"],
        },
      ],
    });
  });

  it("takes its policy only when it is closed to the public", async () => {
    const cloud = await deploy(build());
    const closed = cloud.only("aws:s3/bucketPublicAccessBlock:BucketPublicAccessBlock");
    assert.ok(cloud.only("aws:s3/bucketPolicy:BucketPolicy").dependencies.includes(closed.urn));
  });

  it("writes down who asks it for what, in folders by bucket and day, but for a bucket of such logs", async () => {
    const logging = "aws:s3/bucketLogging:BucketLogging";
    const cloud = await deploy(build());
    assert.deepEqual(cloud.only(logging).inputs, {
      bucket: "files-0123456",
      targetBucket: "access-logs",
      targetPrefix: "buckets/",
      targetObjectKeyFormat: { partitionedPrefix: { partitionDateSource: "EventTime" } },
    });
    assert.deepEqual((await deploy(build({ accessLogs: undefined }))).all(logging), []);
  });

  for (const expireAfterDays of [undefined, 365]) {
    it(`tidies up, and keeps objects ${expireAfterDays === undefined ? "for good" : `${expireAfterDays} days`}`, async () => {
      const change = expireAfterDays === undefined ? {} : { expireAfterDays };
      const { inputs } = (await deploy(build(change))).only(
        "aws:s3/bucketLifecycleConfiguration:BucketLifecycleConfiguration",
      );
      assert.deepEqual(inputs["rules"], [
        {
          id: "tidy",
          status: "Enabled",
          filter: {},
          abortIncompleteMultipartUpload: { daysAfterInitiation: 7 },
          noncurrentVersionExpiration: { noncurrentDays: 30 },
          ...(expireAfterDays !== undefined && { expiration: { days: expireAfterDays } }),
        },
      ]);
    });
  }

  it("is protected where its data matters", async () => {
    assert.equal(
      (await deploy(build({ durable: true }))).only("aws:s3/bucket:Bucket").protect,
      true,
    );
  });
});
