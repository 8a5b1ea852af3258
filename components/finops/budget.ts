import type { types } from "@pulumi/aws";
import type * as pulumi from "@pulumi/pulumi";

/** When a budget speaks: percent of the month's limit, of what was spent or of what is forecast. */
const thresholds = [
  { notificationType: "ACTUAL", threshold: 50 },
  { notificationType: "ACTUAL", threshold: 80 },
  { notificationType: "ACTUAL", threshold: 100 },
  { notificationType: "FORECASTED", threshold: 100 },
] as const;

/** The notifications of a budget, all to one topic. */
export function budgetNotifications(
  topicArn: pulumi.Input<string>,
): types.input.budgets.BudgetNotification[] {
  return thresholds.map(({ notificationType, threshold }) => ({
    notificationType,
    threshold,
    thresholdType: "PERCENTAGE",
    comparisonOperator: "GREATER_THAN",
    subscriberSnsTopicArns: [topicArn],
  }));
}
