import { z } from "zod";
import { taskSizeProblem } from "../compute/task-size";
import { engineNames } from "../data/engines";
import { networkProblem, zoneLetters } from "../network/subnet-plan";
import {
  recordingFrequencies,
  securityStandards,
  threatFeatures,
} from "../security/guardrail-choices";
import { mostHoursAMonth, parseWorkingHours } from "../shared/working-hours";

/** What a stack can be. `hom` (homologation) is staging. */
export const environments = ["dev", "hom", "prod"] as const;

const email = z.email();
const wholeUsd = z.int().min(1);

const account = z.strictObject({
  /** The only account that the stack can be deployed to. */
  id: z.string().regex(/^\d{12}$/, "an account id of twelve digits, in quotes"),
  /** Whether this stack owns what an account has once: its trail and its anomaly monitor. */
  owner: z.boolean(),
});

const network = z.strictObject({
  cidr: z.string().superRefine((cidr, context) => {
    const problem = networkProblem(cidr);
    if (problem) context.addIssue({ code: "custom", message: problem });
  }),
  zones: z
    .array(z.enum(zoneLetters))
    .min(2)
    .refine((zones) => new Set(zones).size === zones.length, "each zone once"),
  nat: z.enum(["none", "single", "perZone"]),
  /** An instance for sessions of Systems Manager, from which the stores can be reached. */
  bastion: z.boolean(),
  /** How long the records of its traffic are kept. */
  flowLogDays: z.int().min(1),
});

const edge = z.strictObject({
  /** Null until there is one: without it no certificate, hence no way in but from inside the network. */
  domain: z
    .strictObject({
      name: z.hostname(),
      hostedZoneId: z
        .string()
        .regex(/^Z[A-Z0-9]+$/, "the id of a Route 53 zone, as in Z0123456789ABC"),
    })
    .nullable(),
  /** Whether a web ACL stands in front of the load balancer. A distribution always has one. */
  webAcl: z.boolean(),
  frontend: z.strictObject({
    /**
     * `ecs` serves it from containers, `s3` from a bucket behind a distribution that sends `/api/*` to the
     * containers, `both` from containers behind a distribution that takes `/assets/*` from the bucket.
     */
    mode: z.enum(["ecs", "s3", "both"]),
    /** Where a distribution serves from; South America is in `PriceClass_All` alone. */
    priceClass: z.enum(["PriceClass_100", "PriceClass_200", "PriceClass_All"]),
  }),
});

const capacity = z.strictObject({
  onDemandBase: z.int().min(0),
  onDemandWeight: z.int().min(0),
  spotWeight: z.int().min(0),
});

const limits = z
  .strictObject({ min: z.int().min(1), max: z.int().min(1) })
  .refine(({ min, max }) => max > min, { path: ["max"], message: "more than min" });

const service = z
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
  .superRefine(({ cpu, memoryMiB }, context) => {
    const problem = taskSizeProblem(cpu, memoryMiB);
    if (problem) context.addIssue({ code: "custom", path: ["memoryMiB"], message: problem });
  });

const regionName = /^[a-z]{2}-[a-z]+-\d$/;

const images = z.strictObject({
  /** Region that the owner of the account copies images to; `none` keeps them in their own. */
  replicateTo: z
    .string()
    .regex(new RegExp(`${regionName.source}|^none$`), "a region as in us-east-1, or none"),
});

const timeOfDay = z
  .string()
  .regex(/^([01]\d|2[0-3]):[0-5]\d$/, "a time from 00:00 to 23:59, in quotes");

const scaling = z.strictObject({
  /** Whether the limits of services follow the hour; not where services are switched off at night. */
  byHour: z.boolean(),
  timezone: z.string().regex(/^[A-Z]\w+\/\w+$/, "a time zone as in America/Sao_Paulo"),
  morning: timeOfDay,
  evening: timeOfDay,
  /** Set for the one deployment that edits limits, which others leave as the hour has set them. */
  reassert: z.boolean(),
});

const database = z.strictObject({
  engine: z.enum(engineNames),
  instanceClass: z.string().regex(/^db\.[a-z0-9]+\.[a-z0-9]+$/, "a class as in db.t4g.micro"),
  storageGiB: z.int().min(20),
  maxStorageGiB: z.int().min(20),
  multiAz: z.boolean(),
  backupRetentionDays: z.int().min(1).max(35),
});

