import { z } from "zod";
import { scanTypes } from "../compute/scan-types";
import { engineNames } from "../data/engines";
import { analytics } from "./schema-analytics";
import { audit } from "./schema-audit";
import { network } from "./schema-network";
import { guardrails, identityCenter } from "./schema-guardrails";
import { scaling, service } from "./schema-services";
import { mostHoursAMonth, parseWorkingHours } from "../shared/working-hours";

/** What a stack can be. `hom` (homologation) is staging. */
export const environments = ["dev", "hom", "prod"] as const;

const email = z.email();
const wholeUsd = z.int().min(1);

const account = z
  .strictObject({
    /** The only account that the stack can be deployed to. */
    id: z.string().regex(/^\d{12}$/, "an account id of twelve digits, in quotes"),
    /** Whether this stack owns what an account has once: its trail and its anomaly monitor. */
    owner: z.boolean(),
    /** Whether it makes the role of ECS too; only in an account that never had a cluster, where there is none. */
    makesEcsRole: z.boolean(),
  })
  .refine(({ owner, makesEcsRole }) => owner || !makesEcsRole, {
    path: ["makesEcsRole"],
    message: "false while account.owner is false: an account has the role once",
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

const regionName = /^[a-z]{2}-[a-z]+-\d$/;

const images = z.strictObject({
  /** Region that the owner of the account copies images to; `none` keeps them in their own. */
  replicateTo: z
    .string()
    .regex(new RegExp(`${regionName.source}|^none$`), "a region as in us-east-1, or none"),
  /** How the owner of the account has images scanned. */
  scanning: z.enum(scanTypes),
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
    /** Whether a log router beside each task takes the output of its service to CloudWatch. */
    logRouter: z.boolean(),
    images,
    database,
    cache,
    backup,
    audit,
    analytics,
    guardrails,
    identityCenter,
    finops,
  })
  .refine(({ environment, durable }) => environment !== "prod" || durable, {
    path: ["durable"],
    message: "true in prod",
  })
  .refine(({ environment, network: { zones } }) => environment !== "prod" || zones.length > 1, {
    path: ["network", "zones"],
    message: "at least two zones in prod, so that services outlive one",
  })
  .superRefine(({ network, telemetry, ...services }, context) => {
    if (network.nat !== "none") return;
    const refuse = (path: string[], message: string) => {
      context.addIssue({ code: "custom", path, message: `${message} while network.nat is none` });
    };
    for (const name of ["backend", "frontend"] as const) {
      if (!isInEcr.test(services[name].image)) refuse([name, "image"], "an image in ECR");
    }
    // Its collector is in a public registry, which only the internet leads to.
    if (telemetry) refuse(["telemetry"], "false");
  })
  .refine(
    ({ environment, audit: { response } }) => environment !== "prod" || response !== "automatic",
    {
      path: ["audit", "response"],
      message: "off, dryRun or approval in prod: people decide what is switched off there",
    },
  )
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
