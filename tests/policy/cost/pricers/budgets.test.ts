import assert from "node:assert/strict";
import { estimate, linesOf, planned, unknown } from "../support";

const budgets = ["a", "b", "c"].map((name) => planned("aws:budgets/budget:Budget", name, {}));
const action = (name: string, links = {}) =>
  planned("aws:budgets/budgetAction:BudgetAction", name, { budgetName: unknown }, links);

describe("a budget", () => {
  it("costs nothing, every day", () => {
    assert.deepEqual(linesOf(estimate(budgets.slice(0, 1))), [["budget days", 30.416667, 0, 0]]);
  });

  it("costs by the day with actions, from the third budget of the account on", () => {
    const actions = budgets.map((budget) => action(budget.name, { budgetName: budget }));
    const cost = estimate([...budgets, ...actions]);
    assert.deepEqual(
      cost.lines
        .filter(({ item }) => item === "budget days with actions")
        .map(({ urn, quantity, monthly }) => [urn.at(-1), quantity, monthly]),
      [
        ["a", 0, 0],
        ["b", 0, 0],
        ["c", 30.416667, 3.041667],
      ],
    );
    assert.equal(cost.monthly, 3.04);
    assert.equal(cost.lines[1]?.assumption, "30.42 of the 60.83 that an account has free");
  });

  it("costs once for all its actions", () => {
    const [budget] = budgets;
    const cost = estimate([
      ...budgets.slice(0, 1),
      action("stop", { budgetName: budget }),
      action("deny", { budgetName: budget }),
    ]);
    assert.equal(cost.lines.filter(({ item }) => item === "budget days with actions").length, 1);
  });

  it("costs with its action when it is of another stack", () => {
    const cost = estimate([action("x"), action("y"), action("z")]);
    assert.deepEqual(
      cost.lines.map(({ quantity }) => quantity),
      [0, 0, 30.416667],
    );
  });
});

describe("an anomaly monitor", () => {
  it("costs nothing", () => {
    const monitor = planned("aws:costexplorer/anomalyMonitor:AnomalyMonitor", "all", {});
    assert.deepEqual(linesOf(estimate([monitor])), [["anomaly monitor", 1, 0, 0]]);
  });
});