const cache = z.strictObject({
  nodeType: z.string().regex(/^cache\.[a-z0-9]+\.[a-z0-9]+$/, "a type as in cache.t4g.micro"),
  replicas: z.int().min(0).max(5),
  snapshotDays: z.int().min(0).max(35),
});

const keptDays = z.int().min(0).max(365);

/** For how long AWS Backup keeps what it makes, in days; 0 makes none. */
const backup = z.strictObject({ daily: keptDays, weekly: keptDays, monthly: keptDays });

/** Undefined for always. */
const officeHours = z.string().transform((text, context) => {
  if (text === "always") return undefined;
  const hours = parseWorkingHours(text);
  if (hours) return hours;
  const message =
    "always, or days and times of four hours at least, as in MON-FRI 08:30-18:00 (São Paulo)";
  context.addIssue({ code: "custom", message });
  return z.NEVER;
});

const audit = z.strictObject({
  /** How long trail files are kept. */
  retentionDays: z.int().min(90),
  emails: z.strictObject({
    high: z.array(email),
    medium: z.array(email),
    info: z.array(email),
  }),
});

/** What looks after the account and costs money; only the stack that owns the account makes it. */
const guardrails = z
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
const identityCenter = z.strictObject({
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

const finops = z.strictObject({
  monthlyBudgetUsd: wholeUsd,
  anomalyThresholdUsd: wholeUsd,
  email,
  /** Whether the bill is split by tags; false on the first day of an account, which AWS has no bill of. */
  splitBillByTags: z.boolean(),
});

/** What homologation may run in a month, by contract. */
const homHoursAMonth = 220;
const hoursOfLongestMonth = 31 * 24;

/** Retention times that CloudWatch Logs offers, in days, up to the year that this project uses. */
const logDays = [1, 3, 5, 7, 14, 30, 60, 90, 120, 150, 180, 365] as const;

/** `111122223333.dkr.ecr.sa-east-1.amazonaws.com/api:1` */
const isInEcr = /^\d{12}\.dkr\.ecr\.[a-z0-9-]+\.amazonaws\.com\//;

/**
 * The configuration of a stack. Nothing has a default, so that all three files spell out every key and a
 * difference between environments is a line that differs.
 */
export const stackConfigSchema = z
  .strictObject({
    environment: z.enum(environments),
    /** As in sa-east-1. */
    region: z.string().regex(regionName, "a region as in sa-east-1"),
    account,
    owner: email,
    costCenter: z.string().min(1),
    /** Whether what the stack stores matters: protects it from deletion, here and at AWS. */
    durable: z.boolean(),
    /** Metrics of each task and container, billed by the metric. */
    containerInsights: z.boolean(),
    logRetentionDays: z.literal(logDays),
    network,
    edge,
    /** When people work: outside these hours services and databases are switched off. */
    officeHours,
    backend: service,
    frontend: service,
    scaling,
    /** Whether a collector of traces and metrics runs beside each task of a service. */
    telemetry: z.boolean(),
    images,
    database,
    cache,
    backup,
    audit,
    guardrails,
    identityCenter,
    finops,
  })
  .refine(({ environment, durable }) => environment !== "prod" || durable, {
    path: ["durable"],
    message: "true in prod",
  })
  .refine(({ network: { nat }, backend: { image } }) => nat !== "none" || isInEcr.test(image), {
    path: ["backend", "image"],
    message: "an image in ECR while network.nat is none: others come over the internet",
  })
  .refine(({ environment, officeHours }) => environment !== "prod" || !officeHours, {
    path: ["officeHours"],
    message: "always in prod",
  })
  .superRefine(({ environment, officeHours }, context) => {
    const hours = officeHours ? mostHoursAMonth(officeHours) : hoursOfLongestMonth;
    if (environment !== "hom" || hours <= homHoursAMonth) return;
    context.addIssue({
      code: "custom",
      path: ["officeHours"],
      message: `hours that come to ${homHoursAMonth} in the longest month at most in hom, where these come to ${hours}`,
    });
  })
  .refine(({ database: { storageGiB, maxStorageGiB } }) => maxStorageGiB >= storageGiB, {
    path: ["database", "maxStorageGiB"],
    message: "at least database.storageGiB",
  })
  .refine(({ edge: { domain, frontend } }) => domain !== null || frontend.mode === "ecs", {
    path: ["edge", "frontend", "mode"],
    message: "ecs as long as edge.domain is null: a distribution needs a domain",
  })
  .readonly();

export type StackConfig = z.infer<typeof stackConfigSchema>;
