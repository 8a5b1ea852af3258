import { isSet, isTrue, numberOf, received } from "../read/values";
import { each } from "../rule/judge";
import { rule } from "../rule/rule";

const group = "aws:elasticache/replicationGroup:ReplicationGroup";
const cluster = "aws:elasticache/cluster:Cluster";
const serverless = "aws:elasticache/serverlessCache:ServerlessCache";

export const failover = rule({
  name: "elasticache-failover",
  description: "In prod, a replica in another zone takes over when the primary of a cache fails.",
  severity: "medium",
  kind: "resilience",
  remediation:
    "Set `automaticFailoverEnabled: true` and `multiAzEnabled: true`, with at least one replica.",
  refs: ["CKV2_AWS_50", "ElastiCache.3"],
  source: "https://docs.aws.amazon.com/AmazonElastiCache/latest/dg/AutoFailover.html",
  on: [group],
  parameters: { failover: { dev: "optional", hom: "optional", prod: "required" } },
  check({ props }, { environment, parameters }) {
    if (parameters.failover === "optional") return undefined;
    return each(["automaticFailoverEnabled", "multiAzEnabled"] as const, (key) =>
      isTrue(props[key])
        ? undefined
        : `${received(key, props[key])}; set it to true: ${environment} outlives the loss of a zone.`,
    );
  },
});

/** AWS keeps snapshots for no longer. */
const mostDays = 35;

/**
 * Prod wants a week, where ElastiCache.1 of AWS is content with a day and other tools with any number: what
 * corrupted a cache on a Friday must still be undone on Monday.
 */
export const snapshots = rule({
  name: "elasticache-snapshots",
  description: "A cache keeps daily snapshots for as many days as its environment needs.",
  severity: "medium",
  kind: "resilience",
  remediation:
    "Set `snapshotRetentionLimit` to the minimum of the environment or more, at most 35 days.",
  refs: ["CKV_AWS_134", "ElastiCache.1", "AWS-0050"],
  source: "https://docs.aws.amazon.com/AmazonElastiCache/latest/dg/backups-automatic.html",
  on: [group, cluster, serverless],
  parameters: { minimumDays: { dev: 0, hom: 1, prod: 7 } },
  check({ type, props }, { environment, parameters: { minimumDays } }) {
    // Memcached has no snapshots, and those of a group's member are the group's.
    if (type !== group && props.engine === "memcached") return undefined;
    if (type === cluster && isSet(props, "replicationGroupId")) return undefined;
    const days = numberOf(props.snapshotRetentionLimit) ?? 0;
    return days < minimumDays || days > mostDays
      ? `${received("snapshotRetentionLimit", props.snapshotRetentionLimit)}; ${environment} needs ${minimumDays} to ${mostDays} days.`
      : undefined;
  },
});
