import { z } from "zod";
import { networkProblem, zoneLetters } from "../network/subnet-plan";

export const network = z.strictObject({
  cidr: z.string().superRefine((cidr, context) => {
    const problem = networkProblem(cidr);
    if (problem) context.addIssue({ code: "custom", message: problem });
  }),
  /** Where services run. */
  zones: z
    .array(z.enum(zoneLetters))
    .min(1)
    .refine((zones) => new Set(zones).size === zones.length, "each zone once"),
  nat: z.enum(["none", "single", "perZone"]),
  /** An instance for sessions of Systems Manager, from which the stores can be reached. */
  bastion: z.boolean(),
  /** How long the records of its traffic are kept. */
  flowLogDays: z.int().min(1),
});
