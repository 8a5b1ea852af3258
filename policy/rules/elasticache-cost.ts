import { cacheFamilies } from "../knowledge/instance-families";
import { judgeInstanceType } from "../read/instance-type";
import { asList, isRecord, isSet, numberOf } from "../read/values";
import { everywhere } from "../rule/environment";
import { rule } from "../rule/rule";
import type { AwsInputs } from "../types/tokens";

const group = "aws:elasticache/replicationGroup:ReplicationGroup";

export const nodeTypeAllowed = rule({
  name: "elasticache-node-type-allowed",
  description:
    "A cache runs on a current Graviton family, and is no larger than its environment needs.",
  severity: "high",
  kind: "finops",
  remediation:
    "Set `nodeType` to one of the families and sizes that the message names; what truly needs more gets an exemption.",
  refs: [],
  source: cacheFamilies.source,
  on: [group, "aws:elasticache/cluster:Cluster"],
  parameters: {
    families: everywhere(cacheFamilies.families),
    largest: { dev: "small", hom: "medium", prod: "2xlarge" },
  },
  check({ props }, { environment, parameters }) {
    // Left out only by members of a group or a global datastore, which have the type of those.
    return isSet(props, "nodeType")
      ? judgeInstanceType("nodeType", props.nodeType, { environment, ...parameters })
      : undefined;
  },
});

/** In prod the rule on failover asks for replicas, so that this one only bounds them. */
export const replicasByEnvironment = rule({
  name: "elasticache-replicas-by-environment",
  description: "A cache has no more nodes than its environment needs: one outside prod.",
  severity: "medium",
  kind: "finops",
  remediation:
    "Outside prod set `numCacheClusters: 1`, or `numNodeGroups: 1` and `replicasPerNodeGroup: 0`, and switch `automaticFailoverEnabled` and `multiAzEnabled` off.",
  refs: [],
  source: "https://docs.aws.amazon.com/AmazonElastiCache/latest/dg/Replication.html",
  on: [group],
  parameters: { maximumNodes: { dev: 1, hom: 1, prod: 9 } },
  check({ props }, { environment, parameters: { maximumNodes } }) {
    const nodes = nodesOf(props);
    const limit = maximumNodes === 1 ? "one" : `${maximumNodes}`;
    return nodes > maximumNodes
      ? `the group has ${nodes} nodes; ${environment} pays for ${limit} at most.`
      : undefined;
  },
});

/** Nodes by whichever way says their number; a group has one at least. */
function nodesOf(props: AwsInputs[typeof group]): number {
  if (isSet(props, "numCacheClusters")) return numberOf(props.numCacheClusters) ?? 1;
  const replicas = numberOf(props.replicasPerNodeGroup) ?? 0;
  const shards = asList<unknown>(props.nodeGroupConfigurations);
  if (shards.length === 0) return (numberOf(props.numNodeGroups) ?? 1) * (1 + replicas);
  const replicasOf = (shard: unknown) =>
    (isRecord(shard) ? numberOf(shard["replicaCount"]) : undefined) ?? replicas;
  return shards.reduce<number>((nodes, shard) => nodes + 1 + replicasOf(shard), 0);
}
