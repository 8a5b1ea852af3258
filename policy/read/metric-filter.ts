import type { Stack, StackResourceOf } from "../rule/stack";
import { given } from "./inputs";
import { anyOf } from "./known";
import { asList, textOf } from "./values";

export type MetricFilter = StackResourceOf<"aws:cloudwatch/logMetricFilter:LogMetricFilter">;
type Alarm = StackResourceOf<"aws:cloudwatch/metricAlarm:MetricAlarm">;

const alarmType = "aws:cloudwatch/metricAlarm:MetricAlarm";

/**
 * Whether an alarm watches the metric of a filter. They are joined by its name, which programs mostly write
 * twice. Throws when a name that decides is unknown.
 */
export function isAlarmed(stack: Stack, filter: MetricFilter): boolean {
  const properties = ["metricName", "metricQueries"];
  if (properties.some((property) => stack.linkedBy(filter, property, alarmType).length > 0)) {
    return true;
  }
  const metric = filter.props.metricTransformation;
  const [name, namespace] = [textOf(metric?.name), textOf(metric?.namespace)];
  if (name === undefined) return false;
  return anyOf(stack.all(alarmType), (alarm) =>
    anyOf(metricsOf(alarm), (read) => {
      const watched = read();
      return watched.name === name && watched.namespace === namespace;
    }),
  );
}

interface Metric {
  readonly name: string | undefined;
  readonly namespace: string | undefined;
}

/** The one metric of an alarm, and those of its expression; each to be read when asked for. */
function metricsOf(alarm: Alarm): readonly (() => Metric)[] {
  const queries = asList(given(alarm, "metricQueries"));
  return [
    () => ({
      name: textOf(given(alarm, "metricName")),
      namespace: textOf(given(alarm, "namespace")),
    }),
    ...[...queries.keys()].map((index) => () => {
      const metric = queries[index]?.metric;
      return { name: textOf(metric?.metricName), namespace: textOf(metric?.namespace) };
    }),
  ];
}
