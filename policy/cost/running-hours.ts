import type { CostInputs } from "./inputs";
import { Links, type PlannedResource } from "./links";
import { amount, ifReadable, record, text } from "./read";
import { weeklyTimes } from "./weekly-schedule";

type ScheduledAction = CostInputs["aws:appautoscaling/scheduledAction:ScheduledAction"];
type Schedule = CostInputs["aws:scheduler/schedule:Schedule"];

/** Something that is switched on or off every week at the same times. */
interface Switch {
  readonly on: boolean;
  /** Minutes since the week began; undefined where the schedule cannot be read. */
  readonly times: readonly number[] | undefined;
  /** By which clock. */
  readonly timezone: string;
}

const minutesAWeek = 7 * 24 * 60;

/** As AWS's calculator counts a month. */
const hoursAMonth = 730;

/**
 * For how many hours a month a service or a database runs by the schedules of its own stack, by URN, for
 * `EstimateOptions.hoursOf`. Undefined, which counts as always, for all without schedules, and for those
 * whose schedules do not say it for sure.
 */
export function runningHours(
  resources: readonly PlannedResource[],
): (urn: string) => number | undefined {
  const links = new Links(resources);
  const hours = new Map<string, number | undefined>();
  for (const resource of resources) {
    if (resource.type === "aws:ecs/service:Service") {
      hours.set(resource.urn, hoursOf(switchesOfService(resource, links)));
    } else if (resource.type === "aws:rds/instance:Instance") {
      hours.set(resource.urn, hoursOf(switchesOfDatabase(resource, links)));
    }
  }
  return (urn) => hours.get(urn);
}

function switchesOfService(service: PlannedResource, links: Links): readonly Switch[] {
  const action = "aws:appautoscaling/scheduledAction:ScheduledAction";
  const targets = links.dependants(service, "resourceId", "aws:appautoscaling/target:Target");
  const actions = [service, ...targets].flatMap((of) => links.dependants(of, "resourceId", action));
  // Those that name both the service and its target are found twice.
  const each = new Map(actions.map(({ urn, props }) => [urn, props]));
  return [...each.values()].map(switchOfAction);
}

function switchOfAction(props: ScheduledAction): Switch {
  return readable(() => {
    const on = amount(record(props, "scalableTargetAction"), "maxCapacity", 1) > 0;
    const times = weeklyTimes(text(props, "schedule"));
    return { on, times, timezone: text(props, "timezone", "UTC") };
  });
}

function switchesOfDatabase(database: PlannedResource, links: Links): readonly Switch[] {
  return links
    .dependants(database, "target", "aws:scheduler/schedule:Schedule")
    .filter(({ props }) => props.state !== "DISABLED")
    .map(({ props }) => switchOfSchedule(props));
}

function switchOfSchedule(props: Schedule): Switch {
  return readable(() => {
    const { arn } = record(props, "target");
    const call = /^arn:aws:scheduler:::aws-sdk:rds:(start|stop)DBInstance$/.exec(String(arn))?.[1];
    const times = call ? weeklyTimes(text(props, "scheduleExpression")) : undefined;
    const timezone = text(props, "scheduleExpressionTimezone", "UTC");
    return { on: call === "start", times, timezone };
  });
}

/** What cannot be read may switch at any time. */
function readable(read: () => Switch): Switch {
  return ifReadable(read, { on: true, times: undefined, timezone: "" });
}

function hoursOf(switches: readonly Switch[]): number | undefined {
  const clocks = new Set(switches.map(({ timezone }) => timezone));
  const changes = switches
    .flatMap(({ on, times }) => (times ?? []).map((at) => ({ on, at })))
    // On and off at once counts as on, which costs.
    .sort((one, other) => one.at - other.at || Number(one.on) - Number(other.on));
  const open = clocks.size !== 1 || switches.some(({ times }) => times === undefined);
  if (open || !changes.some(({ on }) => on) || changes.every(({ on }) => on)) return undefined;
  const running = changes.map(({ on, at }, index) => {
    const next = changes[index + 1]?.at ?? (changes[0]?.at ?? 0) + minutesAWeek;
    return on ? next - at : 0;
  });
  return (hoursAMonth * running.reduce((sum, minutes) => sum + minutes, 0)) / minutesAWeek;
}
