import { fixed, Unpriceable, unpriced, use, type Charge } from "../charge";
import type { CostInputs } from "../inputs";
import type { PlannedResource } from "../links";
import { flat, pricer, type Context } from "../pricer";
import { amount, entryOf, flag, isGiven, list, readFrom, text } from "../read";
import { insights } from "./rds-insights";
import { provisionedPerformance, storageTypeOf } from "./rds-storage";

type Database = CostInputs["aws:rds/instance:Instance"];

/** Engines as the price sheet names them; editions of SQL Server with the license included. */
const engines: Readonly<Record<string, string>> = {
  postgres: "postgresql",
  mysql: "mysql",
  "sqlserver-ex": "sqlserver-express-li",
  "sqlserver-web": "sqlserver-web-li",
  "sqlserver-se": "sqlserver-standard-li",
};

export const rdsInstance = pricer(
  ["aws:rds/instance:Instance"],
  [
    (db, context) => {
      const price =
        `rds.${engineOf(db, context)}.single-az.${text(db, "instanceClass")}.hour` as const;
      const standby = flag(db, "multiAz")
        ? ({ factor: "rds.multi-az.factor", assumption: "Multi-AZ: primary and standby" } as const)
        : {};
      return fixed("instance hours", price, context.hours, standby);
    },
    (db, context) => {
      const size = storageGB(db, context);
      const type = inherited(db, context, "storageType", storageTypeOf);
      const zones = flag(db, "multiAz") ? "multi-az" : "single-az";
      const limit = amount(db, "maxAllocatedStorage", 0);
      return fixed(`${type} storage`, `rds.storage.${type}.${zones}.gb-month`, size, {
        assumption: limit > size ? `${size} GB; it may grow to ${limit} GB` : undefined,
      });
    },
    (db, context) =>
      provisionedPerformance(
        db,
        storageGB(db, context),
        engineOf(db, context).startsWith("sqlserver"),
      ),
    (db) =>
      flag(db, "dedicatedLogVolume")
        ? unpriced("dedicated log volume", "the price sheet has no dedicated log volume")
        : undefined,
    insights,
    (db, { hours }) =>
      flag(db, "publiclyAccessible")
        ? fixed("public IPv4 address", "public-ipv4.hour", hours)
        : undefined,
    (db) =>
      flag(db, "manageMasterUserPassword")
        ? fixed("secret of the master password", "secretsmanager.secret.month", 1)
        : undefined,
    (db) =>
      amount(db, "backupRetentionPeriod", 0) > 0
        ? use("backups beyond the size of the storage", "rds.backup.gb-month")
        : undefined,
    (db) =>
      amount(db, "monitoringInterval", 0) > 0
        ? use("logs of enhanced monitoring", "cloudwatch.logs.ingest.gb")
        : undefined,
    (db) =>
      list(db, "enabledCloudwatchLogsExports").length > 0
        ? use("logs exported to CloudWatch", "cloudwatch.logs.ingest.gb")
        : undefined,
    (_, context) => fromOtherRegion(context),
  ],
);

/** The source pays for the data that leaves its region. */
function fromOtherRegion({ resource, region, regionOf, links }: Context): Charge | undefined {
  const [source] = links.targets(resource, "replicateSourceDb", "aws:rds/instance:Instance");
  const from = source ? readFrom(source, () => regionOf(source)) : region;
  return from === region
    ? undefined
    : use(`data replicated from ${from}`, "data-transfer.inter-region.gb", { region: from });
}

function engineOf(db: Database, context: Context): string {
  const engine = inherited(db, context, "engine", (from) => text(from, "engine"));
  const license = text(db, "licenseModel", "license-included");
  const name = entryOf(engines, engine);
  if (name === undefined) throw new Unpriceable(`engine ${engine} has no price`);
  if (name.endsWith("-li") && license !== "license-included") {
    throw new Unpriceable(`licenseModel ${license} of ${engine} has no price`);
  }
  return name;
}

function storageGB(db: Database, context: Context): number {
  return inherited(db, context, "allocatedStorage", (from) => amount(from, "allocatedStorage"));
}

// RDS allows three levels of replicas; the limit also ends a circle in a broken state.
const maxReplicaDepth = 5;

/** A replica that does not give a property has that of its source. */
function inherited<R>(
  db: Database,
  { resource, links }: Context,
  key: keyof Database,
  read: (from: Database) => R,
): R {
  let from: Database = db;
  let of: Pick<PlannedResource, "urn" | "name" | "propertyDependencies"> = resource;
  for (let depth = 0; depth < maxReplicaDepth && !isGiven(from, key); depth++) {
    const [source] = links.targets(of, "replicateSourceDb", "aws:rds/instance:Instance");
    if (!source) break;
    [from, of] = [source.props, source];
  }
  return of === resource ? read(db) : readFrom(of, () => read(from));
}

export const rdsBackups = flat(
  [
    "aws:rds/instanceAutomatedBackupsReplication:InstanceAutomatedBackupsReplication",
    "aws:rds/snapshotCopy:SnapshotCopy",
  ],
  [
    use("backups", "rds.backup.gb-month"),
    use("data copied to another region", "data-transfer.inter-region.gb"),
  ],
);

export const rdsSnapshot = flat(
  ["aws:rds/snapshot:Snapshot"],
  [use("backups", "rds.backup.gb-month")],
);
