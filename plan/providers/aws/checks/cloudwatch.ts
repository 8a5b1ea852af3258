import type { Properties } from "../../../protocol/wire";
import type { CheckFailure } from "../../provider";
import type { Expectation, ServiceChecks } from "./check";
import { alarmAction, arn } from "./expect/identity";
import { atLeast, items, whole } from "./expect/number";
import { json, length, matching, oneOf, oneOfIgnoringCase } from "./expect/text";
import { conflicts, isAbsent, relation, within } from "./relations";
import { known } from "./values";

const statistics = ["Average", "Maximum", "Minimum", "SampleCount", "Sum"];

/** https://docs.aws.amazon.com/AmazonCloudWatch/latest/monitoring/Statistics-definitions.html */
const percentile =
  /^((p|(tm)|(wm)|(tc)|(ts))((\d{1,2}(\.\d{1,2})?)|(100))|(IQM)|(((TM)|(WM)|(PR)|(TC)|(TS)))\((\d+(\.\d+)?%?)?:(\d+(\.\d+)?%?)?\))$/;

const sizes = ["Bytes", "Kilobytes", "Megabytes", "Gigabytes", "Terabytes"];
const bits = ["Bits", "Kilobits", "Megabits", "Gigabits", "Terabits"];
const amounts = [...sizes, ...bits, "Count"];

const unit = oneOf(
  "Seconds",
  "Microseconds",
  "Milliseconds",
  "Percent",
  "None",
  ...amounts,
  ...amounts.map((amount) => `${amount}/Second`),
);

/** Seconds: one of the short ones, or whole minutes. */
const period = (...short: readonly number[]): Expectation =>
  whole(
    `to be one of ${short.join(", ")}, or a multiple of 60`,
    (seconds) => short.includes(seconds) || seconds % 60 === 0,
  );

const queryPeriod = period(1, 5, 10, 20, 30);
const label = length(1, 255);

export const cloudwatch: ServiceChecks = {
  "aws:cloudwatch/compositeAlarm:CompositeAlarm": {
    source: "internal/service/cloudwatch/composite_alarm.go",
    arguments: {
      alarmActions: items(0, 5),
      "alarmActions[]": arn,
      alarmDescription: length(0, 1024),
      alarmName: length(0, 255),
      alarmRule: length(1, 10_240),
      insufficientDataActions: items(0, 5),
      "insufficientDataActions[]": arn,
      okActions: items(0, 5),
      "okActions[]": arn,
    },
  },
  "aws:cloudwatch/dashboard:Dashboard": {
    source: "internal/service/cloudwatch/dashboard.go",
    arguments: {
      dashboardBody: json,
      dashboardName: [length(1, 255), matching(/^[\w-]*$/, "only letters, digits, _ and -")],
    },
  },
  "aws:cloudwatch/metricAlarm:MetricAlarm": {
    source: "internal/service/cloudwatch/metric_alarm.go",
    arguments: {
      "alarmActions[]": alarmAction,
      alarmDescription: length(0, 1024),
      comparisonOperator: oneOf(
        "GreaterThanOrEqualToThreshold",
        "GreaterThanThreshold",
        "GreaterThanUpperThreshold",
        "LessThanLowerOrGreaterThanUpperThreshold",
        "LessThanLowerThreshold",
        "LessThanOrEqualToThreshold",
        "LessThanThreshold",
      ),
      datapointsToAlarm: atLeast(1),
      evaluateLowSampleCountPercentiles: oneOfIgnoringCase("evaluate", "ignore"),
      evaluationPeriods: atLeast(1),
      extendedStatistic: matching(percentile, "a percentile or trimmed statistic such as p99.9"),
      insufficientDataActions: items(0, 5),
      "insufficientDataActions[]": alarmAction,
      metricName: label,
      "metricQueries[].expression": length(1, 1024),
      "metricQueries[].id": label,
      "metricQueries[].metric.metricName": label,
      "metricQueries[].metric.namespace": label,
      "metricQueries[].metric.period": queryPeriod,
      "metricQueries[].metric.stat": {
        expected: `to be one of ${statistics.join(", ")}, or a percentile such as p99.9`,
        holds: (value) =>
          typeof value === "string" && (statistics.includes(value) || percentile.test(value)),
      },
      "metricQueries[].metric.unit": unit,
      "metricQueries[].period": queryPeriod,
      name: label,
      namespace: label,
      okActions: items(0, 5),
      "okActions[]": alarmAction,
      period: period(10, 20, 30),
      statistic: oneOf(...statistics),
      thresholdMetricId: label,
      treatMissingData: oneOfIgnoringCase("breaching", "ignore", "missing", "notBreaching"),
      unit,
    },
    relations: [
      conflicts(
        "metricQueries",
        "dimensions",
        "extendedStatistic",
        "metricName",
        "namespace",
        "period",
        "statistic",
      ),
      conflicts("statistic", "extendedStatistic"),
      conflicts("threshold", "thresholdMetricId"),
      ...within("metricQueries[]", conflicts("expression", "metric")),
      relation(["extendedStatistic", "metricName", "statistic"], withoutStatistic),
    ],
  },
};

function withoutStatistic(alarm: Properties): readonly CheckFailure[] {
  const hasMetric = known(alarm, "metricName") !== undefined;
  const hasNone = isAbsent(alarm, "statistic") && isAbsent(alarm, "extendedStatistic");
  const reason = "one of statistic, extendedStatistic must be specified with metricName";
  return hasMetric && hasNone ? [{ property: "statistic", reason }] : [];
}
