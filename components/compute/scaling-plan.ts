import type { Limits } from "../shared/scalable";
import { cronAt } from "../shared/working-hours";

/** How many tasks a service may have, and how much one of them serves. */
export interface ScalingPlan {
  /** On weekdays, from morning to evening. */
  readonly day: Limits;
  readonly night: Limits;
  /** From Saturday morning to Monday morning. */
  readonly weekend: Limits;
  /** Requests a minute that one task serves well. */
  readonly requestsPerTask: number;
}

/** When limits change, by the clock that people live by (`shared/working-hours.ts`). */
export interface Clock {
  /** As in `07:00`. */
  readonly morning: string;
  readonly evening: string;
}

/**
 * When tasks are added and taken away. Every comparison is strict, and a step out at most doubles: twice the
 * tasks have half the load, which is never below what counts as idle. A step in takes one task, which at most
 * doubles the load of the others, and stays below what counts as busy. So no step causes its opposite.
 */
export const scalingRules = {
  /** More than this many percent is busy; one is enough. */
  busy: { cpu: 70, memory: 80 },
  /** Less than this many percent is idle; all are needed. Requests are in percent of what tasks serve well. */
  idle: { cpu: 30, memory: 40, requests: 50 },
  /** Percent of tasks to add, by how far over the limit the load is; at least one task. */
  steps: [
    { from: 0, percent: 25 },
    { from: 15, percent: 50 },
  ],
  /** Minutes in a row that must be busy or idle. */
  busyMinutes: 2,
  idleMinutes: 10,
  /** Minutes after a step until the next: the new tasks must run and show in the load before. */
  cooldownMinutes: { out: 3, in: 5 },
} as const satisfies ScalingRules;

export interface ScalingRules {
  readonly busy: { readonly cpu: number; readonly memory: number };
  readonly idle: { readonly cpu: number; readonly memory: number; readonly requests: number };
  readonly steps: readonly { readonly from: number; readonly percent: number }[];
  readonly busyMinutes: number;
  readonly idleMinutes: number;
  readonly cooldownMinutes: { readonly out: number; readonly in: number };
}

/**
 * Tasks that a percentage adds, rounded as Application Auto Scaling does: down, but never to none.
 * Source: docs.aws.amazon.com/autoscaling/application/userguide/step-scaling-policy-overview.html
 */
export function tasksAdded(tasks: number, percent: number): number {
  return Math.max(1, Math.floor((tasks * percent) / 100));
}

/** A change of limits that recurs. */
export interface LimitChange {
  readonly limits: Limits;
  readonly schedule: string;
  /** Minutes after midnight. */
  readonly minute: number;
}

/** The changes of a week: they move the limits only, and leave the number of tasks to the load. */
export function limitChanges(
  { day, night, weekend }: ScalingPlan,
  { morning, evening }: Clock,
): Readonly<Record<"morning" | "evening" | "weekend", LimitChange>> {
  const change = (limits: Limits, time: string, days: string): LimitChange => {
    const [hour = 0, rest = 0] = time.split(":").map(Number);
    const minute = hour * 60 + rest;
    return { limits, schedule: cronAt(minute, days), minute };
  };
  return {
    morning: change(day, morning, "MON-FRI"),
    evening: change(night, evening, "MON-FRI"),
    weekend: change(weekend, morning, "SAT"),
  };
}
