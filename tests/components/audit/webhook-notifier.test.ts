import assert from "node:assert/strict";
import { webhookChannels } from "../../../components/audit/webhook-choices";
import { WebhookNotifier } from "../../../components/audit/webhook-notifier";
import { channels } from "../../../lambda/webhook-notifier/channels";
import { deploy } from "../../support/deploy";
import { webhookNotifier } from "../fixtures";

const build = () => new WebhookNotifier("webhook", webhookNotifier);

const type = {
  subscription: "aws:sns/topicSubscription:TopicSubscription",
  queue: "aws:sqs/queue:Queue",
  queuePolicy: "aws:sqs/queuePolicy:QueuePolicy",
  secret: "aws:secretsmanager/secret:Secret",
  function: "aws:lambda/function:Function",
  mapping: "aws:lambda/eventSourceMapping:EventSourceMapping",
  rolePolicy: "aws:iam/rolePolicy:RolePolicy",
  alarm: "aws:cloudwatch/metricAlarm:MetricAlarm",
};

const statements = (policy: unknown) =>
  (JSON.parse(String(policy)) as { Statement: Record<string, unknown>[] }).Statement;

describe("WebhookNotifier", () => {
  it("failure mode 29: stands between the topic and the webhook, which never subscribes over HTTPS itself", async () => {
    const cloud = await deploy(build);
    assert.deepEqual(cloud.only(type.subscription).inputs, {
      topic: "arn:topic:high",
      protocol: "sqs",
      endpoint: "arn:aws:test:::webhook-alerts",
      rawMessageDelivery: true,
      redrivePolicy: '{"deadLetterTargetArn":"arn:aws:test:::webhook-alerts-unread"}',
    });
  });

  it("admits this topic, and nothing else, to its queues before it subscribes", async () => {
    const cloud = await deploy(build);
    const { dependencies } = cloud.only(type.subscription);
    const policies = cloud.all(type.queuePolicy);
    assert.equal(policies.length, 2);
    for (const { name, inputs, urn } of policies) {
      assert.ok(dependencies.includes(urn));
      assert.deepEqual(statements(inputs["policy"]), [
        {
          Sid: "TopicPublishes",
          Effect: "Allow",
          Principal: { Service: "sns.amazonaws.com" },
          Action: ["sqs:SendMessage"],
          Resource: [`arn:aws:sqs:sa-east-1:111122223333:${name}-0123456`],
          Condition: {
            ArnEquals: { "aws:SourceArn": ["arn:aws:sns:sa-east-1:111122223333:high-0123456"] },
          },
        },
      ]);
    }
  });

  it("tries a message twenty times, over hours, and then keeps it for two weeks", async () => {
    const cloud = await deploy(build);
    const { inputs } = cloud.named(type.queue, "webhook-alerts");
    assert.deepEqual(JSON.parse(String(inputs["redrivePolicy"])), {
      deadLetterTargetArn: "arn:aws:test:::webhook-alerts-unread",
      maxReceiveCount: 20,
    });
    const { inputs: unread } = cloud.named(type.queue, "webhook-alerts-unread");
    assert.equal(unread["messageRetentionSeconds"], 14 * 24 * 3600);
    assert.equal(unread["kmsMasterKeyId"], "arn:key:messaging");
  });

  it("answers for each message on its own, with as few readers as Lambda allows", async () => {
    const { inputs } = (await deploy(build)).only(type.mapping);
    assert.deepEqual(inputs["functionResponseTypes"], ["ReportBatchItemFailures"]);
    assert.deepEqual(inputs["scalingConfig"], { maximumConcurrency: 2 });
  });

  it("makes the secret empty, encrypted with a key of its own: no value is in code or state", async () => {
    const cloud = await deploy(build);
    assert.equal(cloud.only(type.secret).inputs["kmsKeyId"], "arn:key:secrets");
    assert.deepEqual(cloud.all("aws:secretsmanager/secretVersion:SecretVersion"), []);
  });

  it("tells the function where everything is", async () => {
    const { inputs } = (await deploy(build)).only(type.function);
    const { variables } = inputs["environment"] as { variables: Record<string, unknown> };
    assert.deepEqual(Object.keys(variables).sort(), [
      "CHANNEL",
      "DEAD_LETTER_QUEUE_URL",
      "QUEUE_URL",
      "SECRET_ID",
    ]);
    assert.equal(variables["CHANNEL"], "slack");
    assert.equal(variables["SECRET_ID"], "arn:aws:test:::webhook");
  });

  it("lets the function do what it needs and nothing else", async () => {
    const { inputs } = (await deploy(build)).only(type.rolePolicy);
    const here = (service: string, resource: string) =>
      `arn:aws:${service}:sa-east-1:111122223333:${resource}`;
    assert.deepEqual(
      statements(inputs["policy"]).map(({ Action, Resource }) => [Action, Resource]),
      [
        [
          ["logs:CreateLogStream", "logs:PutLogEvents"],
          [here("logs", "log-group:/meddiflux/dev/webhook:*")],
        ],
        [["xray:PutTraceSegments", "xray:PutTelemetryRecords"], ["*"]],
        [["kms:Decrypt", "kms:GenerateDataKey"], [here("kms", "key/*")]],
        [
          ["sqs:ReceiveMessage", "sqs:DeleteMessage", "sqs:GetQueueAttributes"],
          [here("sqs", "webhook-alerts-0123456")],
        ],
        [
          ["secretsmanager:GetSecretValue"],
          [here("secretsmanager", "secret:webhook-0123456-??????")],
        ],
        [["sqs:ChangeMessageVisibility"], [here("sqs", "webhook-alerts-0123456")]],
        [["sqs:SendMessage"], [here("sqs", "webhook-alerts-unread-0123456")]],
        [["kms:Decrypt"], [here("kms", "key/*")]],
      ],
    );
  });

  it("tells of its failures by another way", async () => {
    const cloud = await deploy(build);
    assert.deepEqual(
      cloud
        .all(type.alarm)
        .map(({ name, inputs }) => [name, inputs["metricName"], inputs["alarmActions"]]),
      [
        ["webhook-alarms-unread", "ApproximateNumberOfMessagesVisible", ["arn:topic:medium"]],
        ["webhook-alarms-late", "ApproximateAgeOfOldestMessage", ["arn:topic:medium"]],
        ["webhook-alarms-errors", "Errors", ["arn:topic:medium"]],
      ],
    );
  });

  it("offers the channels that the function knows", () => {
    assert.deepEqual(webhookChannels, Object.keys(channels));
  });
});
