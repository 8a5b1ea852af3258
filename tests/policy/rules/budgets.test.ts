import assert from "node:assert/strict";
import { budgetExists } from "../../../policy/rules/budgets";
import { environments } from "../../../policy/rule/environment";
import { judgeAll, resource, unknown } from "../support";

const budgetType = "aws:budgets/budget:Budget";
const actual = { notificationType: "ACTUAL", threshold: 80 };
const forecasted = { notificationType: "FORECASTED", threshold: 100 };
const cost = { budgetType: "COST", limitAmount: "300" };
const missing = "no COST budget notifies of both ACTUAL and FORECASTED cost; add one that does.";

describe("budget-exists", () => {
  for (const environment of environments) {
    it(`accepts a cost budget that notifies of both in ${environment}`, () => {
      const budget = resource(budgetType, "budget", {
        ...cost,
        notifications: [actual, forecasted],
      });
      assert.deepEqual(judgeAll(budgetExists, [budget], environment), []);
    });
  }

  it("rejects a stack with resources and no budget", () => {
    assert.deepEqual(judgeAll(budgetExists, [resource("aws:sns/topic:Topic", "topic", {})]), [
      `stack: ${missing}`,
    ]);
  });

  it("asks nothing of a stack that spends nothing", () => {
    assert.deepEqual(judgeAll(budgetExists, []), []);
  });

  it("rejects a budget that lacks one of the notifications, and one of something else", () => {
    for (const props of [
      { ...cost, notifications: [actual] },
      { ...cost, notifications: [forecasted] },
      { ...cost },
      { budgetType: "USAGE", notifications: [actual, forecasted] },
    ]) {
      assert.deepEqual(judgeAll(budgetExists, [resource(budgetType, "budget", props)]), [
        `budget: ${missing}`,
      ]);
    }
  });

  it("does not take two halves for a whole", () => {
    const halves = [
      resource(budgetType, "first", { ...cost, notifications: [actual] }),
      resource(budgetType, "second", { ...cost, notifications: [forecasted] }),
    ];
    assert.deepEqual(judgeAll(budgetExists, halves), [`first: ${missing}`]);
  });

  it("does not decide on unknown notifications, unless another budget does", () => {
    const open = resource(budgetType, "open", { ...cost, notifications: unknown });
    assert.deepEqual(judgeAll(budgetExists, [open]), [
      "stack: Not evaluated: notifications is unknown until the deployment",
    ]);
    const whole = resource(budgetType, "whole", { ...cost, notifications: [actual, forecasted] });
    assert.deepEqual(judgeAll(budgetExists, [open, whole]), []);
    const usage = resource(budgetType, "usage", { budgetType: "USAGE", notifications: unknown });
    assert.deepEqual(judgeAll(budgetExists, [usage]), [`usage: ${missing}`]);
  });
});
