import type * as pulumi from "@pulumi/pulumi";
import type { StackConfig } from "../config/load";
import { Cache, type CacheArgs } from "../data/cache";
import { Database, type DatabaseArgs } from "../data/database";
import type { EncryptionKeys } from "../security/encryption-keys";
import type { Network } from "../network/network";
import type { LogWriter } from "./log-groups";

export interface StoresParts extends Pick<DatabaseArgs, "account" | "clients"> {
  readonly network: Network;
  readonly keys: EncryptionKeys;
  /** Starts the names of users: `meddiflux-dev`. */
  readonly prefix: string;
  readonly logsOf: (writer: LogWriter) => CacheArgs["logs"];
}

export interface Stores {
  readonly database: Database;
  readonly cache: Cache;
}

/** What services keep their data in. */
export function openStores(
  { environment, durable, officeHours: hours, ...config }: StackConfig,
  { account, clients, network, keys, prefix, logsOf }: StoresParts,
  inside: pulumi.ComponentResourceOptions,
): Stores {
  const store = (name: string) => ({
    ...{ account, clients, durable, userPrefix: prefix },
    ...{ keyArn: keys.data.arn, secretKey: keys.secrets },
    ...{ vpcId: network.vpcId, subnetIds: network.dataSubnetIds },
    parameterPath: `/meddiflux/${environment}/${name}`,
  });
  const database = new Database(
    "database",
    { ...store("database"), ...config.database, hours },
    inside,
  );
  const cache = new Cache(
    "cache",
    { ...store("cache"), ...config.cache, logs: logsOf("cache") },
    inside,
  );
  return { database, cache };
}
