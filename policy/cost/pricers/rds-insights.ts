import { fixed, Unpriceable, type Charge } from "../charge";
import type { CostInputs } from "../inputs";
import type { Context } from "../pricer";
import { amount, flag, text } from "../read";

type Database = CostInputs["aws:rds/instance:Instance"];

const freeRetentionDays = 7;
/** The only long retention that the price sheet has. */
const pricedRetentionDays = 731;

const longRetention = {
  m: "rds.performance-insights.ltr.m-class.vcpu-month",
  t: "rds.performance-insights.ltr.t-class.vcpu-month",
} as const;

/** Database Insights in its advanced mode, or else the history that Performance Insights keeps. */
export function insights(db: Database, { hours }: Context): Charge | undefined {
  if (text(db, "databaseInsightsMode", "standard") === "advanced") {
    const vcpus = vcpusOf(text(db, "instanceClass"));
    return fixed("Database Insights", "rds.database-insights.advanced.vcpu-hour", vcpus * hours);
  }
  const days = amount(db, "performanceInsightsRetentionPeriod", freeRetentionDays);
  if (!flag(db, "performanceInsightsEnabled") || days <= freeRetentionDays) return undefined;
  if (days !== pricedRetentionDays) {
    throw new Unpriceable(`performanceInsightsRetentionPeriod of ${days} days has no price`);
  }
  const instanceClass = text(db, "instanceClass");
  const family = /^db\.([mt])\d/.exec(instanceClass)?.[1];
  if (family !== "m" && family !== "t") {
    throw new Unpriceable(`Performance Insights on ${instanceClass} has no price`);
  }
  return fixed("Performance Insights history", longRetention[family], vcpusOf(instanceClass), {
    assumption: `priced as db.${family === "m" ? "m5" : "t3"}`,
  });
}

/** The sizes of current families have the same vCPUs in all of them. */
export function vcpusOf(instanceClass: string): number {
  const size = /^db\.\w+\.(\w+)$/.exec(instanceClass)?.[1] ?? "";
  if (["micro", "small", "medium", "large"].includes(size)) return 2;
  const multiple = /^(\d*)xlarge$/.exec(size)?.[1];
  if (multiple === undefined) {
    throw new Unpriceable(`how many vCPUs ${instanceClass} has is not known`);
  }
  return 4 * Number(multiple === "" ? 1 : multiple);
}
