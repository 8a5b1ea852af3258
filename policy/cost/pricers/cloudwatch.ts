import { fixed, Unpriceable, unpricedUse, use, type Charge } from "../charge";
import type { CostInputs } from "../inputs";
import { flat, pricer } from "../pricer";
import { amount, entryOf, isGiven, record, records, text } from "../read";

type MetricAlarm = CostInputs["aws:cloudwatch/metricAlarm:MetricAlarm"];

const standardPeriodSeconds = 60;
/** An alarm on a band of normal values is billed for the metric and for both edges of the band. */
const metricsOfBand = 3;

export const metricAlarm = pricer(
  ["aws:cloudwatch/metricAlarm:MetricAlarm"],
  [(alarm) => fixed("metrics watched", "cloudwatch.alarm.standard.month", metricsOf(alarm))],
);

function metricsOf(alarm: MetricAlarm): number {
  if (isGiven(alarm, "evaluationCriteria")) throw new Unpriceable("PromQL alarms have no price");
  requireStandardPeriod(alarm);
  const queries = records(alarm, "metricQueries");
  if (queries.length === 0) return 1;
  let metrics = 0;
  let perMetric = 1;
  for (const query of queries) {
    requireStandardPeriod(query);
    requireStandardPeriod(record(query, "metric"));
    if (isGiven(query, "metric")) metrics++;
    const expression = text(query, "expression", "").trimStart().toUpperCase();
    if (expression.startsWith("SELECT")) {
      throw new Unpriceable("an alarm on a query is billed by the metrics that the query finds");
    }
    if (expression.startsWith("ANOMALY_DETECTION_BAND")) perMetric = metricsOfBand;
  }
  return metrics * perMetric;
}

function requireStandardPeriod(props: { readonly period?: number | undefined }): void {
  if (amount(props, "period", standardPeriodSeconds) < standardPeriodSeconds) {
    throw new Unpriceable("alarms with a period under 60 seconds have no price");
  }
}

export const compositeAlarm = flat(
  ["aws:cloudwatch/compositeAlarm:CompositeAlarm"],
  [fixed("composite alarm", "cloudwatch.alarm.composite.month", 1)],
);

export const dashboard = flat(
  ["aws:cloudwatch/dashboard:Dashboard"],
  [fixed("dashboard", "cloudwatch.dashboard.month", 1, { freeUnits: 3 })],
);

const stored = use("logs stored", "cloudwatch.logs.store.gb-month");
const scanned = use("logs scanned by queries", "cloudwatch.logs.insights-scan.gb");

const logClasses: Readonly<Record<string, readonly Charge[]>> = {
  STANDARD: [use("logs ingested", "cloudwatch.logs.ingest.gb"), stored, scanned],
  INFREQUENT_ACCESS: [use("logs ingested", "cloudwatch.logs.ingest-ia.gb"), stored, scanned],
};

export const logGroup = pricer(
  ["aws:cloudwatch/logGroup:LogGroup"],
  [
    (group) => {
      const name = text(group, "logGroupClass", "STANDARD");
      return entryOf(logClasses, name) ?? unpricedUse(`${name} logs`);
    },
  ],
);

export const metricFilter = flat(
  ["aws:cloudwatch/logMetricFilter:LogMetricFilter"],
  [use("metrics reported", "cloudwatch.metric.custom.month")],
);

const minutesOf: Readonly<Record<string, number>> = { minute: 1, hour: 60 };
const freeRuns = 100;

/** A canary at a rate runs a number of times that is known; at cron times it is left to use. */
export const canary = pricer(
  ["aws:synthetics/canary:Canary"],
  [
    (props, { hours }) => {
      const expression = text(record(props, "schedule"), "expression");
      const [, every, unit = ""] = /^rate\((\d+) (minute|hour)s?\)$/.exec(expression) ?? [];
      const minutes = Number(every) * (entryOf(minutesOf, unit) ?? 0);
      return minutes > 0
        ? fixed("runs", "cloudwatch.synthetics.run", (hours * 60) / minutes, {
            freeUnits: freeRuns,
          })
        : use("runs", "cloudwatch.synthetics.run");
    },
  ],
);
