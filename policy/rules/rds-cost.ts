import { databaseFamilies } from "../knowledge/instance-families";
import { isPastSupport, releaseOf } from "../knowledge/engine-support";
import { judgeInstanceType } from "../read/instance-type";
import { isSet, numberOf, received, textOf, wordOf } from "../read/values";
import { everywhere } from "../rule/environment";
import { each } from "../rule/judge";
import { rule } from "../rule/rule";

const instance = "aws:rds/instance:Instance";
const cluster = "aws:rds/cluster:Cluster";
const clusterInstance = "aws:rds/clusterInstance:ClusterInstance";

export const instanceClassAllowed = rule({
  name: "rds-instance-class-allowed",
  description: "A database runs on a current family, and is no larger than its environment needs.",
  severity: "high",
  kind: "finops",
  remediation:
    "Set `instanceClass` to one of the families and sizes that the message names; what truly needs more gets an exemption.",
  refs: ["CB RDS-1"],
  source: databaseFamilies.source,
  on: [instance, clusterInstance, cluster],
  parameters: {
    families: everywhere(databaseFamilies.families),
    largest: { dev: "medium", hom: "large", prod: "4xlarge" },
  },
  check({ type, props }, { environment, parameters }) {
    // Only a cluster of RDS itself has a class; the nodes of Aurora are resources of their own.
    const key = type === cluster ? "dbClusterInstanceClass" : "instanceClass";
    if (!isSet(props, key)) return undefined;
    const value: unknown = type === cluster ? props.dbClusterInstanceClass : props.instanceClass;
    // What it may grow to is said by the cluster.
    if (value === "db.serverless") return undefined;
    return judgeInstanceType(key, value, { environment, ...parameters });
  },
});

export const gp3 = rule({
  name: "rds-gp3",
  description:
    "A database is stored on gp3, with no more performance than its environment pays for.",
  severity: "medium",
  kind: "finops",
  remediation:
    'Set `storageType: "gp3"`; the change is made while the database runs. `iops` and `storageThroughput` of gp3 can only be set from 400 GiB on, where 12000 and 500 are included.',
  refs: [],
  source: "https://docs.aws.amazon.com/AmazonRDS/latest/UserGuide/CHAP_Storage.html",
  on: [instance],
  parameters: {
    maximumIops: { dev: 12_000, hom: 12_000, prod: 20_000 },
    maximumThroughput: { dev: 500, hom: 500, prod: 1_000 },
  },
  check({ props }, { environment, parameters: { maximumIops, maximumThroughput } }) {
    return each(["storageType", "iops", "storageThroughput"] as const, (key) => {
      const given = received(key, props[key]);
      if (key === "storageType") {
        if (props[key] === "gp3") return undefined;
        // A replica has the type of its source until it is given another.
        if (!isSet(props, key) && isSet(props, "replicateSourceDb")) return undefined;
        const meaning = isSet(props, key) ? "" : ", which means gp2";
        return `${given}${meaning}; set it to gp3.`;
      }
      const most = key === "iops" ? maximumIops : maximumThroughput;
      return (numberOf(props[key]) ?? 0) > most
        ? `${given}; ${environment} takes at most ${most}.`
        : undefined;
    });
  },
});

export const storageCap = rule({
  name: "rds-storage-cap",
  description:
    "The storage of a database grows by itself, up to what its environment is willing to pay.",
  severity: "medium",
  kind: "finops",
  remediation:
    "Set `maxAllocatedStorage` above `allocatedStorage` and within the limit of the environment. Storage never shrinks, so start small.",
  refs: [],
  source: "https://docs.aws.amazon.com/AmazonRDS/latest/UserGuide/USER_PIOPS.Autoscaling.html",
  on: [instance],
  parameters: { maximumGiB: { dev: 100, hom: 200, prod: 1_000 } },
  check({ props }, { environment, parameters: { maximumGiB } }) {
    return each(["allocatedStorage", "maxAllocatedStorage"] as const, (key) => {
      const given = received(key, props[key]);
      const GiB = numberOf(props[key]) ?? 0;
      if (GiB > maximumGiB) return `${given}; ${environment} takes at most ${maximumGiB} GiB.`;
      if (key === "allocatedStorage" || GiB > 0) return undefined;
      // A replica grows with its source.
      if (isSet(props, "replicateSourceDb")) return undefined;
      return `${given}, so that a full disk stops the database; set it to at most ${maximumGiB} GiB.`;
    });
  },
});

export const noExtendedSupport = rule({
  name: "rds-no-extended-support",
  description: "A database runs a version that AWS supports without a surcharge.",
  severity: "high",
  kind: "finops",
  remediation:
    'Upgrade to a newer major version, or set `engineLifecycleSupport: "open-source-rds-extended-support-disabled"`, with which AWS upgrades instead of charging.',
  refs: ["CB RDS-6"],
  source: "https://docs.aws.amazon.com/AmazonRDS/latest/UserGuide/extended-support.html",
  on: [instance, cluster],
  check({ props }) {
    if (props.engineLifecycleSupport === "open-source-rds-extended-support-disabled") {
      return undefined;
    }
    if (!isSet(props, "engineVersion")) return undefined;
    const engine = textOf(props.engine) ?? "";
    const release = releaseOf(engine, wordOf(props.engineVersion));
    if (release === undefined || !isPastSupport(release)) return undefined;
    return `${received("engineVersion", props.engineVersion)}; standard support of ${engine} ${release.version} ended on ${release.supportedUntil}, use a newer major version.`;
  },
});

export const insightsRetentionFree = rule({
  name: "rds-insights-retention-free",
  description: "Outside prod, Performance Insights keeps the seven days of history that are free.",
  severity: "low",
  kind: "finops",
  remediation:
    'Remove `performanceInsightsRetentionPeriod` or set it to 7, and remove `databaseInsightsMode` or set it to `"standard"`.',
  refs: ["CB RDS-8"],
  source:
    "https://docs.aws.amazon.com/AmazonRDS/latest/UserGuide/USER_PerfInsights.Overview.cost.html",
  on: [instance, cluster, clusterInstance],
  parameters: { history: { dev: "free", hom: "free", prod: "any" } },
  check({ type, props }, { environment, parameters: { history } }) {
    if (history === "any") return undefined;
    return each(["databaseInsightsMode", "performanceInsightsRetentionPeriod"] as const, (key) => {
      if (key === "performanceInsightsRetentionPeriod") {
        return (numberOf(props[key]) ?? freeDays) > freeDays
          ? `${received(key, props[key])}; ${environment} keeps the ${freeDays} days that are free.`
          : undefined;
      }
      return type !== clusterInstance && props[key] === "advanced"
        ? "databaseInsightsMode is advanced, which is billed by vCPU; remove it or set it to standard."
        : undefined;
    });
  },
});

const freeDays = 7;
