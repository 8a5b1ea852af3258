import * as aws from "@pulumi/aws";
import type * as pulumi from "@pulumi/pulumi";
import type { ScalableTarget } from "../shared/scalable";
import { cronAt, timezone, type WorkingHours } from "../shared/working-hours";

/** Scales a service to no tasks at the end of each working day, and back before the next. */
export function switchService(
  name: string,
  { awake, ...target }: ScalableTarget,
  hours: WorkingHours,
  owned: { readonly parent: pulumi.Resource },
): void {
  const between = (minCapacity: number, maxCapacity: number, minute: number) => ({
    ...{ ...target, timezone },
    schedule: cronAt(minute, hours.days.join(",")),
    scalableTargetAction: { minCapacity, maxCapacity },
  });
  const stop = new aws.appautoscaling.ScheduledAction(
    `${name}-stop`,
    between(0, 0, hours.to),
    owned,
  );
  new aws.appautoscaling.ScheduledAction(
    `${name}-start`,
    between(awake.min, awake.max, hours.from),
    // AWS refuses two changes of one target at the same time.
    { ...owned, dependsOn: [stop] },
  );
}
