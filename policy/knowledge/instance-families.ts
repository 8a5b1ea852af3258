import type { Dated } from "./dated";

/**
 * Families that are worth their price: the newest two or three generations of what a platform of services
 * and databases needs. Older ones cost as much for less; special hardware is a decision of its own.
 */
interface Families extends Dated {
  /** Without the prefix of the service: `t4g` of `db.t4g.micro`. */
  readonly families: readonly string[];
}

export const ec2Families: Families = {
  asOf: "2026-11-22",
  source: "https://docs.aws.amazon.com/ec2/latest/instancetypes/instance-types.html",
  families: [
    ...["t3", "t3a", "t4g"],
    ...["c6g", "c6i", "c7g", "c7i", "c8g"],
    ...["m6g", "m6i", "m7g", "m7i", "m8g"],
    ...["r6g", "r6i", "r7g", "r7i", "r8g"],
  ],
};

/** Those without a `g` are for SQL Server and Oracle, which do not run on Graviton. */
export const databaseFamilies: Families = {
  asOf: "2026-11-22",
  source:
    "https://docs.aws.amazon.com/AmazonRDS/latest/UserGuide/Concepts.DBInstanceClass.Types.html",
  families: [
    ...["t3", "t4g"],
    ...["m6g", "m6i", "m7g", "m7i", "m8g"],
    ...["r6g", "r6i", "r7g", "r7i", "r8g"],
  ],
};

/** Graviton alone: every engine of ElastiCache runs on it. */
export const cacheFamilies: Families = {
  asOf: "2026-11-22",
  source: "https://docs.aws.amazon.com/AmazonElastiCache/latest/dg/CacheNodes.SupportedTypes.html",
  families: ["t4g", "m6g", "m7g", "r6g", "r7g"],
};
