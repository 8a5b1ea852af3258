import { unpriced, type Charge } from "../charge";
import type { CostInputs } from "../inputs";
import { amount, isGiven, text } from "../read";

type Database = CostInputs["aws:rds/instance:Instance"];

/** The provider's defaults. Types that the price sheet does not have are unpriced. */
export function storageTypeOf(db: Database): string {
  return text(db, "storageType", isGiven(db, "iops") ? "io1" : "gp2");
}

// A gp3 volume includes this much; from 400 GB on RDS stripes four of them, but not for SQL Server.
const included = { iops: 3_000, throughputMiBps: 125 };
const stripedIncluded = { iops: 12_000, throughputMiBps: 500 };
const stripedFromGB = 400;

/** What is provisioned above what gp3 includes. */
export function provisionedPerformance(
  db: Database,
  sizeGB: number,
  sqlServer: boolean,
): readonly Charge[] {
  const free = sizeGB >= stripedFromGB && !sqlServer ? stripedIncluded : included;
  const charges: Charge[] = [];
  if (amount(db, "iops", 0) > free.iops) {
    charges.push(unpriced("provisioned IOPS", `the price sheet has none above ${free.iops}`));
  }
  if (amount(db, "storageThroughput", 0) > free.throughputMiBps) {
    charges.push(
      unpriced(
        "provisioned throughput",
        `the price sheet has none above ${free.throughputMiBps} MiB/s`,
      ),
    );
  }
  return charges;
}
