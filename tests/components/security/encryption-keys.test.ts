import assert from "node:assert/strict";
import { EncryptionKeys } from "../../../components/security/encryption-keys";
import { deploy } from "../../support/deploy";
import { account } from "../fixtures";

const build = (durable: boolean) => () =>
  new EncryptionKeys("keys", { account, aliasPrefix: "meddiflux-dev", durable });

const key = "aws:kms/key:Key";

const statements = (policy: unknown) =>
  (JSON.parse(String(policy)) as { Statement: Record<string, unknown>[] }).Statement;

describe("EncryptionKeys", () => {
  it("makes a rotated key and an alias for each purpose", async () => {
    const cloud = await deploy(build(false));
    const purposes = ["audit", "data", "logs", "messaging", "secrets"];
    assert.deepEqual(
      cloud
        .all(key)
        .map(({ name, inputs }) => [
          name,
          inputs["enableKeyRotation"],
          inputs["deletionWindowInDays"],
        ])
        .sort(),
      purposes.map((purpose) => [`keys-${purpose}`, true, 30]),
    );
    assert.deepEqual(
      cloud
        .all("aws:kms/alias:Alias")
        .map(({ inputs }) => inputs)
        .sort((a, b) => String(a["name"]).localeCompare(String(b["name"]))),
      purposes.map((purpose) => ({
        name: `alias/meddiflux-dev-${purpose}`,
        targetKeyId: `keys-${purpose}-key-id`,
      })),
    );
  });

  it("leaves administration to the account", async () => {
    const cloud = await deploy(build(false));
    for (const { inputs } of cloud.all(key)) {
      assert.deepEqual(statements(inputs["policy"])[0], {
        Sid: "AccountAdministers",
        Effect: "Allow",
        Principal: { AWS: "arn:aws:iam::111122223333:root" },
        Action: ["kms:*"],
        Resource: ["*"],
      });
    }
  });

  it("grants each service its own key and no other", async () => {
    const cloud = await deploy(build(false));
    const granted = cloud.all(key).map(({ name, inputs }) => [
      name,
      ...statements(inputs["policy"])
        .slice(1)
        .map(({ Principal, Condition }) => [Principal, Condition]),
    ]);
    const fargate = { Service: "fargate.amazonaws.com" };
    const ofAccount = { "kms:EncryptionContext:aws:ecs:clusterAccount": "111122223333" };
    const thisAccount = { StringEquals: { "aws:SourceAccount": "111122223333" } };
    const itsQueues = {
      ArnLike: { "kms:EncryptionContext:aws:sqs:arn": "arn:aws:sqs:sa-east-1:111122223333:*" },
    };
    assert.deepEqual(Object.fromEntries(granted.map(([name, ...rest]) => [name, rest])), {
      "keys-data": [
        [fargate, { StringEquals: ofAccount }],
        [
          fargate,
          {
            StringEquals: ofAccount,
            "ForAllValues:StringEquals": { "kms:GrantOperations": ["Decrypt"] },
          },
        ],
      ],
      "keys-secrets": [],
      "keys-logs": [
        [
          { Service: "logs.sa-east-1.amazonaws.com" },
          {
            ArnLike: {
              "kms:EncryptionContext:aws:logs:arn": "arn:aws:logs:sa-east-1:111122223333:*",
            },
          },
        ],
        [{ Service: "delivery.logs.amazonaws.com" }, thisAccount],
        [
          { Service: "delivery.logs.amazonaws.com" },
          {
            ArnLike: {
              "kms:EncryptionContext:SourceArn": "arn:aws:logs:sa-east-1:111122223333:*",
            },
          },
        ],
      ],
      "keys-audit": [
        [{ Service: "cloudtrail.amazonaws.com" }, thisAccount],
        [{ Service: "config.amazonaws.com" }, thisAccount],
      ],
      "keys-messaging": [
        [{ Service: "s3.amazonaws.com" }, itsQueues],
        [{ Service: "sns.amazonaws.com" }, itsQueues],
        [{ Service: "events.amazonaws.com" }, itsQueues],
        [
          { Service: "cloudwatch.amazonaws.com" },
          {
            ArnLike: {
              "kms:EncryptionContext:aws:sns:topicArn": "arn:aws:sns:sa-east-1:111122223333:*",
            },
          },
        ],
      ],
    });
  });

  it("lets what writes logs and records do with its key what AWS asks for", async () => {
    const cloud = await deploy(build(false));
    const actions = (name: string) =>
      statements(cloud.named(key, name).inputs["policy"])
        .slice(1)
        .map(({ Principal, Action }) => [Principal, Action]);
    const use = ["kms:GenerateDataKey*", "kms:Decrypt"];
    assert.deepEqual(actions("keys-logs"), [
      [
        { Service: "logs.sa-east-1.amazonaws.com" },
        [...use, "kms:Encrypt", "kms:ReEncrypt*", "kms:DescribeKey"],
      ],
      [{ Service: "delivery.logs.amazonaws.com" }, [...use, "kms:DescribeKey"]],
      [{ Service: "delivery.logs.amazonaws.com" }, ["kms:Decrypt"]],
    ]);
    assert.deepEqual(actions("keys-audit"), [
      [{ Service: "cloudtrail.amazonaws.com" }, [...use, "kms:DescribeKey"]],
      [{ Service: "config.amazonaws.com" }, use],
    ]);
  });

  it("lets Fargate make keys for the disks of tasks and pass on their use, and nothing else", async () => {
    const cloud = await deploy(build(false));
    const { inputs } = cloud.named(key, "keys-data");
    assert.deepEqual(
      statements(inputs["policy"])
        .slice(1)
        .map(({ Action }) => Action),
      [["kms:GenerateDataKeyWithoutPlaintext"], ["kms:CreateGrant"]],
    );
  });

  it("protects all keys where data matters", async () => {
    const cloud = await deploy(build(true));
    assert.deepEqual(
      cloud.all(key).map(({ protect }) => protect),
      [true, true, true, true, true],
    );
  });
});
