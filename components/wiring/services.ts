import { placeholder } from "../compute/placeholder";
import type { StackConfig } from "../config/load";

/** What a service runs, how large it is and how it grows, as its configuration has it. */
export function serviceOf(config: StackConfig, name: "backend" | "frontend") {
  const { image, user, port, healthPath, healthCommand, cpu, memoryMiB, capacity, ...load } =
    config[name];
  const { byHour, reassert, ...clock } = config.scaling;
  return {
    ...{ cpu, memoryMiB, capacity },
    container: {
      ...(image === "placeholder" ? placeholder(port) : { image }),
      ...{ user, port, healthPath, healthCommand },
      ...{ environment: { NODE_ENV: "production" }, writablePaths: ["/tmp"] },
    },
    scaling: {
      plan: { ...load.tasks, requestsPerTask: load.requestsPerTask },
      ...{ reassert, ...(byHour && { clock }) },
    },
  };
}
