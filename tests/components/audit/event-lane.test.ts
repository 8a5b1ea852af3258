import assert from "node:assert/strict";
import { AccountWatch } from "../../../components/audit/account-watch";
import { deploy } from "../../support/deploy";
import { account, accountWatch } from "../fixtures";
import { stateGrants } from "./state-grants";

const type = {
  rule: "aws:cloudwatch/eventRule:EventRule",
  target: "aws:cloudwatch/eventTarget:EventTarget",
  queue: "aws:sqs/queue:Queue",
  queuePolicy: "aws:sqs/queuePolicy:QueuePolicy",
  function: "aws:lambda/function:Function",
  mapping: "aws:lambda/eventSourceMapping:EventSourceMapping",
  rolePolicy: "aws:iam/rolePolicy:RolePolicy",
  role: "aws:iam/role:Role",
  alarm: "aws:cloudwatch/metricAlarm:MetricAlarm",
};

const tags = { Component: "audit" };

const watch = (region = account.region) =>
  deploy(() => new AccountWatch("watch", { ...accountWatch(), account: { ...account, region } }));

interface Stated {
  readonly Action: unknown;
  readonly Resource: unknown;
  readonly Condition?: unknown;
}

const statements = (policy: unknown) =>
  (JSON.parse(String(policy)) as { readonly Statement: readonly Stated[] }).Statement;

const retryPolicy = { maximumEventAgeInSeconds: 86_400, maximumRetryAttempts: 185 };

describe("EventLane", () => {
  it("has a rule for each pattern, which takes reads only where it is told to", async () => {
    const cloud = await watch();
    assert.deepEqual(cloud.named(type.rule, "watch-events-roots").inputs, {
      eventPattern: '{"detail":{"userIdentity":{"type":["Root"]}}}',
      state: "ENABLED",
      tags,
    });
    const { inputs } = cloud.named(type.rule, "watch-events-tokens");
    assert.equal(inputs["state"], "ENABLED_WITH_ALL_CLOUDTRAIL_MANAGEMENT_EVENTS");
  });

  it("sends matches to its queue, for a day, and keeps what the queue did not take", async () => {
    const cloud = await watch();
    assert.deepEqual(cloud.named(type.target, "watch-events-roots").inputs, {
      rule: "watch-events-roots-0123456",
      arn: "arn:aws:test:::watch-events",
      deadLetterConfig: { arn: "arn:aws:test:::watch-events-undelivered" },
      retryPolicy,
    });
  });

  it("lets these rules into its queues, and nobody else", async () => {
    const cloud = await watch();
    for (const [name, queue] of [
      ["watch-events-from-rules", "watch-events"],
      ["watch-events-from-undelivered", "watch-events-undelivered"],
    ] as const)
      assert.deepEqual(statements(cloud.named(type.queuePolicy, name).inputs["policy"]), [
        {
          Sid: "RulesDeliver",
          Effect: "Allow",
          Principal: { Service: "events.amazonaws.com" },
          Action: ["sqs:SendMessage"],
          Resource: [`arn:aws:sqs:sa-east-1:111122223333:${queue}-0123456`],
          Condition: {
            ArnEquals: {
              "aws:SourceArn": [
                "arn:aws:events:sa-east-1:111122223333:rule/watch-events-roots-0123456",
                "arn:aws:events:sa-east-1:111122223333:rule/watch-events-tokens-0123456",
              ],
            },
          },
        },
      ]);
  });

  it("encrypts its queues with a key of the platform, but what could not be put into them with SQS's", async () => {
    const cloud = await watch();
    const keys = (name: string) => {
      const { kmsMasterKeyId, sqsManagedSseEnabled } = cloud.named(type.queue, name).inputs;
      return [kmsMasterKeyId, sqsManagedSseEnabled];
    };
    assert.deepEqual(keys("watch-events"), ["arn:key:messaging", undefined]);
    assert.deepEqual(keys("watch-events-unread"), ["arn:key:messaging", undefined]);
    assert.deepEqual(keys("watch-events-undelivered"), [undefined, true]);
  });

  it("answers for each event of a batch on its own", async () => {
    const { inputs } = (await watch()).named(type.mapping, "watch-events-reader");
    assert.deepEqual(inputs["functionResponseTypes"], ["ReportBatchItemFailures"]);
    assert.equal(inputs["eventSourceArn"], "arn:aws:test:::watch-events");
  });

  it("lets its function read the queue, write its log, and alert: nothing else", async () => {
    const cloud = await watch();
    const { inputs } = cloud.named(type.rolePolicy, "watch-events-reader");
    assert.deepEqual(
      statements(inputs["policy"]).map(({ Action, Resource, Condition }) => [
        Action,
        Resource,
        Condition,
      ]),
      [
        [
          ["logs:CreateLogStream", "logs:PutLogEvents"],
          ["arn:aws:logs:sa-east-1:111122223333:log-group:/meddiflux/dev/events:*"],
          undefined,
        ],
        [["xray:PutTraceSegments", "xray:PutTelemetryRecords"], ["*"], undefined],
        [
          ["kms:Decrypt", "kms:GenerateDataKey"],
          ["arn:aws:kms:sa-east-1:111122223333:key/*"],
          {
            "ForAnyValue:StringEquals": { "kms:ResourceAliases": "alias/meddiflux-dev-messaging" },
          },
        ],
        [
          ["sqs:ReceiveMessage", "sqs:DeleteMessage", "sqs:GetQueueAttributes"],
          ["arn:aws:sqs:sa-east-1:111122223333:watch-events-0123456"],
          undefined,
        ],
        [
          ["sns:Publish"],
          ["high", "medium", "info"].map(
            (level) => `arn:aws:sns:sa-east-1:111122223333:watch-alerts-${level}-0123456`,
          ),
          undefined,
        ],
        ...stateGrants,
      ],
    );
  });

  it("rings when events wait, are kept aside, or cannot be told", async () => {
    const rings = (await watch())
      .all(type.alarm)
      .map(({ name, inputs: { metricName, dimensions, threshold } }) => ({
        ...{ name, metricName, dimensions, threshold },
      }))
      .filter(({ name }) => name.startsWith("watch-alarms-events-"));
    const queue = (name: string) => ({ QueueName: `${name}-0123456` });
    const reader = { FunctionName: "watch-events-reader-0123456" };
    const waits = "ApproximateNumberOfMessagesVisible";
    assert.deepEqual(
      rings.map(({ metricName, dimensions, threshold }) => [metricName, dimensions, threshold]),
      [
        [waits, queue("watch-events-unread"), 0],
        [waits, queue("watch-events-undelivered"), 0],
        ["ApproximateAgeOfOldestMessage", queue("watch-events"), 300],
        ["Errors", reader, 0],
        ["Throttles", reader, 0],
        ["FailedEvents", reader, 0],
        ["RuleErrors", reader, 0],
      ],
    );
  });
});

