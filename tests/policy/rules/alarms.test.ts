import assert from "node:assert/strict";
import {
  alarmHasAction,
  alarmPeriodStandard,
  alarmTreatsMissingData,
  alertTopicHasSubscriber,
} from "../../../policy/rules/alarms";
import { judge, judgeAll, resource, unknown } from "../support";

const metric = "aws:cloudwatch/metricAlarm:MetricAlarm";
const composite = "aws:cloudwatch/compositeAlarm:CompositeAlarm";
const topicType = "aws:sns/topic:Topic";

describe("alarm-has-action", () => {
  const silent = "errors: alarmActions is not set; name a topic that people read.";

  for (const type of [metric, composite] as const) {
    it(`accepts a ${type} that tells a topic`, () => {
      for (const props of [
        { alarmActions: [unknown] },
        { alarmActions: unknown },
        { alarmActions: ["arn"], actionsEnabled: true },
      ]) {
        assert.deepEqual(judgeAll(alarmHasAction, [resource(type, "errors", props)]), []);
      }
    });

    it(`rejects a ${type} that does nothing`, () => {
      for (const props of [{}, { alarmActions: [] }, { okActions: ["arn"] }]) {
        assert.deepEqual(judgeAll(alarmHasAction, [resource(type, "errors", props)]), [silent]);
      }
      const off = resource(type, "errors", { alarmActions: ["arn"], actionsEnabled: false });
      assert.deepEqual(judgeAll(alarmHasAction, [off]), [
        "errors: actionsEnabled is false; remove it or set it to true.",
      ]);
    });
  }

  it("asks no action of an alarm that something else waits for", () => {
    const errors = resource(metric, "errors", {});
    const both = { alarmActions: ["arn"] };
    const any = resource(composite, "any", both, { alarmRule: [errors] });
    assert.deepEqual(judgeAll(alarmHasAction, [errors, any]), []);
    const service = resource("aws:ecs/service:Service", "api", {}, { alarms: [errors] });
    assert.deepEqual(judgeAll(alarmHasAction, [errors, service]), []);
    assert.deepEqual(judgeAll(alarmHasAction, [errors, resource(composite, "other", both)]), [
      silent,
    ]);
  });

  it("does not decide on actions that may be off", () => {
    const errors = resource(metric, "errors", { alarmActions: ["arn"], actionsEnabled: unknown });
    assert.deepEqual(judgeAll(alarmHasAction, [errors]), [
      "errors: Not evaluated: actionsEnabled is unknown until the deployment",
    ]);
  });
});

describe("alarm-treats-missing-data", () => {
  it("wants it said, whatever it is", () => {
    assert.deepEqual(judge(alarmTreatsMissingData, metric, { treatMissingData: "missing" }), []);
    assert.deepEqual(judge(alarmTreatsMissingData, metric, {}), [
      "treatMissingData is not set; set it to breaching, notBreaching, ignore or missing.",
    ]);
  });
});

describe("alarm-period-standard", () => {
  it("wants a minute outside prod", () => {
    for (const environment of ["dev", "hom"] as const) {
      assert.deepEqual(judge(alarmPeriodStandard, metric, { period: 60 }, { environment }), []);
      assert.deepEqual(judge(alarmPeriodStandard, metric, { period: 30 }, { environment }), [
        `period is 30; ${environment} needs at least 60.`,
      ]);
    }
    assert.deepEqual(judge(alarmPeriodStandard, metric, { period: 10 }), []);
    assert.deepEqual(judge(alarmPeriodStandard, metric, {}, { environment: "dev" }), []);
  });

  it("reads the queries, each on its own", () => {
    const metricQueries = [
      { period: unknown },
      { period: 10 },
      { metric: { period: 30 } },
      { metric: { period: 300 } },
      {},
    ];
    assert.deepEqual(
      judge(alarmPeriodStandard, metric, { metricQueries }, { environment: "dev" }),
      [
        "Not evaluated: metricQueries[0].period is unknown until the deployment",
        "metricQueries[1].period is 10; dev needs at least 60.",
        "metricQueries[2].metric.period is 30; dev needs at least 60.",
      ],
    );
  });
});

describe("alert-topic-has-subscriber", () => {
  const topic = resource(topicType, "alerts", {});
  const unread = ["alerts: alerts go to it and nobody reads it; add a TopicSubscription."];

  const sources = [
    ...(["alarmActions", "okActions", "insufficientDataActions"] as const).flatMap((property) => [
      resource(metric, property, {}, { [property]: [topic] }),
      resource(composite, property, {}, { [property]: [topic] }),
    ]),
    resource("aws:cloudwatch/eventTarget:EventTarget", "target", {}, { arn: [topic] }),
    resource("aws:budgets/budget:Budget", "budget", {}, { notifications: [topic] }),
    resource(
      "aws:costexplorer/anomalySubscription:AnomalySubscription",
      "anomalies",
      {},
      { subscribers: [topic] },
    ),
  ];

  for (const source of sources) {
    it(`wants a reader where ${source.type} sends its alerts (${source.name})`, () => {
      assert.deepEqual(judgeAll(alertTopicHasSubscriber, [topic, source]), unread);
    });
  }

  const readers = [
    resource("aws:sns/topicSubscription:TopicSubscription", "mail", {}, { topic: [topic] }),
    resource(
      "aws:chatbot/slackChannelConfiguration:SlackChannelConfiguration",
      "slack",
      {},
      { snsTopicArns: [topic] },
    ),
    resource(
      "aws:chatbot/teamsChannelConfiguration:TeamsChannelConfiguration",
      "teams",
      {},
      { snsTopicArns: [topic] },
    ),
  ];

  for (const reader of readers) {
    it(`takes ${reader.type} for a reader`, () => {
      assert.deepEqual(judgeAll(alertTopicHasSubscriber, [topic, ...sources, reader]), []);
    });
  }

  it("is not about topics that no alert goes to", () => {
    assert.deepEqual(judgeAll(alertTopicHasSubscriber, [topic]), []);
  });
});
