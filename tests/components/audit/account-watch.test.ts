import assert from "node:assert/strict";
import { AccountWatch, type AccountWatchArgs } from "../../../components/audit/account-watch";
import { deploy } from "../../support/deploy";
import { accountWatch } from "../fixtures";
import { stateGrants } from "./state-grants";

const build =
  (change: Partial<AccountWatchArgs> = {}) =>
  () =>
    new AccountWatch("watch", { ...accountWatch(), ...change });

const type = {
  trail: "aws:cloudtrail/trail:Trail",
  topic: "aws:sns/topic:Topic",
  subscription: "aws:sns/topicSubscription:TopicSubscription",
  queue: "aws:sqs/queue:Queue",
  queuePolicy: "aws:sqs/queuePolicy:QueuePolicy",
  notification: "aws:s3/bucketNotification:BucketNotification",
  function: "aws:lambda/function:Function",
  mapping: "aws:lambda/eventSourceMapping:EventSourceMapping",
  rolePolicy: "aws:iam/rolePolicy:RolePolicy",
};

const tags = { Component: "audit" };

const statements = (policy: unknown) =>
  (JSON.parse(String(policy)) as { Statement: Record<string, unknown>[] }).Statement;

describe("AccountWatch", () => {
  it("records all management events of all regions, encrypted, with digests", async () => {
    const cloud = await deploy(build());
    assert.deepEqual(cloud.only(type.trail).inputs, {
      name: "meddiflux-dev",
      s3BucketName: "records-0123456",
      kmsKeyId: "arn:key:audit",
      isMultiRegionTrail: true,
      includeGlobalServiceEvents: true,
      enableLogFileValidation: true,
      enableLogging: true,
      tags,
    });
  });

  it("makes the trail only when its bucket takes its files", async () => {
    const cloud = await deploy(build());
    const policy = cloud.named("aws:s3/bucketPolicy:BucketPolicy", "records-policy");
    assert.ok(cloud.only(type.trail).dependencies.includes(policy.urn));
  });

  it("has an encrypted topic for each severity, and tells those who are named for it", async () => {
    const cloud = await deploy(build());
    assert.deepEqual(
      cloud.all(type.topic).map(({ name, inputs }) => [name, inputs["kmsMasterKeyId"]]),
      [
        ["watch-alerts-high", "arn:key:messaging"],
        ["watch-alerts-medium", "arn:key:messaging"],
        ["watch-alerts-info", "arn:key:messaging"],
      ],
    );
    assert.deepEqual(
      cloud
        .all("aws:sns/topicPolicy:TopicPolicy")
        .map(({ inputs }) => [inputs["arn"], statements(inputs["policy"]).map(({ Sid }) => Sid)]),
      ["high", "medium", "info"].map((severity) => [
        `arn:aws:test:::watch-alerts-${severity}`,
        ["OnlyOverTls", "ServicesPublish"],
      ]),
    );
    assert.deepEqual(
      cloud
        .all(type.subscription)
        .map(({ inputs }) => [inputs["topic"], inputs["protocol"], inputs["endpoint"]])
        .sort(),
      [
        ["arn:aws:test:::watch-alerts-high", "email", "oncall@meddiflux.example"],
        ["arn:aws:test:::watch-alerts-medium", "email", "security@meddiflux.example"],
      ],
    );
  });

  it("failure mode 17: answers for each file of a batch on its own", async () => {
    const { inputs } = (await deploy(build())).named(type.mapping, "watch-reader");
    assert.deepEqual(inputs, {
      eventSourceArn: "arn:aws:test:::watch-files",
      functionName: "watch-reader-0123456",
      batchSize: 10,
      functionResponseTypes: ["ReportBatchItemFailures"],
      scalingConfig: { maximumConcurrency: 5 },
      tags,
    });
  });

  it("encrypts what the function is told with a key that it may use, and traces what it does", async () => {
    const { inputs } = (await deploy(build())).named(type.function, "watch-reader");
    assert.equal(inputs["kmsKeyArn"], "arn:key:messaging");
    assert.deepEqual(inputs["tracingConfig"], { mode: "Active" });
  });

  it("lets the function do what it needs and nothing else", async () => {
    const cloud = await deploy(build());
    const aliasIs = (alias: string) => ({
      "ForAnyValue:StringEquals": { "kms:ResourceAliases": alias },
    });
    assert.deepEqual(
      statements(cloud.named(type.rolePolicy, "watch-reader").inputs["policy"]).map(
        ({ Action, Resource, Condition }) => [Action, Resource, Condition],
      ),
      [
        [
          ["sqs:ReceiveMessage", "sqs:DeleteMessage", "sqs:GetQueueAttributes"],
          ["arn:aws:sqs:sa-east-1:111122223333:watch-files-0123456"],
          undefined,
        ],
        [
          ["s3:GetObject", "s3:GetObjectVersion"],
          ["arn:aws:s3:::records-0123456/AWSLogs/111122223333/*"],
          undefined,
        ],
        [["s3:PutObject"], ["arn:aws:s3:::quarantine-0123456/malformed/*"], undefined],
        [
          ["sns:Publish"],
          [
            "arn:aws:sns:sa-east-1:111122223333:watch-alerts-high-0123456",
            "arn:aws:sns:sa-east-1:111122223333:watch-alerts-medium-0123456",
            "arn:aws:sns:sa-east-1:111122223333:watch-alerts-info-0123456",
          ],
          undefined,
        ],
        [
          ["logs:CreateLogStream", "logs:PutLogEvents"],
          ["arn:aws:logs:sa-east-1:111122223333:log-group:/meddiflux/dev/alerts:*"],
          undefined,
        ],
        [["xray:PutTraceSegments", "xray:PutTelemetryRecords"], ["*"], undefined],
        ...stateGrants,
        [
          ["kms:Decrypt", "kms:GenerateDataKey"],
          ["arn:aws:kms:sa-east-1:111122223333:key/*"],
          aliasIs("alias/meddiflux-dev-audit"),
        ],
        [
          ["kms:Decrypt", "kms:GenerateDataKey"],
          ["arn:aws:kms:sa-east-1:111122223333:key/*"],
          aliasIs("alias/meddiflux-dev-messaging"),
        ],
      ],
    );
  });

  it("protects the trail where data matters", async () => {
    assert.equal((await deploy(build({ durable: true }))).only(type.trail).protect, true);
  });
});
