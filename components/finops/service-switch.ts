import * as aws from "@pulumi/aws";
import * as pulumi from "@pulumi/pulumi";
import { tierTags } from "../shared/tags";
import { cronAt, timezone, type WorkingHours } from "../shared/working-hours";

/** An ECS service that runs in working hours only. */
export interface SwitchedService {
  readonly clusterName: pulumi.Input<string>;
  readonly serviceName: pulumi.Input<string>;
  /** How many tasks it has while it runs. A new number counts from the next start on. */
  readonly tasks: number;
}

/** Scales a service to no tasks at the end of each working day, and back before the next. */
export function switchService(
  name: string,
  { clusterName, serviceName, tasks, hours }: SwitchedService & { readonly hours: WorkingHours },
  owned: { readonly parent: pulumi.Resource },
): void {
  const target = new aws.appautoscaling.Target(
    name,
    {
      serviceNamespace: "ecs",
      scalableDimension: "ecs:service:DesiredCount",
      resourceId: pulumi.interpolate`service/${clusterName}/${serviceName}`,
      minCapacity: tasks,
      maxCapacity: tasks,
      tags: tierTags("finops"),
    },
    // The actions below set both: a deployment at night must not start what they have stopped.
    { ...owned, ignoreChanges: ["minCapacity", "maxCapacity"] },
  );
  const { serviceNamespace, scalableDimension, resourceId } = target;
  const scaleTo = (count: number, minute: number) => ({
    ...{ serviceNamespace, scalableDimension, resourceId, timezone },
    schedule: cronAt(minute, hours.days.join(",")),
    scalableTargetAction: { minCapacity: count, maxCapacity: count },
  });
  const stop = new aws.appautoscaling.ScheduledAction(`${name}-stop`, scaleTo(0, hours.to), owned);
  new aws.appautoscaling.ScheduledAction(
    `${name}-start`,
    scaleTo(tasks, hours.from),
    // AWS refuses two changes of one target at the same time.
    { ...owned, dependsOn: [stop] },
  );
}
