import assert from "node:assert/strict";
import type { CostInputs } from "../../../../policy/cost/inputs";
import { estimate, linesOf, planned, reasonsOf, usesOf } from "../support";

const alarm = (props: CostInputs["aws:cloudwatch/metricAlarm:MetricAlarm"]) =>
  planned("aws:cloudwatch/metricAlarm:MetricAlarm", "alarm", props);

const metric = (metricName: string, period = 300) => ({ metricName, period, stat: "Average" });
const canary = (expression: string) =>
  planned("aws:synthetics/canary:Canary", "health", { schedule: { expression } });

describe("a metric alarm", () => {
  it("costs one metric", () => {
    const cost = estimate([alarm({ metricName: "CPUUtilization", period: 60 })], {
      region: "sa-east-1",
    });
    assert.deepEqual(linesOf(cost), [["metrics watched", 1, 0.135, 0.135]]);
  });

  it("costs each metric of its formula", () => {
    const formula = alarm({
      metricQueries: [
        { id: "idle", expression: "IF(cpu < 30 AND mem < 40, 1, 0)", returnData: true },
        { id: "cpu", metric: metric("CPUUtilization") },
        { id: "mem", metric: metric("MemoryUtilization") },
      ],
    });
    assert.deepEqual(linesOf(estimate([formula])), [["metrics watched", 2, 0.1, 0.2]]);
  });

  it("costs a metric and the two edges of its band", () => {
    const band = alarm({
      thresholdMetricId: "band",
      metricQueries: [
        { id: "m", metric: metric("RequestCount"), returnData: true },
        { id: "band", expression: "ANOMALY_DETECTION_BAND(m, 2)" },
      ],
    });
    assert.deepEqual(linesOf(estimate([band])), [["metrics watched", 3, 0.1, 0.3]]);
  });

  for (const [what, props, reason] of [
    [
      "a period under a minute",
      { metricName: "Latency", period: 10 },
      "alarms with a period under 60 seconds have no price",
    ],
    [
      "the same in a formula",
      { metricQueries: [{ id: "m", metric: metric("Latency", 30) }] },
      "alarms with a period under 60 seconds have no price",
    ],
    [
      "a query",
      { metricQueries: [{ id: "q", expression: " select AVG(CPUUtilization)", period: 60 }] },
      "an alarm on a query is billed by the metrics that the query finds",
    ],
    [
      "PromQL",
      { evaluationCriteria: { promqlCriteria: { query: "up" } } },
      "PromQL alarms have no price",
    ],
  ] as const) {
    it(`is unpriced with ${what}`, () => {
      // The declaration of criteria does not matter: that there are some does.
      assert.deepEqual(reasonsOf(estimate([alarm(props as object)])), [reason]);
    });
  }
});

describe("CloudWatch besides alarms on metrics", () => {
  it("costs composite alarms, more than others", () => {
    const composite = planned("aws:cloudwatch/compositeAlarm:CompositeAlarm", "down", {});
    assert.deepEqual(linesOf(estimate([composite])), [["composite alarm", 1, 0.5, 0.5]]);
  });

  it("costs logs by use and class", () => {
    const group = (logGroupClass: string) =>
      planned("aws:cloudwatch/logGroup:LogGroup", "api", { logGroupClass });
    assert.deepEqual(usesOf(estimate([group("STANDARD")], { region: "sa-east-1" })), [
      ["logs ingested", 0.9],
      ["logs scanned by queries", 0.009],
      ["logs stored", 0.0408],
    ]);
    assert.deepEqual(usesOf(estimate([group("INFREQUENT_ACCESS")]))[0], ["logs ingested", 0.25]);
    const delivery = estimate([group("DELIVERY")]);
    assert.deepEqual(reasonsOf(delivery), ["DELIVERY logs: its price is not in the sheet"]);
    assert.equal(delivery.unpriced[0]?.byUse, true);
  });

  it("costs the metrics that filters report by use", () => {
    const filter = planned("aws:cloudwatch/logMetricFilter:LogMetricFilter", "errors", {});
    assert.deepEqual(usesOf(estimate([filter])), [["metrics reported", 0.3]]);
  });
});

describe("a canary", () => {
  it("costs its runs when it has a rate, after those that are free", () => {
    const cost = estimate([canary("rate(5 minutes)")]);
    assert.deepEqual(linesOf(cost), [["runs", 8660, 0.0012, 10.392]]);
    assert.equal(cost.lines[0]?.assumption, "100 of the 100 that an account has free");
    assert.equal(linesOf(estimate([canary("rate(1 hour)")]))[0]?.[1], 630);
    assert.equal(linesOf(estimate([canary("rate(1 minute)")]))[0]?.[1], 43_700);
  });

  it("costs by use at other times", () => {
    for (const expression of ["cron(0 8 * * ? *)", "rate(0 minute)"]) {
      const cost = estimate([canary(expression)]);
      assert.deepEqual([cost.lines, usesOf(cost)], [[], [["runs", 0.0012]]]);
    }
  });
});
