import type { Expectation, ServiceChecks } from "./check";
import { arn } from "./expect/identity";
import { between } from "./expect/number";
import { instant, schedule } from "./expect/schedule";
import { json, length, matching, oneOf, orEmpty } from "./expect/text";
import { nameOrPrefix, suffixLength } from "./names";
import { atLeastOneOf, atMostOneOf, conflicts } from "./relations";

const name = (max: number): readonly Expectation[] => [
  length(1, max),
  matching(/^[0-9A-Za-z_.-]*$/, "only letters, digits and _.-"),
];

/** EventBridge: rules and their targets, and the schedules of its Scheduler. */
export const events: ServiceChecks = {
  "aws:cloudwatch/eventRule:EventRule": {
    source: "internal/service/events/rule.go",
    arguments: {
      description: length(0, 512),
      eventPattern: [json, length(0, 4096)],
      name: name(64),
      namePrefix: name(64 - suffixLength),
      roleArn: arn,
      scheduleExpression: [length(0, 256), orEmpty(schedule("cron", "rate"))],
      state: oneOf("DISABLED", "ENABLED", "ENABLED_WITH_ALL_CLOUDTRAIL_MANAGEMENT_EVENTS"),
    },
    relations: [
      nameOrPrefix,
      atLeastOneOf("scheduleExpression", "eventPattern"),
      conflicts("isEnabled", "state"),
    ],
  },
  "aws:cloudwatch/eventTarget:EventTarget": {
    source: "internal/service/events/target.go",
    arguments: {
      arn,
      "deadLetterConfig.arn": arn,
      "retryPolicy.maximumEventAgeInSeconds": between(60, 86_400),
      "retryPolicy.maximumRetryAttempts": between(0, 185),
      roleArn: arn,
      rule: name(64),
      targetId: name(64),
    },
    relations: atMostOneOf("input", "inputPath", "inputTransformer"),
  },
  "aws:scheduler/schedule:Schedule": {
    source: "internal/service/scheduler/schedule.go",
    arguments: {
      actionAfterCompletion: oneOf("DELETE", "NONE"),
      description: length(0, 512),
      endDate: instant,
      "flexibleTimeWindow.maximumWindowInMinutes": between(1, 1440),
      "flexibleTimeWindow.mode": oneOf("FLEXIBLE", "OFF"),
      groupName: length(1, 64),
      kmsKeyArn: arn,
      name: name(64),
      namePrefix: name(64 - suffixLength),
      scheduleExpression: [length(1, 256), schedule("cron", "rate", "at")],
      scheduleExpressionTimezone: length(1, 50),
      startDate: instant,
      state: oneOf("DISABLED", "ENABLED"),
      "target.arn": arn,
      "target.deadLetterConfig.arn": arn,
      "target.ecsParameters.taskDefinitionArn": arn,
      "target.retryPolicy.maximumEventAgeInSeconds": between(60, 86_400),
      "target.retryPolicy.maximumRetryAttempts": between(0, 185),
      "target.roleArn": arn,
    },
    relations: [nameOrPrefix],
  },
  "aws:scheduler/scheduleGroup:ScheduleGroup": {
    source: "internal/service/scheduler/schedule_group.go",
    arguments: { name: name(64), namePrefix: name(64 - suffixLength) },
    relations: [nameOrPrefix],
  },
};
