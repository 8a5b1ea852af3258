import assert from "node:assert/strict";
import { cisAlarms } from "../../../policy/knowledge/cis-alarms";
import { cisAlarmFiltersComplete } from "../../../policy/rules/cis-alarms";
import type { StackResource } from "../../../policy/rule/stack";
import { judgeAll, resource, unknown } from "../support";

const filterType = "aws:cloudwatch/logMetricFilter:LogMetricFilter";
const alarmType = "aws:cloudwatch/metricAlarm:MetricAlarm";
const ruleType = "aws:cloudwatch/eventRule:EventRule";
const targetType = "aws:cloudwatch/eventTarget:EventTarget";

const trail = resource("aws:cloudtrail/trail:Trail", "audit", {});

/** A filter for events of all marks of one of the signs, as the benchmark writes it. */
function patternOf({ signs }: (typeof cisAlarms.alarms)[number]): string {
  const ofSign = signs.map((marks) =>
    marks
      .map(({ field, value, excluded }) =>
        excluded === undefined ? `$.${field} = "${value}"` : `$.${field} != "${excluded}"`,
      )
      .join(" && "),
  );
  return `{ ${ofSign.map((one) => `(${one})`).join(" || ")} }`;
}

function alarmed(id: string, pattern: string): readonly StackResource[] {
  const name = `cis-${id}`;
  const namespace = "Cis";
  return [
    resource(filterType, name, { pattern, metricTransformation: { name, namespace } }),
    resource(alarmType, name, { metricName: name, namespace }),
  ];
}

/** Everything but one section. */
const allBut = (section: string) =>
  cisAlarms.alarms
    .filter(({ id }) => id !== section)
    .flatMap((alarm) => alarmed(alarm.id, patternOf(alarm)));

const judgeCis = (...resources: readonly StackResource[]) =>
  judgeAll(cisAlarmFiltersComplete, [trail, ...resources]);
const lacks = (what: string) => [`audit: no alarm or event target follows CIS ${what}; add them.`];
const noTrails = lacks("5.5 changes of trails");

describe("cis-alarm-filters-complete", () => {
  it("has the 15 sections of the benchmark", () => {
    assert.deepEqual(
      cisAlarms.alarms.map(({ id }) => id),
      Array.from({ length: 15 }, (_, index) => `5.${index + 1}`),
    );
  });

  it("accepts a filter and an alarm for each", () => {
    assert.deepEqual(judgeCis(...allBut("")), []);
  });

  for (const { id, what } of cisAlarms.alarms) {
    it(`misses ${id}, ${what}`, () => {
      assert.deepEqual(judgeCis(...allBut(id)), lacks(`${id} ${what}`));
    });
  }

  it("is about stacks with a trail only", () => {
    assert.deepEqual(judgeAll(cisAlarmFiltersComplete, []), []);
    assert.deepEqual(judgeCis(), [
      "audit: no alarm or event target follows any section of CIS 5; add them.",
    ]);
  });

  it("names the calls that a section lacks", () => {
    const partly = alarmed("5.5", "{ $.eventName = CreateTrail || $.eventName = St*Logging }");
    assert.deepEqual(
      judgeCis(...allBut("5.5"), ...partly),
      lacks("5.5 changes of trails (DeleteTrail and UpdateTrail)"),
    );
  });

  it("adds up what several filters follow", () => {
    const create = alarmed("a", "{ $.eventName = CreateTrail || $.eventName = *Logging }");
    const other = alarmed("b", "{ $.eventName = DeleteTrail || $.eventName = UpdateTrail }");
    assert.deepEqual(judgeCis(...allBut("5.5"), ...create, ...other), []);
  });

  describe("a filter", () => {
    const pattern = "{ $.eventSource = cloudtrail.amazonaws.com }";
    const metricTransformation = { name: "trails", namespace: "Cis" };
    const filter = resource(filterType, "trails", { pattern, metricTransformation });

    it("counts once there is an alarm on its metric", () => {
      assert.deepEqual(judgeCis(...allBut("5.5"), filter), noTrails);
      for (const props of [
        { metricName: "trails", namespace: "Other" },
        { metricName: "other", namespace: "Cis" },
        { metricName: unknown, namespace: "Cis" },
      ]) {
        const alarm = resource(alarmType, "trails", props);
        assert.deepEqual(judgeCis(...allBut("5.5"), filter, alarm), noTrails);
      }
    });

    it("counts with an alarm that is made of it", () => {
      const alarm = resource(alarmType, "trails", {}, { metricName: [filter] });
      assert.deepEqual(judgeCis(...allBut("5.5"), filter, alarm), []);
    });

    it("without a metric has no alarm", () => {
      const bare = resource(filterType, "bare", { pattern });
      assert.deepEqual(
        judgeCis(...allBut("5.5"), bare, resource(alarmType, "queries", {})),
        noTrails,
      );
    });
  });

  describe("an event rule", () => {
    const eventPattern = JSON.stringify({ detail: { eventSource: ["cloudtrail.amazonaws.com"] } });
    const one = resource(ruleType, "trails", { eventPattern, name: "trails" });
    const linked = resource(targetType, "target", {}, { rule: [one] });

    it("counts once it has a target", () => {
      assert.deepEqual(judgeCis(...allBut("5.5"), one), noTrails);
      assert.deepEqual(judgeCis(...allBut("5.5"), one, linked), []);
      const named = resource(targetType, "target", { rule: "trails" });
      assert.deepEqual(judgeCis(...allBut("5.5"), one, named), []);
      const other = resource(targetType, "target", { rule: "other" });
      assert.deepEqual(judgeCis(...allBut("5.5"), one, other), noTrails);
    });

    it("does not count while it is off", () => {
      for (const off of [{ state: "DISABLED" }, { isEnabled: false }]) {
        const idle = resource(ruleType, "trails", { eventPattern, ...off });
        const target = resource(targetType, "target", {}, { rule: [idle] });
        assert.deepEqual(judgeCis(...allBut("5.5"), idle, target), noTrails);
      }
    });

    it("that is unknown leaves open what nothing else follows", () => {
      const later = resource(ruleType, "later", { eventPattern: unknown });
      const target = resource(targetType, "target", {}, { rule: [later] });
      assert.deepEqual(judgeCis(...allBut("5.5"), later, target), [
        "audit: Not evaluated: eventPattern is unknown until the deployment",
      ]);
      assert.deepEqual(judgeCis(...allBut(""), later, target), []);
    });
  });
});
