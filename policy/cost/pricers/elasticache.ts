import { fixed, Unpriceable, use, type Charge } from "../charge";
import type { CostInputs } from "../inputs";
import type { PriceKey } from "../price-sheet";
import { pricer } from "../pricer";
import { amount, entryOf, isGiven, list, readFrom, record, records, text } from "../read";

type Group = CostInputs["aws:elasticache/replicationGroup:ReplicationGroup"];

export const replicationGroup = pricer(
  ["aws:elasticache/replicationGroup:ReplicationGroup"],
  [
    (group, { hours }) => nodeHours(nodePrice(group), nodesOf(group) * hours),
    backups,
    (group) =>
      list(group, "logDeliveryConfigurations").length > 0
        ? use("logs delivered", "cloudwatch.logs.ingest.gb")
        : undefined,
  ],
);

/** A cluster alone, or one more replica of a group, whose engine and node type it has. */
export const cacheCluster = pricer(
  ["aws:elasticache/cluster:Cluster"],
  [
    (cluster, { resource, links, hours }) => {
      const [group] = links.targets(
        resource,
        "replicationGroupId",
        "aws:elasticache/replicationGroup:ReplicationGroup",
      );
      return group
        ? nodeHours(
            readFrom(group, () => nodePrice(group.props)),
            hours,
          )
        : nodeHours(nodePrice(cluster), amount(cluster, "numCacheNodes", 1) * hours);
    },
    backups,
  ],
);

const serverless: Readonly<Record<string, { data: PriceKey; requests: PriceKey; minGB: number }>> =
  {
    redis: {
      data: "elasticache.serverless.redis.gb-hour",
      requests: "elasticache.serverless.redis.million-ecpu",
      minGB: 1,
    },
    valkey: {
      data: "elasticache.serverless.valkey.gb-hour",
      requests: "elasticache.serverless.valkey.million-ecpu",
      minGB: 0.1,
    },
  };

const secondsPerHour = 3_600;

export const serverlessCache = pricer(
  ["aws:elasticache/serverlessCache:ServerlessCache"],
  [
    (cache, { hours }) => {
      const engine = text(cache, "engine");
      const prices = entryOf(serverless, engine);
      if (!prices) throw new Unpriceable(`engine ${engine} has no price`);
      const limits = record(cache, "cacheUsageLimits");
      const minGB = Math.max(
        prices.minGB,
        amount(record(limits, "dataStorage"), "minimum", prices.minGB),
      );
      const [perSecond = {}] = records(limits, "ecpuPerSeconds");
      const minRequests = (amount(perSecond, "minimum", 0) * secondsPerHour * hours) / 1e6;
      return [
        fixed("data stored, at least", prices.data, minGB * hours, {
          assumption: `${minGB} GB, the least that is billed`,
        }),
        use("data stored above", prices.data),
        ...(minRequests > 0 ? [fixed("requests, at least", prices.requests, minRequests)] : []),
        use("requests", prices.requests),
      ];
    },
    backups,
  ],
);

function nodePrice(node: Pick<Group, "engine" | "nodeType">): PriceKey {
  return `elasticache.${text(node, "engine", "redis")}.${text(node, "nodeType")}.hour`;
}

function nodeHours(price: PriceKey, quantity: number): Charge {
  return fixed("node hours", price, quantity);
}

/** Shards with replicas each, or else one primary and its replicas together. */
function nodesOf(group: Group): number {
  return isGiven(group, "numNodeGroups")
    ? amount(group, "numNodeGroups") * (1 + amount(group, "replicasPerNodeGroup", 0))
    : amount(group, "numCacheClusters", 1);
}

function backups(cache: { readonly snapshotRetentionLimit?: number | undefined }) {
  return amount(cache, "snapshotRetentionLimit", 0) > 0
    ? use("backups", "elasticache.backup.gb-month")
    : undefined;
}
