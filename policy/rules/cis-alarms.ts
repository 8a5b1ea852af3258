import { cisAlarms, type CisAlarm } from "../knowledge/cis-alarms";
import { comparisonsOfFilter, comparisonsOfRule, sees, type Comparison } from "../read/event-watch";
import { anyOf, ifKnown } from "../read/known";
import { isAlarmed } from "../read/metric-filter";
import { isTrue, listed, textOf } from "../read/values";
import { each } from "../rule/judge";
import { rule } from "../rule/rule";
import type { Stack, StackResourceOf } from "../rule/stack";
import { Undecided } from "../rule/unknown";

export const cisAlarmFiltersComplete = rule({
  name: "cis-alarm-filters-complete",
  description: "Where there is a trail, what the CIS benchmark wants alarmed is alarmed.",
  severity: "high",
  kind: "logging",
  remediation:
    "For each section named, add a `LogMetricFilter` on the log group of the trail with a `MetricAlarm` on its metric, or an `EventRule` with an `EventTarget`. Where a program of its own reads the trail, exempt the trail and name the program.",
  refs: [...cisRefs(), ...fsbpRefs()],
  source: cisAlarms.source,
  *checkStack(stack) {
    const [trail] = stack.all("aws:cloudtrail/trail:Trail");
    if (!trail) return;
    const watches = [...watchingFilters(stack), ...watchingRules(stack)];
    const remarks = [...each(cisAlarms.alarms, (alarm) => unseenOf(alarm, watches))];
    const unseen = remarks.filter((remark) => typeof remark === "string");
    if (unseen.length > 0) {
      const what =
        unseen.length === cisAlarms.alarms.length
          ? "any section of CIS 5"
          : `CIS ${listed(unseen)}`;
      const remark = `no alarm or event target follows ${what}; add them.`;
      yield { on: trail, remark };
    }
    for (const remark of remarks.filter((one) => one instanceof Undecided).slice(0, 1)) {
      yield { on: trail, remark };
    }
  },
});

function cisRefs(): readonly string[] {
  return cisAlarms.alarms.map(({ id }) => `CIS ${id}`);
}

function fsbpRefs(): readonly string[] {
  return Array.from({ length: 14 }, (_, index) => `CloudWatch.${index + 1}`);
}

/** To be read when asked for: a pattern may be unknown. */
type Watch = () => readonly Comparison[];

function once<T>(read: () => T): () => T {
  let value: T | undefined;
  return () => (value ??= read());
}

/** The section and, where it is followed in part, the calls that are not. */
function unseenOf({ id, what, signs }: CisAlarm, watches: readonly Watch[]): string | undefined {
  const unseen = signs.filter((sign) => !anyOf(watches, (watch) => sees(watch(), sign)));
  if (unseen.length === 0) return undefined;
  const section = `${id} ${what}`;
  if (unseen.length === signs.length) return section;
  return `${section} (${listed(unseen.map((sign) => sign.at(-1)?.value ?? ""))})`;
}

function watchingFilters(stack: Stack): readonly Watch[] {
  return stack
    .all("aws:cloudwatch/logMetricFilter:LogMetricFilter")
    .filter((filter) => ifKnown(() => isAlarmed(stack, filter)) === true)
    .map(({ props }) => once(() => comparisonsOfFilter(textOf(props.pattern) ?? "")));
}

function watchingRules(stack: Stack): readonly Watch[] {
  return stack
    .all("aws:cloudwatch/eventRule:EventRule")
    .filter((one) => isOn(one) && hasTarget(stack, one))
    .map(({ props }) => once(() => comparisonsOfRule(props.eventPattern)));
}

type EventRule = StackResourceOf<"aws:cloudwatch/eventRule:EventRule">;

function isOn({ props }: EventRule): boolean {
  // eslint-disable-next-line @typescript-eslint/no-deprecated -- it still switches the rule off
  const isEnabled = ifKnown(() => props.isEnabled);
  return (
    ifKnown(() => props.state) !== "DISABLED" && (isEnabled === undefined || isTrue(isEnabled))
  );
}

function hasTarget(stack: Stack, one: EventRule): boolean {
  const target = "aws:cloudwatch/eventTarget:EventTarget";
  if (stack.linkedBy(one, "rule", target).length > 0) return true;
  const name = ifKnown(() => one.props.name);
  return (
    name !== undefined && stack.all(target).some(({ props }) => ifKnown(() => props.rule) === name)
  );
}
