import * as aws from "@pulumi/aws";
import { cloudTrailColumns } from "./cloudtrail-columns";
import type { Projection, TablePlan } from "./table";

export interface CloudTrailTableArgs {
  readonly accountId: string;
  /**
   * The organization whose trail it is.
   * @default - the trail of the account alone
   */
  readonly organizationId?: string;
  /** How long its files are kept. */
  readonly keptDays: number;
}

/**
 * The regions of the commercial partition: a trail writes a folder for each in which something happened, so
 * one that is missing here would not be found by any query.
 */
export const trailRegions: readonly string[] = Object.values(aws.Region).filter((region) =>
  /^(?!cn-)[a-z]{2}-[a-z]+-\d$/.test(region),
);

/** The files of a trail, by account, region and day (UTC). */
export function cloudTrailTable({
  accountId,
  organizationId,
  keptDays,
}: CloudTrailTableArgs): TablePlan {
  // Accounts join an organization without our knowing: none is left out because no list names it.
  const account: Projection =
    organizationId === undefined ? { type: "enum", values: [accountId] } : { type: "injected" };
  return {
    name: "cloudtrail",
    description: "Calls of the API, as CloudTrail records them",
    columns: cloudTrailColumns,
    partitions: {
      account,
      region: { type: "enum", values: trailRegions },
      day: { type: "date", format: "yyyy/MM/dd", unit: "DAYS", keptDays },
    },
    folder: organizationId === undefined ? "AWSLogs/" : `AWSLogs/${organizationId}/`,
    partitionFolder: "${account}/CloudTrail/${region}/${day}/",
    format: {
      inputFormat: "com.amazon.emr.cloudtrail.CloudTrailInputFormat",
      outputFormat: "org.apache.hadoop.hive.ql.io.HiveIgnoreKeyTextOutputFormat",
      serializationLibrary: "org.apache.hive.hcatalog.data.JsonSerDe",
    },
  };
}
