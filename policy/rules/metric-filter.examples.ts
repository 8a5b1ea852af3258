import { unknown, type ExamplesByRule } from "../rule/example";

export const examples: ExamplesByRule = {
  "metric-filter-has-alarm": {
    pass: [
      {
        stack: [
          {
            type: "aws:cloudwatch/logMetricFilter:LogMetricFilter",
            name: "refused",
            props: {
              metricTransformation: { name: "Refused", namespace: "Meddiflux", value: "1" },
            },
          },
          {
            type: "aws:cloudwatch/metricAlarm:MetricAlarm",
            name: "refusals",
            props: { metricName: "Refused", namespace: "Meddiflux" },
          },
        ],
      },
    ],
    fail: [
      {
        stack: [
          {
            type: "aws:cloudwatch/logMetricFilter:LogMetricFilter",
            name: "refused",
            props: {
              metricTransformation: { name: "Refused", namespace: "Meddiflux", value: "1" },
            },
          },
          {
            type: "aws:cloudwatch/metricAlarm:MetricAlarm",
            name: "refusals",
            props: { metricName: "Refused", namespace: "Other" },
          },
        ],
        says: "refused: no MetricAlarm watches its metric; add one.",
      },
    ],
    unknown: [
      {
        stack: [
          { type: "aws:sns/topic:Topic", name: "other", props: {} },
          {
            type: "aws:cloudwatch/logMetricFilter:LogMetricFilter",
            name: "refused",
            props: {
              metricTransformation: { name: "Refused", namespace: "Meddiflux", value: "1" },
            },
          },
          {
            type: "aws:cloudwatch/metricAlarm:MetricAlarm",
            name: "refusals",
            props: { metricName: unknown, namespace: "Meddiflux" },
            links: { metricName: ["other"] },
          },
        ],
        says: "refused: metricName is unknown until the deployment",
      },
    ],
  },
};
