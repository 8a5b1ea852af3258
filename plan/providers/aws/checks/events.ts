import type { Expectation, ServiceChecks } from "./check";
import { arn } from "./expect/identity";
import { between } from "./expect/number";
import { instant, schedule } from "./expect/schedule";
import { json, length, matching, notEmpty, notMatching, oneOf, orEmpty } from "./expect/text";
import { nameOrPrefix, suffixLength } from "./names";
import { atLeastOneOf, atMostOneOf, conflicts } from "./relations";

const name = (max: number): readonly Expectation[] => [
  length(1, max),
  matching(/^[0-9A-Za-z_.-]*$/, "only letters, digits and _.-"),
];

/** EventBridge: rules and their targets, and the schedules of its Scheduler. */
export const events: ServiceChecks = {
  "aws:cloudwatch/eventBus:EventBus": {
    source: "internal/service/events/bus.go and validate.go",
    arguments: {
      "deadLetterConfig.arn": [length(1, 1600), arn],
      description: length(0, 512),
      eventSourceName: [
        length(1, 256),
        matching(/^aws\.partner(\/[\w.-]+){2,}$/, "a source aws.partner/partner/name"),
      ],
      kmsKeyIdentifier: length(1, 2048),
      "logConfig.includeDetail": oneOf("FULL", "NONE"),
      "logConfig.level": oneOf("ERROR", "INFO", "OFF", "TRACE"),
      name: [
        length(1, 256),
        matching(/^[\w./-]+$/, "only letters, digits and _./-"),
        notMatching(/^default$/, "another name than default, which every account has"),
      ],
    },
  },
  "aws:cloudwatch/eventPermission:EventPermission": {
    source: "internal/service/events/permission.go",
    arguments: {
      action: [length(1, 64), matching(/^events:[A-Za-z]+$/, "an action such as events:PutEvents")],
      "condition.key": oneOf("aws:PrincipalOrgID"),
      "condition.type": oneOf("StringEquals"),
      "condition.value": notEmpty,
      principal: matching(/^(\d{12}|\*)$/, "to be an account number of 12 digits, or *"),
      statementId: [
        length(1, 64),
        matching(/^[\w-]+$/, "only letters, digits, hyphens and underscores"),
      ],
    },
  },
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
