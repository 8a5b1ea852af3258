import assert from "node:assert/strict";
import {
  anomalyMonitorExists,
  anomalySubscriptionUseful,
  costAllocationTags,
} from "../../../policy/rules/cost-explorer";
import { judge, judgeAll, resource, unknown } from "../support";

const tagType = "aws:costexplorer/costAllocationTag:CostAllocationTag";
const monitorType = "aws:costexplorer/anomalyMonitor:AnomalyMonitor";
const subscriptionType = "aws:costexplorer/anomalySubscription:AnomalySubscription";
const topic = resource("aws:sns/topic:Topic", "topic", {});

describe("cost-allocation-tags-active", () => {
  const active = ["Project", "Environment", "Component", "CostCenter"].map((tagKey) =>
    resource(tagType, tagKey, { tagKey, status: "Active" }),
  );

  it("accepts a stack that activates the keys", () => {
    assert.deepEqual(judgeAll(costAllocationTags, active), []);
  });

  it("names the keys that nothing activates", () => {
    assert.deepEqual(judgeAll(costAllocationTags, [topic]), [
      "stack: no CostAllocationTag activates Project, Environment, Component and CostCenter; add one for each.",
    ]);
    assert.deepEqual(judgeAll(costAllocationTags, active.slice(1)), [
      "stack: no CostAllocationTag activates Project; add one for each.",
    ]);
  });

  it("rejects a key that is there and not active", () => {
    const off = resource(tagType, "Project", { tagKey: "Project", status: "Inactive" });
    assert.deepEqual(judgeAll(costAllocationTags, [...active.slice(1), off]), [
      "Project: status is Inactive; set it to Active.",
    ]);
  });

  it("asks nothing of a stack that spends nothing", () => {
    assert.deepEqual(judgeAll(costAllocationTags, []), []);
  });

  it("does not decide on unknown keys, unless others are all that is needed", () => {
    const open = resource(tagType, "open", { tagKey: unknown, status: "Active" });
    assert.deepEqual(judgeAll(costAllocationTags, [open]), [
      "stack: Not evaluated: tagKey is unknown until the deployment",
    ]);
    assert.deepEqual(judgeAll(costAllocationTags, [open, ...active]), []);
    const unsure = resource(tagType, "unsure", { tagKey: "Owner", status: unknown });
    assert.deepEqual(judgeAll(costAllocationTags, [unsure, ...active]), [
      "unsure: Not evaluated: status is unknown until the deployment",
    ]);
  });
});

describe("cost-anomaly-monitor-exists", () => {
  const monitor = resource(monitorType, "services", { monitorType: "DIMENSIONAL" });
  const subscription = resource(
    subscriptionType,
    "anomalies",
    { monitorArnLists: unknown },
    { monitorArnLists: [monitor] },
  );

  it("accepts a monitor with a subscription", () => {
    assert.deepEqual(judgeAll(anomalyMonitorExists, [monitor, subscription]), []);
  });

  it("rejects a stack without a monitor", () => {
    assert.deepEqual(judgeAll(anomalyMonitorExists, [topic]), [
      "stack: no AnomalyMonitor watches cost; add one with a subscription.",
    ]);
  });

  it("rejects each monitor that nobody is told of", () => {
    const other = resource(monitorType, "teams", { monitorType: "CUSTOM" });
    assert.deepEqual(judgeAll(anomalyMonitorExists, [monitor, other, subscription]), [
      "teams: no AnomalySubscription names it, so that nobody is told; add one.",
    ]);
  });

  it("asks nothing of a stack that spends nothing", () => {
    assert.deepEqual(judgeAll(anomalyMonitorExists, []), []);
  });
});

describe("cost-anomaly-subscription-useful", () => {
  const above = (usd: string, key = "ANOMALY_TOTAL_IMPACT_ABSOLUTE") => ({
    dimension: { key, matchOptions: ["GREATER_THAN_OR_EQUAL"], values: [usd] },
  });
  const atOnce = {
    frequency: "IMMEDIATE",
    subscribers: [{ type: "SNS", address: unknown }],
    thresholdExpression: above("100"),
  };
  const judged = (changes: object) =>
    judge(anomalySubscriptionUseful, subscriptionType, { ...atOnce, ...changes });
  const noThreshold =
    "thresholdExpression names no impact above 0; use the dimension ANOMALY_TOTAL_IMPACT_ABSOLUTE or ANOMALY_TOTAL_IMPACT_PERCENTAGE.";

  it("accepts a topic at once, and e-mail by the day or the week", () => {
    assert.deepEqual(judged({}), []);
    for (const frequency of ["DAILY", "WEEKLY"]) {
      const subscribers = [{ type: "EMAIL", address: "finops@meddiflux.example" }];
      assert.deepEqual(judged({ frequency, subscribers }), []);
    }
  });

  it("accepts a combination of thresholds", () => {
    const percent = above("40", "ANOMALY_TOTAL_IMPACT_PERCENTAGE");
    assert.deepEqual(judged({ thresholdExpression: percent }), []);
    for (const way of ["ands", "ors"]) {
      assert.deepEqual(judged({ thresholdExpression: { [way]: [above("0"), percent] } }), []);
    }
  });

  it("rejects a subscription to everything", () => {
    for (const thresholdExpression of [
      undefined,
      {},
      { dimension: { key: "ANOMALY_TOTAL_IMPACT_ABSOLUTE" } },
      above("0"),
      above("100", "SERVICE"),
      { ands: [above("0")] },
      { not: above("100") },
    ]) {
      assert.deepEqual(judged({ thresholdExpression }), [noThreshold]);
    }
  });

  it("rejects subscribers whom AWS does not tell at that frequency", () => {
    const email = [{ type: "EMAIL", address: "finops@meddiflux.example" }];
    assert.deepEqual(judged({ subscribers: email }), [
      "frequency is IMMEDIATE and no subscriber is of type SNS, which alone is told; add one.",
    ]);
    assert.deepEqual(judged({ subscribers: [] }), [
      "frequency is IMMEDIATE and no subscriber is of type SNS, which alone is told; add one.",
    ]);
    assert.deepEqual(judged({ frequency: "DAILY" }), [
      "frequency is DAILY and no subscriber is of type EMAIL, which alone is told; add one.",
    ]);
  });

  it("decides on what is known", () => {
    assert.deepEqual(judged({ thresholdExpression: unknown, subscribers: unknown }), [
      "Not evaluated: thresholdExpression is unknown until the deployment",
      "Not evaluated: subscribers is unknown until the deployment",
    ]);
    const half = { ands: unknown, ors: [above("100")] };
    assert.deepEqual(judged({ thresholdExpression: half }), []);
    assert.deepEqual(judged({ thresholdExpression: above(unknown) }), [
      "Not evaluated: thresholdExpression.dimension.values[0] is unknown until the deployment",
    ]);
  });
});
