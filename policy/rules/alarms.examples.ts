import { unknown, type ExamplesByRule } from "../rule/example";

export const examples: ExamplesByRule = {
  "alarm-has-action": {
    pass: [{ type: "aws:cloudwatch/metricAlarm:MetricAlarm", props: { alarmActions: unknown } }],
    fail: [
      {
        type: "aws:cloudwatch/metricAlarm:MetricAlarm",
        props: { alarmActions: [] },
        says: "alarmActions is not set; name a topic that people read.",
      },
    ],
    unknown: [
      {
        type: "aws:cloudwatch/metricAlarm:MetricAlarm",
        props: { alarmActions: ["arn"], actionsEnabled: unknown },
        says: "actionsEnabled is unknown until the deployment",
      },
    ],
  },
  "alarm-period-standard": {
    pass: [
      { type: "aws:cloudwatch/metricAlarm:MetricAlarm", props: { period: 60 }, environment: "dev" },
    ],
    fail: [
      {
        type: "aws:cloudwatch/metricAlarm:MetricAlarm",
        props: { period: 30 },
        environment: "dev",
        says: "period is 30; dev needs at least 60.",
      },
    ],
    unknown: [
      {
        type: "aws:cloudwatch/metricAlarm:MetricAlarm",
        props: { period: unknown },
        environment: "dev",
        says: "period is unknown until the deployment",
      },
    ],
  },
  "alarm-treats-missing-data": {
    pass: [
      { type: "aws:cloudwatch/metricAlarm:MetricAlarm", props: { treatMissingData: "missing" } },
    ],
    fail: [
      {
        type: "aws:cloudwatch/metricAlarm:MetricAlarm",
        props: {},
        says: "treatMissingData is not set; set it to breaching, notBreaching, ignore or missing.",
      },
    ],
    unknown: [],
  },
  "alert-topic-has-subscriber": {
    pass: [
      {
        stack: [
          { type: "aws:sns/topic:Topic", name: "alerts", props: {} },
          {
            type: "aws:cloudwatch/metricAlarm:MetricAlarm",
            name: "errors",
            props: { alarmActions: unknown },
            links: { alarmActions: ["alerts"] },
          },
          {
            type: "aws:sns/topicSubscription:TopicSubscription",
            name: "mail",
            props: {},
            links: { topic: ["alerts"] },
          },
        ],
      },
    ],
    fail: [
      {
        stack: [
          { type: "aws:sns/topic:Topic", name: "alerts", props: {} },
          {
            type: "aws:cloudwatch/metricAlarm:MetricAlarm",
            name: "errors",
            props: { alarmActions: unknown },
            links: { alarmActions: ["alerts"] },
          },
        ],
        says: "alerts: alerts go to it and nobody reads it; add a TopicSubscription.",
      },
    ],
    unknown: [],
  },
};
