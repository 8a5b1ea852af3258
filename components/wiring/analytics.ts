import type * as pulumi from "@pulumi/pulumi";
import { AlertArchive } from "../analytics/alert-archive";
import { AlertDataSet } from "../analytics/alert-data-set";
import { QueryWorkgroup } from "../analytics/query-workgroup";
import { RecordCatalog } from "../analytics/record-catalog";
import { alerts, flowLogs, trailRecords, type RecordSource } from "../analytics/record-source";
import type { StackConfig } from "../config/load";
import { Bucket } from "../data/bucket";
import type { EncryptionKeys } from "../security/encryption-keys";
import type { Account } from "../shared/account";
import type { WatchedAccount } from "./account";
import { logGroup } from "./log-groups";
import { monitor } from "./monitor";

export interface RecordsParts {
  readonly account: Account;
  readonly keys: EncryptionKeys;
  /** Bucket of the logs of access. */
  readonly accessLogs: pulumi.Input<string>;
  /** The bucket of flow logs. */
  readonly flows: Bucket;
  /** Undefined in a stack that does not own its account. */
  readonly watched: WatchedAccount | undefined;
}

type AccountParts = Omit<RecordsParts, "flows"> & { readonly watched: WatchedAccount };

/** How long answers are kept: who asks again gets them again. */
const answerDays = 7;

/** Lets people ask about what is recorded: the traffic of each stack, and of an account what its owner has. */
export function queryRecords(
  config: StackConfig,
  { account, keys, accessLogs, flows, watched }: RecordsParts,
  inside: pulumi.ComponentResourceOptions,
): void {
  const prefix = `meddiflux-${config.environment}`;
  const database = prefix.replaceAll("-", "_");
  const sources: Readonly<Record<string, RecordSource>> = {
    "flow-logs": flowLogs(
      database,
      { account, keptDays: config.network.flowLogDays },
      { bucket: flows.name, key: keys.logs },
    ),
    ...(watched &&
      accountSources(config, database, { account, keys, accessLogs, watched }, inside)),
  };
  const catalog = new RecordCatalog("records", { database, sources }, inside);
  const results = new Bucket(
    "query-results",
    {
      ...{ tier: "analytics", classification: "personal", keyArn: keys.audit.arn },
      ...{ accessLogs, durable: config.durable, expireAfterDays: answerDays },
    },
    inside,
  );
  const workgroup = new QueryWorkgroup(
    "queries",
    {
      ...{ account, database: catalog.database, analystPolicy: `${prefix}-record-analyst` },
      sources: Object.values(sources),
      results: { bucket: results.name, key: keys.audit },
      scanLimitGiB: config.analytics.scanLimitGiB,
    },
    inside,
  );
  const { quickSight: viewer } = config.analytics;
  const table = catalog.tables["alerts"];
  if (table && viewer !== "none") {
    new AlertDataSet(
      "alert-charts",
      { viewer, id: `${prefix}-alerts`, database, table, workgroup },
      inside,
    );
  }
}

/** What is recorded of a whole account: the calls of its trail, and the alerts, which are kept for it. */
function accountSources(
  config: StackConfig,
  database: string,
  { account, keys, accessLogs, watched }: AccountParts,
  inside: pulumi.ComponentResourceOptions,
): Readonly<Record<string, RecordSource>> {
  const { durable, audit } = config;
  const keptDays = audit.retentionDays;
  const alertRecords = new Bucket(
    "alert-records",
    {
      ...{ tier: "analytics", classification: "personal", keyArn: keys.audit.arn },
      ...{ accessLogs, durable, expireAfterDays: keptDays },
    },
    inside,
  );
  new AlertArchive(
    monitor.archive,
    {
      ...{ account, keys, topics: watched.topics, bucket: alertRecords.name },
      alarmTopicArn: watched.topics.high.arn,
      logs: logGroup(config, "alert-archive"),
    },
    inside,
  );
  const { records, organizationId } = watched;
  return {
    trail: trailRecords(
      database,
      {
        ...{ accountId: account.id, otherAccounts: audit.knownAccounts, keptDays },
        ...(organizationId !== undefined && { organizationId }),
      },
      { bucket: records.name, key: keys.audit },
    ),
    alerts: alerts(database, keptDays, { bucket: alertRecords.name, key: keys.audit }),
  };
}
