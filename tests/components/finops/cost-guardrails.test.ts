import assert from "node:assert/strict";
import { CostGuardrails } from "../../../components/finops/cost-guardrails";
import { deploy } from "../../support/deploy";
import { costGuardrails } from "../fixtures";

const build =
  (change: object = {}) =>
  () =>
    new CostGuardrails("costs", { ...costGuardrails, ...change });

const type = {
  budget: "aws:budgets/budget:Budget",
  monitor: "aws:costexplorer/anomalyMonitor:AnomalyMonitor",
  subscription: "aws:costexplorer/anomalySubscription:AnomalySubscription",
  topic: "aws:sns/topic:Topic",
  topicPolicy: "aws:sns/topicPolicy:TopicPolicy",
};

const notify = (notificationType: string, threshold: number) => ({
  notificationType,
  threshold,
  thresholdType: "PERCENTAGE",
  comparisonOperator: "GREATER_THAN",
  subscriberSnsTopicArns: ["arn:aws:test:::costs-alerts"],
});

describe("CostGuardrails", () => {
  it("budgets the whole account for its owner, and speaks at 50, 80, 100 % and at the forecast", async () => {
    const cloud = await deploy(build());
    assert.deepEqual(cloud.only(type.budget).inputs, {
      budgetType: "COST",
      timeUnit: "MONTHLY",
      limitAmount: "250",
      limitUnit: "USD",
      notifications: [
        notify("ACTUAL", 50),
        notify("ACTUAL", 80),
        notify("ACTUAL", 100),
        notify("FORECASTED", 100),
      ],
      tags: { Component: "finops" },
    });
  });

  it("tells anomalies of any service at once, above the threshold", async () => {
    const cloud = await deploy(build());
    assert.deepEqual(cloud.only(type.monitor).inputs, {
      monitorType: "DIMENSIONAL",
      monitorDimension: "SERVICE",
      tags: { Component: "finops" },
    });
    assert.deepEqual(cloud.only(type.subscription).inputs, {
      monitorArnLists: ["arn:aws:test:::costs-services"],
      frequency: "IMMEDIATE",
      subscribers: [{ type: "SNS", address: "arn:aws:test:::costs-alerts" }],
      thresholdExpression: {
        dimension: {
          key: "ANOMALY_TOTAL_IMPACT_ABSOLUTE",
          matchOptions: ["GREATER_THAN_OR_EQUAL"],
          values: ["20"],
        },
      },
      tags: { Component: "finops" },
    });
  });

  it("leaves the account's monitor to its owner, and budgets what carries its tag", async () => {
    const cloud = await deploy(build({ owner: false }));
    assert.deepEqual(cloud.all(type.monitor), []);
    assert.deepEqual(cloud.all(type.subscription), []);
    assert.deepEqual(cloud.only(type.budget).inputs["costFilters"], [
      { name: "TagKeyValue", values: ["user:Environment$dev"] },
    ]);
  });

  it("lets the cost services and alarms, for this account alone, publish to its encrypted topic", async () => {
    const cloud = await deploy(build());
    assert.equal(cloud.only(type.topic).inputs["kmsMasterKeyId"], "arn:aws:test:::costs-key");
    const publishing = {
      Action: ["sns:Publish"],
      Resource: ["arn:aws:sns:sa-east-1:111122223333:costs-alerts-0123456"],
    };
    assert.deepEqual(JSON.parse(String(cloud.only(type.topicPolicy).inputs["policy"])), {
      Version: "2012-10-17",
      Statement: [
        {
          ...{ Sid: "OnlyOverTls", Effect: "Deny", Principal: "*", ...publishing },
          Condition: { Bool: { "aws:SecureTransport": "false" } },
        },
        {
          ...{ Sid: "ServicesPublish", Effect: "Allow", ...publishing },
          Principal: {
            Service: [
              "budgets.amazonaws.com",
              "costalerts.amazonaws.com",
              "cloudwatch.amazonaws.com",
            ],
          },
          Condition: { StringEquals: { "aws:SourceAccount": "111122223333" } },
        },
      ],
    });
  });

  it("lets each of them, for this account alone, encrypt with its key", async () => {
    const cloud = await deploy(build());
    const { Statement: statements } = JSON.parse(
      String(cloud.only("aws:kms/key:Key").inputs["policy"]),
    ) as { Statement: Readonly<Record<string, unknown>>[] };
    assert.deepEqual(
      statements.slice(1).map(({ Sid, Principal, Condition }) => [Sid, Principal, Condition]),
      [
        ["Budgets", "budgets"],
        ["CostAnomalies", "costalerts"],
        ["Alarms", "cloudwatch"],
      ].map(([sid, service]) => [
        sid,
        { Service: `${service ?? ""}.amazonaws.com` },
        { StringEquals: { "aws:SourceAccount": "111122223333" } },
      ]),
    );
  });

  it("makes the subscribers wait until they are allowed to publish", async () => {
    const cloud = await deploy(build());
    const policy = cloud.only(type.topicPolicy).urn;
    for (const waiting of [type.budget, type.subscription]) {
      assert.ok(cloud.only(waiting).dependencies.includes(policy), waiting);
    }
  });

  it("keeps its key in prod", async () => {
    const cloud = await deploy(build({ environment: "prod" }));
    assert.equal(cloud.only("aws:kms/key:Key").protect, true);
  });
});
