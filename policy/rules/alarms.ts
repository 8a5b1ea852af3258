import { isSet, isTrue, numberOf, received, asList } from "../read/values";
import { each, eachResource } from "../rule/judge";
import { rule } from "../rule/rule";
import type { Stack, StackResourceOf } from "../rule/stack";

const metricAlarm = "aws:cloudwatch/metricAlarm:MetricAlarm";
const compositeAlarm = "aws:cloudwatch/compositeAlarm:CompositeAlarm";
type Alarm = StackResourceOf<typeof metricAlarm | typeof compositeAlarm>;

export const alarmHasAction = rule({
  name: "alarm-has-action",
  description: "An alarm tells somebody or does something.",
  severity: "high",
  kind: "logging",
  remediation:
    "Set `alarmActions` to the ARN of a topic that people read, and leave `actionsEnabled` true.",
  refs: ["CKV_AWS_319", "guard CLOUDWATCH_ALARM_ACTION_CHECK"],
  source: "https://docs.aws.amazon.com/AmazonCloudWatch/latest/monitoring/alarm-actions.html",
  checkStack: (stack) =>
    eachResource<Alarm>(stack.all(metricAlarm, compositeAlarm), (alarm) => {
      if (isRead(stack, alarm)) return undefined;
      const { props } = alarm;
      if (!isSet(props, "alarmActions")) {
        return "alarmActions is not set; name a topic that people read.";
      }
      return isSet(props, "actionsEnabled") && !isTrue(props.actionsEnabled)
        ? `${received("actionsEnabled", props.actionsEnabled)}; remove it or set it to true.`
        : undefined;
    }),
});

/** One that a composite alarm or the rollback of a service waits for needs no action of its own. */
function isRead(stack: Stack, alarm: Alarm): boolean {
  return (
    stack.linkedBy(alarm, "alarmRule", compositeAlarm).length > 0 ||
    stack.linkedBy(alarm, "alarms", "aws:ecs/service:Service").length > 0
  );
}

export const alarmTreatsMissingData = rule({
  name: "alarm-treats-missing-data",
  description: "An alarm says what it means when nothing is measured.",
  severity: "low",
  kind: "logging",
  remediation:
    'Set `treatMissingData`: "breaching" where silence is a failure, "notBreaching" where it is rest.',
  refs: [],
  source:
    "https://docs.aws.amazon.com/AmazonCloudWatch/latest/monitoring/alarms-and-missing-data.html",
  on: [metricAlarm],
  check: ({ props }) =>
    isSet(props, "treatMissingData")
      ? undefined
      : "treatMissingData is not set; set it to breaching, notBreaching, ignore or missing.",
});

export const alarmPeriodStandard = rule({
  name: "alarm-period-standard",
  description:
    "Outside prod, an alarm looks once a minute at most; more often costs three times as much.",
  severity: "low",
  kind: "finops",
  remediation: "Set `period` to 60 or a multiple of it.",
  refs: [],
  source: "https://docs.aws.amazon.com/AmazonCloudWatch/latest/monitoring/AlarmThatSendsEmail.html",
  on: [metricAlarm],
  parameters: { minimumSeconds: { dev: 60, hom: 60, prod: 10 } },
  *check({ props }, { environment, parameters: { minimumSeconds } }) {
    const judge = (path: string, period: unknown) =>
      (numberOf(period) ?? Infinity) < minimumSeconds
        ? `${received(path, period)}; ${environment} needs at least ${minimumSeconds}.`
        : undefined;
    yield* each([props], ({ period }) => judge("period", period));
    yield* each(asList(props.metricQueries), (query, index) => [
      ...each([query], ({ period }) => judge(`metricQueries[${index}].period`, period)),
      ...each([query], ({ metric }) =>
        judge(`metricQueries[${index}].metric.period`, metric?.period),
      ),
    ]);
  },
});

const topicType = "aws:sns/topic:Topic";

export const alertTopicHasSubscriber = rule({
  name: "alert-topic-has-subscriber",
  description: "A topic that alerts go to is read by somebody.",
  severity: "high",
  kind: "logging",
  remediation:
    "Add a `TopicSubscription` with the `arn` of the topic, or name it in `snsTopicArns` of a chat channel.",
  refs: [],
  source: "https://docs.aws.amazon.com/sns/latest/dg/sns-create-subscribe-endpoint-to-topic.html",
  checkStack: (stack) =>
    eachResource(stack.all(topicType), (topic) =>
      !takesAlerts(stack, topic) || hasReader(stack, topic)
        ? undefined
        : "alerts go to it and nobody reads it; add a TopicSubscription.",
    ),
});

type Topic = StackResourceOf<typeof topicType>;

function takesAlerts(stack: Stack, topic: Topic): boolean {
  return (
    ["alarmActions", "okActions", "insufficientDataActions"].some(
      (property) => stack.linkedBy(topic, property, metricAlarm, compositeAlarm).length > 0,
    ) ||
    stack.linkedBy(topic, "arn", "aws:cloudwatch/eventTarget:EventTarget").length > 0 ||
    stack.linkedBy(topic, "notifications", "aws:budgets/budget:Budget").length > 0 ||
    stack.linkedBy(topic, "subscribers", "aws:costexplorer/anomalySubscription:AnomalySubscription")
      .length > 0
  );
}

function hasReader(stack: Stack, topic: Topic): boolean {
  return (
    stack.linkedBy(topic, "topic", "aws:sns/topicSubscription:TopicSubscription").length > 0 ||
    stack.linkedBy(
      topic,
      "snsTopicArns",
      "aws:chatbot/slackChannelConfiguration:SlackChannelConfiguration",
      "aws:chatbot/teamsChannelConfiguration:TeamsChannelConfiguration",
    ).length > 0
  );
}
