import type { ServiceChecks } from "./check";
import { accountId, arn } from "./expect/identity";
import { between } from "./expect/number";
import { json, length, matching, oneOf } from "./expect/text";
import { nameOrPrefix } from "./names";
import { conflicts } from "./relations";

/** Refused by AWS: https://docs.aws.amazon.com/aws-cost-management/latest/APIReference/API_budgets_Spend.html */
const amount = matching(/^(\d*\.)?\d+$/, "a decimal number such as 100 or 99.5");

/** Source: internal/service/budgets/validate.go, validTimePeriodTimestamp. */
const moment = matching(
  /^\d{4}-(0[1-9]|1[0-2])-(0[1-9]|[12]\d|3[01])_([01]\d|2[0-3]):[0-5]\d$/,
  "to be a time as in 2026-01-31_12:00",
);

/** Budgets and Cost Explorer. */
export const finops: ServiceChecks = {
  "aws:budgets/budget:Budget": {
    source: "internal/service/budgets/budget.go",
    arguments: {
      accountId,
      "autoAdjustData.autoAdjustType": oneOf("FORECAST", "HISTORICAL"),
      "autoAdjustData.historicalOptions.budgetAdjustmentPeriod": between(1, 60),
      budgetType: oneOf(
        "COST",
        "RI_COVERAGE",
        "RI_UTILIZATION",
        "SAVINGS_PLANS_COVERAGE",
        "SAVINGS_PLANS_UTILIZATION",
        "USAGE",
      ),
      limitAmount: amount,
      "notifications[].comparisonOperator": oneOf("EQUAL_TO", "GREATER_THAN", "LESS_THAN"),
      "notifications[].notificationType": oneOf("ACTUAL", "FORECASTED"),
      "notifications[].subscriberSnsTopicArns[]": arn,
      "notifications[].thresholdType": oneOf("ABSOLUTE_VALUE", "PERCENTAGE"),
      "plannedLimits[].amount": amount,
      "plannedLimits[].startTime": moment,
      timePeriodEnd: moment,
      timePeriodStart: moment,
      timeUnit: oneOf("ANNUALLY", "CUSTOM", "DAILY", "MONTHLY", "QUARTERLY"),
    },
    relations: [
      nameOrPrefix,
      conflicts("costFilters", "filterExpression"),
      conflicts("plannedLimits", "limitAmount", "limitUnit"),
    ],
  },
  "aws:costexplorer/costAllocationTag:CostAllocationTag": {
    source: "internal/service/ce/cost_allocation_tag.go",
    arguments: { status: oneOf("Active", "Inactive"), tagKey: length(1, 1024) },
  },
  "aws:costexplorer/anomalyMonitor:AnomalyMonitor": {
    source: "internal/service/ce/anomaly_monitor.go",
    arguments: {
      monitorDimension: oneOf("COST_CATEGORY", "LINKED_ACCOUNT", "SERVICE", "TAG"),
      monitorSpecification: json,
      monitorType: oneOf("CUSTOM", "DIMENSIONAL"),
      name: length(1, 1024),
    },
    relations: [conflicts("monitorDimension", "monitorSpecification")],
  },
  "aws:costexplorer/anomalySubscription:AnomalySubscription": {
    source: "internal/service/ce/anomaly_subscription.go",
    arguments: {
      accountId,
      frequency: oneOf("DAILY", "IMMEDIATE", "WEEKLY"),
      "monitorArnLists[]": arn,
      name: length(1, 1024),
      "subscribers[].type": oneOf("EMAIL", "SNS"),
    },
  },
};
