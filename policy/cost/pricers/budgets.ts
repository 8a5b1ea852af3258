import { fixed } from "../charge";
import { flat, pricer, type Context } from "../pricer";

const hoursPerDay = 24;
const freeBudgetsWithActions = 2;

export const budget = pricer(
  ["aws:budgets/budget:Budget"],
  [
    (_, context) =>
      fixed("budget days", "budgets.monitoring.budget-day", context.hours / hoursPerDay),
    (_, context) =>
      context.links.dependants(
        context.resource,
        "budgetName",
        "aws:budgets/budgetAction:BudgetAction",
      ).length > 0
        ? withActions(context)
        : undefined,
  ],
);

/** A budget is billed once for all its actions: with the budget, where this stack has it. */
export const budgetAction = pricer(
  ["aws:budgets/budgetAction:BudgetAction"],
  [
    (_, context) =>
      context.links.targets(context.resource, "budgetName", "aws:budgets/budget:Budget").length > 0
        ? undefined
        : withActions(context),
  ],
);

function withActions({ hours }: Context) {
  const days = hours / hoursPerDay;
  return fixed("budget days with actions", "budgets.action-enabled.budget-day", days, {
    freeUnits: freeBudgetsWithActions * days,
  });
}

export const anomalyMonitor = flat(
  ["aws:costexplorer/anomalyMonitor:AnomalyMonitor"],
  [fixed("anomaly monitor", "cost-anomaly-detection", 1)],
);
