import assert from "node:assert/strict";
import { AccountWatch } from "../../../components/audit/account-watch";
import { deploy } from "../../support/deploy";
import { accountWatch } from "../fixtures";

const build = () => new AccountWatch("watch", accountWatch());

const type = {
  queue: "aws:sqs/queue:Queue",
  queuePolicy: "aws:sqs/queuePolicy:QueuePolicy",
  notification: "aws:s3/bucketNotification:BucketNotification",
  function: "aws:lambda/function:Function",
};

const statements = (policy: unknown) =>
  (JSON.parse(String(policy)) as { Statement: Record<string, unknown>[] }).Statement;

describe("DeliveryQueue", () => {
  it("announces new files of the trail to a queue of this bucket, and of the schedule of summaries, alone", async () => {
    const cloud = await deploy(build);
    assert.deepEqual(cloud.only(type.notification).inputs, {
      bucket: "records-0123456",
      queues: [
        {
          queueArn: "arn:aws:test:::watch-files",
          events: ["s3:ObjectCreated:*"],
          filterPrefix: "AWSLogs/111122223333/",
        },
      ],
    });
    assert.deepEqual(
      statements(cloud.named(type.queuePolicy, "watch-files-senders").inputs["policy"]),
      [
        {
          Sid: "BucketAnnounces",
          Effect: "Allow",
          Principal: { Service: "s3.amazonaws.com" },
          Action: ["sqs:SendMessage"],
          Resource: ["arn:aws:sqs:sa-east-1:111122223333:watch-files-0123456"],
          Condition: {
            ArnEquals: { "aws:SourceArn": "arn:aws:s3:::records-0123456" },
            StringEquals: { "aws:SourceAccount": "111122223333" },
          },
        },
        {
          Sid: "RulesDeliver",
          Effect: "Allow",
          Principal: { Service: "events.amazonaws.com" },
          Action: ["sqs:SendMessage"],
          Resource: ["arn:aws:sqs:sa-east-1:111122223333:watch-files-0123456"],
          Condition: {
            ArnEquals: {
              "aws:SourceArn": [
                "arn:aws:events:sa-east-1:111122223333:rule/watch-files-summaries-0123456",
              ],
            },
          },
        },
      ],
    );
    assert.ok(
      cloud
        .only(type.notification)
        .dependencies.includes(cloud.named(type.queuePolicy, "watch-files-senders").urn),
    );
  });

  it("failure mode 18: keeps a file that cannot be read aside after five attempts, for two weeks", async () => {
    const cloud = await deploy(build);
    const { inputs } = cloud.named(type.queue, "watch-files");
    assert.deepEqual(JSON.parse(String(inputs["redrivePolicy"])), {
      deadLetterTargetArn: "arn:aws:test:::watch-files-unread",
      maxReceiveCount: 5,
    });
    const unread = cloud.named(type.queue, "watch-files-unread").inputs;
    assert.equal(unread["messageRetentionSeconds"], 14 * 24 * 3600);
  });

  it("failure mode 23: hides a message six times as long as the reader may take", async () => {
    const cloud = await deploy(build);
    const { inputs } = cloud.named(type.queue, "watch-files");
    assert.equal(
      inputs["visibilityTimeoutSeconds"],
      6 * Number(cloud.named(type.function, "watch-reader").inputs["timeout"]),
    );
  });
});
