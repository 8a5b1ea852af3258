import type { Limits } from "../shared/scalable";
import { scalingRules, tasksAdded, type LimitChange, type ScalingRules } from "./scaling-plan";

/** What is asked of a service in a minute. */
export interface Demand {
  /** Percent of the CPU of one task: 250 keeps two and a half tasks busy. */
  readonly cpu: number;
  /** Percent of the memory of one task. */
  readonly memory: number;
  readonly requests: number;
}

export interface Simulation {
  readonly minutes: number;
  readonly demand: (minute: number) => Demand;
  readonly requestsPerTask: number;
  readonly tasks: number;
  readonly limits: Limits;
  /** At their minute of each day; the simulation starts at midnight. */
  readonly changes?: readonly Pick<LimitChange, "minute" | "limits">[];
  /** Deployments that refresh first. One that does not ignore the limits sets them as `declared`. */
  readonly deployments?: readonly { readonly minute: number; readonly declared?: Limits }[];
  /** Minutes until a new task serves. @default 2 */
  readonly startMinutes?: number;
  /** @default {@link scalingRules} */
  readonly rules?: ScalingRules;
}

/** A minute of a simulated service. */
export interface Minute {
  readonly minute: number;
  /** Tasks that are wanted; new ones serve only later. */
  readonly tasks: number;
  readonly limits: Limits;
  /** Percent of what the serving tasks have. */
  readonly cpu: number;
  readonly memory: number;
  /** What moved the number of tasks in this minute. */
  readonly moved?: "out" | "in" | "limits";
}

interface Load {
  readonly cpu: number;
  readonly memory: number;
  /** Percent of what the tasks serve well. */
  readonly requests: number;
}

/** What scaling would make of a load, minute by minute: a model of the alarms and policies, without AWS. */
export function simulate(simulation: Simulation): readonly Minute[] {
  const { minutes, startMinutes = 2, rules = scalingRules } = simulation;
  const made: Minute[] = [];
  const loads: Load[] = [];
  const stepped = { out: -Infinity, in: -Infinity };
  let { tasks, limits } = simulation;
  for (let minute = 0; minute < minutes; minute++) {
    limits = limitsAt(simulation, minute) ?? limits;
    const before = tasks;
    tasks = within(limits, tasks);
    let moved: Minute["moved"] = tasks === before ? undefined : "limits";

    // A task that was wanted a moment ago does not serve yet; one that is no longer wanted does not either.
    const serving = Math.min(tasks, ...made.slice(-startMinutes).map((past) => past.tasks));
    const load = loadOn(serving, simulation, minute);
    loads.push(load);
    const wanted = within(limits, wantedTasks(tasks, loads, rules));
    const direction = wanted > tasks ? "out" : "in";
    if (wanted !== tasks && minute - stepped[direction] >= rules.cooldownMinutes[direction]) {
      tasks = wanted;
      stepped[direction] = minute;
      moved = direction;
    }
    const { cpu, memory } = load;
    made.push({ minute, tasks, limits, cpu, memory, ...(moved && { moved }) });
  }
  return made;
}

/** How often steps in a day undo each other: out and in again, or in and out. */
export function reversals(minutes: readonly Minute[]): number {
  const steps = minutes.flatMap(({ moved }) => (moved === "out" || moved === "in" ? [moved] : []));
  return steps.filter((step, index) => index > 0 && step !== steps[index - 1]).length;
}

const minutesOfDay = 24 * 60;

function limitsAt({ changes, deployments }: Simulation, minute: number): Limits | undefined {
  return (
    deployments?.findLast((deployment) => deployment.minute === minute)?.declared ??
    changes?.findLast((change) => change.minute === minute % minutesOfDay)?.limits
  );
}

function loadOn(serving: number, { demand, requestsPerTask }: Simulation, minute: number): Load {
  const { cpu, memory, requests } = demand(minute);
  const tasks = Math.max(serving, 1);
  // A task cannot use more than it has, so the load does not show how much more is asked for.
  return {
    cpu: Math.min(100, cpu / tasks),
    memory: Math.min(100, memory / tasks),
    requests: (100 * requests) / tasks / requestsPerTask,
  };
}

/** The most that one of the policies wants: as many more as the busiest needs, or one less when all are idle. */
function wantedTasks(tasks: number, loads: readonly Load[], rules: ScalingRules): number {
  const lasts = (minutes: number, holds: (load: Load) => boolean) =>
    loads.length >= minutes && loads.slice(-minutes).every(holds);
  const now = loads.at(-1);
  if (!now) return tasks;
  const wanted = (["cpu", "memory"] as const)
    .filter((metric) => lasts(rules.busyMinutes, (load) => load[metric] > rules.busy[metric]))
    .map((metric) => tasks + stepFor(now[metric] - rules.busy[metric], tasks, rules));
  // The tracking of requests adds as many as it takes, and takes none away.
  if (lasts(rules.busyMinutes, ({ requests }) => requests > 100)) {
    wanted.push(Math.ceil((tasks * now.requests) / 100));
  }
  if (wanted.length > 0) return Math.max(...wanted);
  return lasts(rules.idleMinutes, (load) => isIdle(load, rules)) ? tasks - 1 : tasks;
}

function stepFor(over: number, tasks: number, { steps }: ScalingRules): number {
  const step = steps.findLast(({ from }) => over >= from);
  return step ? tasksAdded(tasks, step.percent) : 0;
}

function isIdle(load: Load, { idle }: ScalingRules): boolean {
  return load.cpu < idle.cpu && load.memory < idle.memory && load.requests < idle.requests;
}

function within({ min, max }: Limits, tasks: number): number {
  return Math.min(Math.max(tasks, min), max);
}
