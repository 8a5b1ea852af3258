import type { Delivery } from "./alerts/deliver";
import { sumOf } from "./allow-list/silences";
import type { Scan } from "./scan";

/**
 * The function's CloudWatch metrics, all counts. `Objects` are trail files and no digests: digests
 * arrive every hour even when nothing else does, and would hide a silent trail from its alarm.
 */
export const metricNames = [
  "Objects",
  "FailedObjects",
  "Digests",
  "Records",
  "High",
  "Medium",
  "Info",
  "Unmatched",
  "Malformed",
  "Allowed",
  "RuleErrors",
  "UnknownVersions",
  "Raised",
  "Alerts",
  "Held",
  "Repeated",
  "Summaries",
] as const;

export type Metrics = Partial<Readonly<Record<(typeof metricNames)[number], number>>>;

export const metricNamespace = "MeddiFlux/CloudTrailAlerts";

/**
 * The counts of an object that was dealt with. They reconcile:
 * `High + Medium + Info + Unmatched = Records - Malformed`. `Allowed` counts matches, and is no part of it.
 */
export const metricsOf = ({
  kind,
  totals,
  silences,
  ruleErrors,
  unknownVersions,
}: Scan): Metrics => ({
  Objects: kind === "digest" ? 0 : 1,
  Digests: kind === "digest" ? 1 : 0,
  Records: totals.records,
  High: totals.high,
  Medium: totals.medium,
  Info: totals.info,
  Unmatched: totals.unmatched,
  Malformed: totals.malformed,
  Allowed: sumOf(silences),
  RuleErrors: ruleErrors,
  UnknownVersions: unknownVersions,
});

/** What became of the alerts: published, held back for a summary, or told before. */
export const deliveryMetrics = ({ published, held, repeated }: Delivery): Metrics => ({
  Alerts: published,
  Held: held,
  Repeated: repeated,
});

/**
 * One log line in CloudWatch's embedded metric format.
 * https://docs.aws.amazon.com/AmazonCloudWatch/latest/monitoring/CloudWatch_Embedded_Metric_Format_Specification.html
 */
export const metricsLine = (
  metrics: Readonly<Partial<Record<string, number>>>,
  {
    functionName,
    now,
    ...properties
  }: { readonly functionName: string; readonly now: number } & Readonly<Record<string, unknown>>,
): object => ({
  _aws: {
    Timestamp: now,
    CloudWatchMetrics: [
      {
        Namespace: metricNamespace,
        Dimensions: [["FunctionName"]],
        Metrics: Object.keys(metrics).map((Name) => ({ Name, Unit: "Count" })),
      },
    ],
  },
  FunctionName: functionName,
  ...properties,
  ...metrics,
});
