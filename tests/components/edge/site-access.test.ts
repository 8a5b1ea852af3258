import assert from "node:assert/strict";
import { distributionLogs } from "../../../components/edge/access-logs";
import { contentDelivery } from "../../../components/edge/site";
import { SiteKeys } from "../../../components/edge/site-keys";
import { deploy } from "../../support/deploy";
import { account } from "../fixtures";

const distributions = "arn:aws:cloudfront::111122223333:distribution/*";

describe("the buckets of a site", () => {
  it("let only distributions of this account read files", () => {
    assert.deepEqual(contentDelivery(account, { arn: "arn:aws:s3:::content" }), [
      {
        sid: "DistributionReads",
        principal: { Service: "cloudfront.amazonaws.com" },
        actions: ["s3:GetObject"],
        resources: ["arn:aws:s3:::content/*"],
        conditions: { ArnLike: { "aws:SourceArn": distributions } },
      },
    ]);
  });

  it("take logs of this account's deliveries only, and own them", () => {
    assert.deepEqual(distributionLogs(account, { arn: "arn:aws:s3:::logs" }), [
      {
        sid: "DistributionLogsArrive",
        principal: { Service: "delivery.logs.amazonaws.com" },
        actions: ["s3:PutObject"],
        resources: ["arn:aws:s3:::logs/AWSLogs/111122223333/*"],
        conditions: {
          StringEquals: {
            "aws:SourceAccount": "111122223333",
            "s3:x-amz-acl": "bucket-owner-full-control",
          },
          ArnLike: { "aws:SourceArn": "arn:aws:logs:us-east-1:111122223333:delivery-source:*" },
        },
      },
    ]);
  });
});

const tags = { Component: "edge" };

describe("SiteKeys", () => {
  const keyNamed = async (name: string, durable = false) =>
    (await deploy(() => new SiteKeys("keys", { account, durable }))).named("aws:kms/key:Key", name);

  const grantOf = async (name: string) => {
    const { policy, ...inputs } = (await keyNamed(name)).inputs;
    const { Statement } = JSON.parse(String(policy)) as { readonly Statement: readonly unknown[] };
    return { inputs, grant: Statement[1], count: Statement.length };
  };

  it("let CloudFront read the files, and do nothing else", async () => {
    assert.deepEqual(await grantOf("keys-content"), {
      inputs: {
        description: "Files of the site",
        enableKeyRotation: true,
        deletionWindowInDays: 30,
        tags,
      },
      grant: {
        Sid: "CloudFrontReads",
        Effect: "Allow",
        Principal: { Service: "cloudfront.amazonaws.com" },
        Action: ["kms:Decrypt"],
        Resource: ["*"],
        Condition: { ArnLike: { "aws:SourceArn": distributions } },
      },
      count: 2,
    });
  });

  it("encrypt the logs of us-east-1 there", async () => {
    assert.deepEqual(await grantOf("keys-logs"), {
      inputs: {
        region: "us-east-1",
        description: "CloudWatch log groups of the site",
        enableKeyRotation: true,
        deletionWindowInDays: 30,
        tags,
      },
      grant: {
        Sid: "CloudWatchLogs",
        Effect: "Allow",
        Principal: { Service: "logs.us-east-1.amazonaws.com" },
        Action: [
          ...["kms:GenerateDataKey*", "kms:Decrypt"],
          ...["kms:Encrypt", "kms:ReEncrypt*", "kms:DescribeKey"],
        ],
        Resource: ["*"],
        Condition: {
          ArnLike: {
            "kms:EncryptionContext:aws:logs:arn": "arn:aws:logs:us-east-1:111122223333:*",
          },
        },
      },
      count: 2,
    });
  });

  it("are protected where what they encrypt matters", async () => {
    assert.deepEqual(
      [(await keyNamed("keys-content", true)).protect, (await keyNamed("keys-logs", true)).protect],
      [true, true],
    );
  });
});
