import assert from "node:assert/strict";
import { AccessLogBucket } from "../../../components/data/access-log-bucket";
import { deploy } from "../../support/deploy";
import { accessLogBucket } from "../fixtures";

const policy = "aws:s3/bucketPolicy:BucketPolicy";

const statementsOf = (inputs: Readonly<Record<string, unknown>>) =>
  (JSON.parse(String(inputs["policy"])) as { readonly Statement: readonly unknown[] }).Statement;

describe("AccessLogBucket", () => {
  it("takes what buckets of this account log, and of no other", async () => {
    const cloud = await deploy(() => new AccessLogBucket("access-logs", accessLogBucket));
    assert.deepEqual(statementsOf(cloud.only(policy).inputs).slice(1), [
      {
        Sid: "BucketsWrite",
        Effect: "Allow",
        Principal: { Service: "logging.s3.amazonaws.com" },
        Action: ["s3:PutObject"],
        Resource: ["arn:aws:s3:::access-logs-0123456/buckets/*"],
        Condition: { StringEquals: { "aws:SourceAccount": "111122223333" } },
      },
    ]);
  });

  it("takes what others may put there too", async () => {
    const allow = ({ arn }: { readonly arn: string }) => [
      {
        sid: "Others",
        principal: { Service: "a.test" },
        actions: ["s3:PutObject"],
        resources: [arn],
      },
    ];
    const cloud = await deploy(
      () => new AccessLogBucket("access-logs", { ...accessLogBucket, allow }),
    );
    assert.deepEqual(statementsOf(cloud.only(policy).inputs).slice(2), [
      {
        ...{ Sid: "Others", Effect: "Allow", Principal: { Service: "a.test" } },
        ...{ Action: ["s3:PutObject"], Resource: ["arn:aws:s3:::access-logs-0123456"] },
      },
    ]);
  });

  it("encrypts with keys of S3 itself, forgets in time, and does not log itself", async () => {
    const cloud = await deploy(() => new AccessLogBucket("access-logs", accessLogBucket));
    const { inputs: encryption } = cloud.only(
      "aws:s3/bucketServerSideEncryptionConfiguration:BucketServerSideEncryptionConfiguration",
    );
    assert.deepEqual(encryption["rules"], [
      { applyServerSideEncryptionByDefault: { sseAlgorithm: "AES256" } },
    ]);
    const [rule] = cloud.only("aws:s3/bucketLifecycleConfiguration:BucketLifecycleConfiguration")
      .inputs["rules"] as readonly [Record<string, unknown>];
    assert.deepEqual(rule["expiration"], { days: 190 });
    assert.deepEqual(cloud.all("aws:s3/bucketLogging:BucketLogging"), []);
  });
});
