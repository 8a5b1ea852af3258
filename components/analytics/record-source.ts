import type { Account } from "../shared/account";
import { alertQueries } from "./queries/alert-queries";
import { flowQueries } from "./queries/flow-queries";
import type { SavedQuery } from "./queries/saved-query";
import { trailQueries } from "./queries/trail-queries";
import type { EncryptedBucket } from "./query-rights";
import { alertTable } from "./tables/alert-table";
import { cloudTrailTable, type CloudTrailTableArgs } from "./tables/cloudtrail-table";
import { flowLogTable } from "./tables/flow-log-table";
import type { TablePlan } from "./tables/table";

/** Records of one kind: what they look like, where they are, and what people ask of them first. */
export interface RecordSource {
  readonly table: TablePlan;
  readonly files: EncryptedBucket;
  readonly queries: readonly SavedQuery[];
}

/** The traffic of a network. */
export function flowLogs(
  database: string,
  { account, keptDays }: { readonly account: Account; readonly keptDays: number },
  files: EncryptedBucket,
): RecordSource {
  const table = flowLogTable(account, keptDays);
  return { table, files, queries: flowQueries(database, table.name) };
}

/**
 * The calls of the API.
 * @param otherAccounts those besides the own one that saved queries ask about, where the trail has more
 */
export function trailRecords(
  database: string,
  { otherAccounts, ...args }: CloudTrailTableArgs & { readonly otherAccounts: readonly string[] },
  files: EncryptedBucket,
): RecordSource {
  const table = cloudTrailTable(args);
  const others = args.organizationId === undefined ? [] : otherAccounts;
  const accounts = [...new Set([args.accountId, ...others])];
  return { table, files, queries: trailQueries({ database, table: table.name, accounts }) };
}

/** What was alerted. */
export function alerts(database: string, keptDays: number, files: EncryptedBucket): RecordSource {
  const table = alertTable(keptDays);
  return { table, files, queries: alertQueries(database, table.name) };
}
