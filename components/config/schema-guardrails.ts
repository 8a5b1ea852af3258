import { z } from "zod";
import {
  recordingFrequencies,
  securityStandards,
  threatFeatures,
} from "../security/guardrail-choices";

/** What looks after the account and costs money; only the stack that owns the account makes it. */
export const guardrails = z
  .strictObject({
    /** What GuardDuty reads beside CloudTrail, DNS and flow logs. */
    threatFeatures: z.array(z.enum(threatFeatures)),
    /** Whether Access Analyzer looks for rights that nobody uses, billed by the role and user. */
    unusedAccess: z.boolean(),
    /** Whether, and how soon, AWS Config records what changes. */
    recording: z.enum(["off", ...recordingFrequencies]),
    /** How long the history that AWS Config writes is kept. */
    historyDays: z.int().min(90),
    /** Whether AWS Config checks what the standards leave out, billed by the evaluation. */
    conformance: z.boolean(),
    /** What Security Hub checks; none leaves it out. */
    standards: z.array(z.enum(securityStandards)),
  })
  .refine(({ recording, standards }) => recording !== "off" || standards.length === 0, {
    path: ["standards"],
    message: "no standard while recording is off: Security Hub asks AWS Config",
  })
  .refine(({ recording, conformance }) => recording !== "off" || !conformance, {
    path: ["conformance"],
    message: "false while recording is off: the rules are those of AWS Config",
  });

const permissionSet = z.strictObject({
  name: z.string().regex(/^[\w+=,.@-]{1,32}$/, "a name of 1 to 32 characters, as in Developer"),
  description: z.string().min(1),
  /** Policies that AWS manages, as in ReadOnlyAccess. */
  policies: z.array(z.string().min(1)).min(1),
  /** How long people stay signed in. */
  sessionHours: z.int().min(1).max(12),
  /** Ids of the groups of Identity Center that get it. */
  groups: z.array(z.guid()),
});

/** How people reach the account; only the stack that owns the account makes it. */
export const identityCenter = z.strictObject({
  instanceArn: z
    .string()
    .regex(
      /^(none|arn:aws:sso:::instance\/(sso)?ins-[a-zA-Z0-9.-]{16})$/,
      "none, or the ARN of an instance, as in arn:aws:sso:::instance/ssoins-0123456789abcdef",
    ),
  permissionSets: z
    .array(permissionSet)
    .refine((sets) => new Set(sets.map(({ name }) => name)).size === sets.length, "each name once"),
});
