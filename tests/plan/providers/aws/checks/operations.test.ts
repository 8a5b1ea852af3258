import { unknown } from "../../../../../plan/protocol/wire";
import { arnOf, describeType, notAnArn, roleArn } from "./support";

const ruleForms =
  "cron(minutes hours day-of-month month day-of-week year), one of the two days being ? or rate(number minutes|hours|days)";

describe("checks of alarms, schedules, trails and budgets", () => {
  describeType(
    "aws:cloudwatch/metricAlarm:MetricAlarm",
    {
      name: "errors",
      comparisonOperator: "GreaterThanThreshold",
      evaluationPeriods: 1,
      metricName: "Errors",
      namespace: "AWS/Lambda",
      period: 60,
      statistic: "Sum",
      threshold: 0,
      alarmActions: [arnOf("sns", "alerts")],
    },
    [
      [
        {
          statistic: null,
          extendedStatistic: "p99.9",
          period: 10,
          treatMissingData: "notBreaching",
        },
      ],
      [{ extendedStatistic: "p99" }, "statistic: conflicts with extendedStatistic"],
      [
        { statistic: null },
        "statistic: one of statistic, extendedStatistic must be specified with metricName",
      ],
      [{ statistic: unknown }],
      [
        { statistic: "P99", period: 45, treatMissingData: "ok" },
        "period: expected to be one of 10, 20, 30, or a multiple of 60, got 45",
        'statistic: expected to be one of "Average", "Maximum", "Minimum", "SampleCount", "Sum", got "P99"',
        'treatMissingData: expected to be one of "breaching", "ignore", "missing", "notBreaching", got "ok"',
      ],
      [
        { metricQueries: [{ id: "m" }], namespace: null, period: null, statistic: unknown },
        "metricQueries: conflicts with metricName",
      ],
      [
        { alarmActions: ["alerts"], comparisonOperator: ">" },
        notAnArn("alarmActions[0]", "alerts"),
        'comparisonOperator: expected to be one of "GreaterThanOrEqualToThreshold", "GreaterThanThreshold", "GreaterThanUpperThreshold", "LessThanLowerOrGreaterThanUpperThreshold", "LessThanLowerThreshold", "LessThanOrEqualToThreshold", "LessThanThreshold", got ">"',
      ],
      [{ unit: "Count/Second" }],
      [{ thresholdMetricId: "band" }, "threshold: conflicts with thresholdMetricId"],
    ],
  );

  describeType("aws:cloudwatch/logGroup:LogGroup", { name: "/shop/web", retentionInDays: 30 }, [
    [{ retentionInDays: 0 }],
    [
      { retentionInDays: 31, name: "web:1" },
      'name: expected only letters, digits and _./#-, got "web:1"',
      "retentionInDays: expected to be one of 0, 1, 3, 5, 7, 14, 30, 60, 90, 120, 150, 180, 365, 400, 545, 731, 1096, 1827, 2192, 2557, 2922, 3288, 3653, got 31",
    ],
  ]);

  describeType("aws:cloudwatch/logStream:LogStream", { name: "delivery", logGroupName: "/shop" }, [
    [{ name: "web:1" }, 'name: expected no colon, got "web:1"'],
  ]);

  describeType(
    "aws:cloudwatch/eventRule:EventRule",
    { name: "nightly", scheduleExpression: "rate(1 day)" },
    [
      [{ scheduleExpression: null, eventPattern: '{"source":["aws.s3"]}' }],
      [
        { scheduleExpression: null },
        "scheduleExpression: one of scheduleExpression, eventPattern must be specified",
      ],
      [
        { scheduleExpression: "cron(0 22 * * * *)" },
        `scheduleExpression: expected to be ${ruleForms}, or empty, got "cron(0 22 * * * *)"`,
      ],
      [{ eventPattern: "{" }, 'eventPattern: expected to be valid JSON, got "{"'],
      [{ isEnabled: true, state: "ENABLED" }, "isEnabled: conflicts with state"],
    ],
  );

  describeType(
    "aws:scheduler/schedule:Schedule",
    {
      name: "stop",
      flexibleTimeWindow: { mode: "OFF" },
      scheduleExpression: "at(2026-01-31T22:00:00)",
      target: { arn: "arn:aws:scheduler:::aws-sdk:rds:stopDBInstance", roleArn },
    },
    [
      [
        { flexibleTimeWindow: { mode: "NONE", maximumWindowInMinutes: 0 }, target: { arn: "x" } },
        "flexibleTimeWindow.maximumWindowInMinutes: expected to be in the range (1 - 1440), got 0",
        'flexibleTimeWindow.mode: expected to be one of "FLEXIBLE", "OFF", got "NONE"',
        notAnArn("target.arn", "x"),
      ],
    ],
  );

  describeType(
    "aws:cloudtrail/trail:Trail",
    { name: "audit.main", s3BucketName: "logs", eventSelectors: [{ readWriteType: "All" }] },
    [
      [
        { name: "_audit" },
        'name: expected only letters, digits and ._-, a letter or digit at both ends, got "_audit"',
      ],
      [
        { advancedEventSelectors: [{ fieldSelectors: [{ field: "eventName", equals: [""] }] }] },
        'advancedEventSelectors[0].fieldSelectors[0].equals[0]: expected to be 1 to 2048 characters long, got ""',
        "advancedEventSelectors: conflicts with eventSelectors",
      ],
      [
        { eventSelectors: [{ readWriteType: "Read" }] },
        'eventSelectors[0].readWriteType: expected to be one of "All", "ReadOnly", "WriteOnly", got "Read"',
      ],
    ],
  );

  describeType(
    "aws:budgets/budget:Budget",
    {
      budgetType: "COST",
      timeUnit: "MONTHLY",
      limitAmount: "99.5",
      limitUnit: "USD",
      timePeriodStart: "2026-01-01_00:00",
      notifications: [
        {
          comparisonOperator: "GREATER_THAN",
          notificationType: "ACTUAL",
          thresholdType: "PERCENTAGE",
        },
      ],
    },
    [
      [
        { limitAmount: "99,5", timePeriodStart: "2026-01-01", timeUnit: "WEEKLY" },
        'limitAmount: expected a decimal number such as 100 or 99.5, got "99,5"',
        'timePeriodStart: expected to be a time as in 2026-01-31_12:00, got "2026-01-01"',
        'timeUnit: expected to be one of "ANNUALLY", "CUSTOM", "DAILY", "MONTHLY", "QUARTERLY", got "WEEKLY"',
      ],
      [
        { notifications: [{ comparisonOperator: ">", subscriberSnsTopicArns: ["alerts"] }] },
        'notifications[0].comparisonOperator: expected to be one of "EQUAL_TO", "GREATER_THAN", "LESS_THAN", got ">"',
        notAnArn("notifications[0].subscriberSnsTopicArns[0]", "alerts"),
      ],
      [
        { plannedLimits: [{ amount: "1", unit: "USD", startTime: "2026-01-01_00:00" }] },
        "plannedLimits: conflicts with limitAmount",
        "plannedLimits: conflicts with limitUnit",
      ],
    ],
  );

  describeType(
    "aws:costexplorer/anomalySubscription:AnomalySubscription",
    { name: "a", frequency: "DAILY", monitorArnLists: [unknown], subscribers: [{ type: "EMAIL" }] },
    [
      [
        { frequency: "HOURLY", subscribers: [{ type: "SMS" }] },
        'frequency: expected to be one of "DAILY", "IMMEDIATE", "WEEKLY", got "HOURLY"',
        'subscribers[0].type: expected to be one of "EMAIL", "SNS", got "SMS"',
      ],
    ],
  );

  describeType(
    "aws:costexplorer/anomalyMonitor:AnomalyMonitor",
    { name: "a", monitorType: "DIMENSIONAL", monitorDimension: "SERVICE" },
    [
      [{ monitorSpecification: "{}" }, "monitorDimension: conflicts with monitorSpecification"],
      [
        { monitorType: "ALL" },
        'monitorType: expected to be one of "CUSTOM", "DIMENSIONAL", got "ALL"',
      ],
    ],
  );

  describeType(
    "aws:backup/plan:Plan",
    {
      name: "p",
      rules: [{ ruleName: "daily", targetVaultName: "main", schedule: "cron(0 5 ? * * *)" }],
    },
    [
      [
        { rules: [{ ruleName: "a b", targetVaultName: "v", schedule: "daily" }] },
        'rules[0].ruleName: expected only letters, digits and _.-, got "a b"',
        `rules[0].schedule: expected to be ${ruleForms}, got "daily"`,
        'rules[0].targetVaultName: expected to be 2 to 50 characters long, got "v"',
      ],
    ],
  );
});