describe("failure mode 30: events of global services, which arrive in us-east-1", () => {
  const home = "arn:aws:events:sa-east-1:111122223333:event-bus/default";

  it("are matched there by the same rules and sent to the bus of the home region", async () => {
    const cloud = await watch();
    const rule = cloud.named(type.rule, "watch-events-global-tokens").inputs;
    const { region, ...same } = rule;
    assert.equal(region, "us-east-1");
    assert.deepEqual(same, cloud.named(type.rule, "watch-events-tokens").inputs);
    assert.deepEqual(cloud.named(type.target, "watch-events-global-tokens").inputs, {
      region: "us-east-1",
      rule: "watch-events-global-tokens-0123456",
      arn: home,
      roleArn: "arn:aws:test:::watch-events-global",
      deadLetterConfig: { arn: "arn:aws:test:::watch-events-global-undelivered" },
      retryPolicy,
    });
  });

  it("are put into that bus by a role that can do nothing else", async () => {
    const cloud = await watch();
    const { inputs } = cloud.named(type.rolePolicy, "watch-events-global");
    assert.deepEqual(
      statements(inputs["policy"]).map(({ Action, Resource }) => [Action, Resource]),
      [[["events:PutEvents"], [home]]],
    );
    const trust = cloud.named(type.role, "watch-events-global").inputs["assumeRolePolicy"];
    assert.deepEqual(statements(trust)[0]?.Condition, {
      StringEquals: { "aws:SourceAccount": "111122223333" },
    });
  });

  it("are kept there, encrypted, when they cannot be sent", async () => {
    const cloud = await watch();
    const { inputs } = cloud.named(type.queue, "watch-events-global-undelivered");
    assert.deepEqual(
      [inputs["region"], inputs["sqsManagedSseEnabled"], inputs["messageRetentionSeconds"]],
      ["us-east-1", true, 14 * 24 * 3600],
    );
    const policy = cloud.named(type.queuePolicy, "watch-events-global-from-rules").inputs;
    assert.equal(policy["region"], "us-east-1");
    assert.deepEqual(statements(policy["policy"])[0]?.Resource, [
      "arn:aws:sqs:us-east-1:111122223333:watch-events-global-undelivered-0123456",
    ]);
  });

  it("are not sent anywhere where that is the home region: they would be told twice", async () => {
    const cloud = await watch("us-east-1");
    const made = cloud.resources.filter(({ name }) => name.startsWith("watch-events-global"));
    assert.deepEqual(made, []);
    // Its own two, and the reminder of the function that reads files.
    assert.equal(cloud.all(type.rule).length, 3);
  });
});
