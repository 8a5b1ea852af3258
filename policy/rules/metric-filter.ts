import { isAlarmed } from "../read/metric-filter";
import { eachResource } from "../rule/judge";
import { rule } from "../rule/rule";

export const metricFilterHasAlarm = rule({
  name: "metric-filter-has-alarm",
  description: "What a metric filter counts, an alarm watches.",
  severity: "medium",
  kind: "logging",
  remediation:
    "Add a `MetricAlarm` whose `metricName` and `namespace` are those of `metricTransformation`, or remove the filter: its metric is billed.",
  refs: [],
  source: "https://docs.aws.amazon.com/AmazonCloudWatch/latest/logs/MonitoringLogData.html",
  checkStack: (stack) =>
    eachResource(stack.all("aws:cloudwatch/logMetricFilter:LogMetricFilter"), (filter) =>
      isAlarmed(stack, filter) ? undefined : "no MetricAlarm watches its metric; add one.",
    ),
});
