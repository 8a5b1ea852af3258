import { fixed, Unpriceable, unpriced, use } from "../charge";
import type { CostInputs } from "../inputs";
import { pricer, type Context } from "../pricer";
import { amount, flag, isGiven, readFrom, record, records, text } from "../read";
import { splitTasks, type Share } from "./capacity";
import { prices, taskSize, type Capacity, type TaskSize } from "./fargate";

type Service = CostInputs["aws:ecs/service:Service"];

/** Tasks on Fargate, on demand and Spot. Tasks on EC2 cost nothing of their own: their instances do. */
export const ecsService = pricer(
  ["aws:ecs/service:Service"],
  [
    (service, context) =>
      onFargate(service, context).flatMap(({ capacity, taskHours, size, ...options }) => {
        const { vcpu, memory } = prices[capacity][size.architecture];
        return [
          fixed(`${names[capacity]} vCPU hours`, vcpu, taskHours * size.vcpu, options),
          fixed(`${names[capacity]} memory hours`, memory, taskHours * size.memoryGB, options),
        ];
      }),
    (service, context) =>
      onFargate(service, context)
        .filter(({ size }) => size.extraStorageGB > 0)
        .map(({ capacity, taskHours, size, ...options }) =>
          fixed(
            `${names[capacity]} storage hours`,
            "fargate.ephemeral.gb-hour",
            taskHours * size.extraStorageGB,
            options,
          ),
        ),
    (service, context) =>
      flag(record(service, "networkConfiguration"), "assignPublicIp")
        ? onFargate(service, context).map(({ capacity, taskHours, assumption }) =>
            fixed(`${names[capacity]} public IPv4 addresses`, "public-ipv4.hour", taskHours, {
              assumption,
            }),
          )
        : undefined,
    (service) =>
      isGiven(service, "volumeConfiguration")
        ? unpriced("EBS volumes of the tasks", "the price sheet has no EBS volumes")
        : undefined,
    () => use("data to other availability zones", "data-transfer.cross-az.gb"),
  ],
);

const insights = {
  enabled: use("Container Insights", "cloudwatch.container-insights.standard.metric-month"),
  enhanced: use("Container Insights", "cloudwatch.container-insights.enhanced-ecs.metric-month"),
} as const;

export const ecsCluster = pricer(
  ["aws:ecs/cluster:Cluster"],
  [
    (cluster) =>
      records(cluster, "settings")
        .filter((setting) => text(setting, "name") === "containerInsights")
        .flatMap((setting) => {
          const value = text(setting, "value");
          return value === "enabled" || value === "enhanced" ? [insights[value]] : [];
        }),
  ],
);

const names: Readonly<Record<Capacity, string>> = {
  FARGATE: "Fargate",
  FARGATE_SPOT: "Fargate Spot",
};

/** The tasks of one service that run on one kind of capacity. */
interface Tasks {
  readonly capacity: Capacity;
  /** Of all of them together, a month. */
  readonly taskHours: number;
  readonly size: TaskSize;
  readonly assumption: string | undefined;
}

function onFargate(service: Service, context: Context): readonly Tasks[] {
  const { tasks, assumption } = runningTasks(service, context);
  const split = splitTasks(tasks, strategyOf(service, context));
  const capacities = (["FARGATE", "FARGATE_SPOT"] as const).filter((name) => split.has(name));
  if (capacities.length === 0) return [];
  const { resource, links, hours } = context;
  const [definition] = links.targets(
    resource,
    "taskDefinition",
    "aws:ecs/taskDefinition:TaskDefinition",
  );
  if (!definition) throw new Unpriceable("its task definition is not in this stack");
  const size = readFrom(definition, () => taskSize(definition.props));
  return capacities.map((capacity) => {
    const taskHours = (split.get(capacity) ?? 0) * hours;
    return { capacity, taskHours, size, assumption };
  });
}

/** Scaling raises a service to its minimum at once; how far it goes above is use. */
function runningTasks(service: Service, { resource, links }: Context) {
  const desired = amount(service, "desiredCount", 0);
  const [scaling] = links.dependants(resource, "resourceId", "aws:appautoscaling/target:Target");
  if (!scaling) return { tasks: desired, assumption: undefined };
  const [min, max] = readFrom(scaling, () => [
    amount(scaling.props, "minCapacity"),
    amount(scaling.props, "maxCapacity"),
  ]);
  const tasks = Math.min(Math.max(desired, min), Math.max(min, max));
  return { tasks, assumption: `${tasks} tasks while it runs; scaling allows ${min} to ${max}` };
}

/** The service's own strategy or launch type, or else the default strategy of its cluster. */
function strategyOf(service: Service, { resource, links }: Context): readonly Share[] {
  const own = records(service, "capacityProviderStrategies");
  if (own.length > 0) return own.map(shareOf);
  const launchType = text(service, "launchType", "");
  if (launchType === "FARGATE") return [{ provider: "FARGATE", base: 0, weight: 1 }];
  if (launchType === "EC2") return [];
  if (launchType !== "") throw new Unpriceable(`launchType ${launchType} has no price`);
  for (const cluster of links.targets(resource, "cluster", "aws:ecs/cluster:Cluster")) {
    for (const providers of links.dependants(
      cluster,
      "clusterName",
      "aws:ecs/clusterCapacityProviders:ClusterCapacityProviders",
    )) {
      const shares = readFrom(providers, () =>
        records(providers.props, "defaultCapacityProviderStrategies").map(shareOf),
      );
      if (shares.length > 0) return shares;
    }
  }
  throw new Unpriceable(
    "neither the service nor its cluster in this stack says what the tasks run on",
  );
}

type Strategy = NonNullable<Service["capacityProviderStrategies"]>[number];

function shareOf(strategy: Strategy): Share {
  return {
    provider: text(strategy, "capacityProvider"),
    base: amount(strategy, "base", 0),
    weight: amount(strategy, "weight", 0),
  };
}
