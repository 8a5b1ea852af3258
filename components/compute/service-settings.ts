import type { CapacityPlan, FargateServiceArgs } from "./fargate-service";
import { placeholder } from "./placeholder";
import type { Clock, ScalingPlan } from "./scaling-plan";
import type { TaskContainer } from "./task-definition";
import type { TaskSize } from "./task-size";

/** A service as the configuration of a stack has it. */
export interface ServiceSettings extends Pick<
  TaskContainer,
  "user" | "port" | "healthPath" | "healthCommand"
> {
  /** Image with tag or digest, or `placeholder`. */
  readonly image: string;
  readonly size: TaskSize;
  readonly capacity: CapacityPlan;
  readonly tasks: Pick<ScalingPlan, "day" | "night" | "weekend">;
  readonly requestsPerTask: number;
}

/** What is the same for the scaling of all services of a stack. */
export interface ScalingSettings extends Clock {
  /** Whether limits follow the hour; not where services are switched off at night. */
  readonly byHour: boolean;
  readonly reassert: boolean;
}

/** What a service runs, how large it is and how it grows. */
export function serviceFrom(
  settings: ServiceSettings,
  { byHour, reassert, morning, evening }: ScalingSettings,
): Pick<FargateServiceArgs, "container" | "size" | "capacity" | "scaling"> {
  const { image, user, port, healthPath, healthCommand, size, capacity } = settings;
  return {
    ...{ size, capacity },
    container: {
      ...(image === "placeholder" ? placeholder(port) : { image }),
      ...{ user, port, healthPath },
      ...(healthCommand && { healthCommand }),
      environment: { NODE_ENV: "production" },
      writablePaths: ["/tmp"],
    },
    scaling: {
      plan: { ...settings.tasks, requestsPerTask: settings.requestsPerTask },
      reassert,
      ...(byHour && { clock: { morning, evening } }),
    },
  };
}
