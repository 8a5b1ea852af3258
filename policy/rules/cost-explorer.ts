import { allOf, anyOf } from "../read/known";
import { spends } from "../read/stack";
import { asList, isRecord, listed, numberOf, received, textOf } from "../read/values";
import { everywhere } from "../rule/environment";
import { each, eachResource } from "../rule/judge";
import { rule, type StackRemark } from "../rule/rule";

export const costAllocationTags = rule({
  name: "cost-allocation-tags-active",
  description: "The bill of the account can be split by the tags that say who pays.",
  severity: "medium",
  kind: "finops",
  remediation:
    'Add an `aws.costexplorer.CostAllocationTag` with `status: "Active"` for each key. AWS knows a key a day after its first use. A stack whose account another stack watches exempts `stack`.',
  refs: [],
  source: "https://docs.aws.amazon.com/awsaccountbilling/latest/aboutv2/activating-tags.html",
  parameters: { keys: everywhere(["Project", "Environment", "Component", "CostCenter"]) },
  *checkStack(stack, { parameters: { keys } }): Iterable<StackRemark> {
    if (!spends(stack)) return;
    const tags = stack.all("aws:costexplorer/costAllocationTag:CostAllocationTag");
    const missing = keys.filter((key) => !anyOf(tags, ({ props }) => props.tagKey === key));
    if (missing.length > 0) {
      const remark = `no CostAllocationTag activates ${listed(missing)}; add one for each.`;
      yield { on: undefined, remark };
    }
    yield* eachResource(tags, ({ props: { status } }) =>
      status === "Active" ? undefined : `${received("status", status)}; set it to Active.`,
    );
  },
});

export const anomalyMonitorExists = rule({
  name: "cost-anomaly-monitor-exists",
  description: "Unexpected cost is noticed, and somebody is told.",
  severity: "high",
  kind: "finops",
  remediation:
    'Add an `aws.costexplorer.AnomalyMonitor` with `monitorType: "DIMENSIONAL"` and `monitorDimension: "SERVICE"`, and an `AnomalySubscription` with its `arn` in `monitorArnLists`. An account has one such monitor: its other stacks exempt `stack`.',
  refs: ["CB COSTGUARDRAILS-2"],
  source: "https://docs.aws.amazon.com/cost-management/latest/userguide/manage-ad.html",
  *checkStack(stack): Iterable<StackRemark> {
    if (!spends(stack)) return;
    const monitors = stack.all("aws:costexplorer/anomalyMonitor:AnomalyMonitor");
    if (monitors.length === 0) {
      yield {
        on: undefined,
        remark: "no AnomalyMonitor watches cost; add one with a subscription.",
      };
    }
    for (const on of monitors) {
      const subscription = "aws:costexplorer/anomalySubscription:AnomalySubscription";
      if (stack.linkedBy(on, "monitorArnLists", subscription).length > 0) continue;
      yield { on, remark: "no AnomalySubscription names it, so that nobody is told; add one." };
    }
  },
});

export const anomalySubscriptionUseful = rule({
  name: "cost-anomaly-subscription-useful",
  description: "Who subscribes to cost anomalies is told in time, and of what matters.",
  severity: "medium",
  kind: "finops",
  remediation:
    'Set `thresholdExpression.dimension` with the key `ANOMALY_TOTAL_IMPACT_ABSOLUTE`, in USD, and `subscribers`. With `frequency: "IMMEDIATE"` AWS tells SNS topics only, with the others e-mail addresses only.',
  refs: [],
  source: "https://docs.aws.amazon.com/cost-management/latest/userguide/manage-ad.html",
  on: ["aws:costexplorer/anomalySubscription:AnomalySubscription"],
  *check({ props }) {
    yield* each([props], ({ thresholdExpression }) =>
      hasThreshold(thresholdExpression)
        ? undefined
        : `thresholdExpression names no impact above 0; use the dimension ${listed(impacts, "or")}.`,
    );
    yield* each([props], ({ frequency, subscribers }) => {
      const wanted = frequency === "IMMEDIATE" ? "SNS" : "EMAIL";
      return anyOf(asList(subscribers), ({ type }) => type === wanted)
        ? undefined
        : `${received("frequency", frequency)} and no subscriber is of type ${wanted}, which alone is told; add one.`;
    });
  },
});

const impacts = ["ANOMALY_TOTAL_IMPACT_ABSOLUTE", "ANOMALY_TOTAL_IMPACT_PERCENTAGE"];

/** An expression is a dimension, or a combination of expressions. */
function hasThreshold(expression: unknown): boolean {
  if (!isRecord(expression)) return false;
  const ways = [
    () => isImpact(expression["dimension"]),
    () => anyOf(asList(expression["ands"]), hasThreshold),
    () => anyOf(asList(expression["ors"]), hasThreshold),
  ];
  return anyOf(ways, (holds) => holds());
}

function isImpact(dimension: unknown): boolean {
  if (!isRecord(dimension)) return false;
  return allOf(
    () => impacts.includes(textOf(dimension["key"]) ?? ""),
    () => anyOf(asList(dimension["values"]), (value) => (numberOf(value) ?? 0) > 0),
  );
}
