import { z } from "zod";
import { taskSizeOf } from "../compute/task-size";

const capacity = z.strictObject({
  onDemandBase: z.int().min(0),
  onDemandWeight: z.int().min(0),
  spotWeight: z.int().min(0),
});

const limits = z
  .strictObject({ min: z.int().min(1), max: z.int().min(1) })
  .refine(({ min, max }) => max > min, { path: ["max"], message: "more than min" });

/** A service: what it runs, where it leads, how large it is and between how many tasks it moves. */
export const service = z
  .strictObject({
    /** Image with tag or digest; `placeholder` answers every request until there is one. */
    image: z.string().min(1),
    /** Who the container runs as. */
    user: z
      .string()
      .regex(
        /^[1-9]\d*:[1-9]\d*$/,
        "the numbers of a user and a group other than root, as in 1000:1000",
      ),
    port: z.int().min(1).max(65_535),
    healthPath: z.string().startsWith("/"),
    /** Run inside the container to see whether it is well. */
    healthCommand: z.array(z.string()).min(2),
    paths: z.array(z.string().startsWith("/")).min(1),
    cpu: z.int(),
    memoryMiB: z.int(),
    capacity,
    tasks: z.strictObject({
      day: limits,
      night: limits,
      weekend: limits,
    }),
    /** Requests a minute that one task serves well. */
    requestsPerTask: z.int().min(1),
  })
  .transform(({ cpu, memoryMiB, ...rest }, context) => {
    const size = taskSizeOf(cpu, memoryMiB);
    if ("cpu" in size) return { ...rest, size };
    context.addIssue({ code: "custom", path: [size.about], message: size.allowed });
    return z.NEVER;
  });

const timeOfDay = z
  .string()
  .regex(/^([01]\d|2[0-3]):[0-5]\d$/, "a time from 00:00 to 23:59, in quotes");

/** How services move with load and with the hour, by the clock that working hours go by. */
export const scaling = z.strictObject({
  /** Whether the limits of services follow the hour; not where services are switched off at night. */
  byHour: z.boolean(),
  morning: timeOfDay,
  evening: timeOfDay,
  /** Set for the one deployment that edits limits, which others leave as the hour has set them. */
  reassert: z.boolean(),
});
