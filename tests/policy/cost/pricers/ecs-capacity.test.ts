import assert from "node:assert/strict";
import type { CostInputs } from "../../../../policy/cost/inputs";
import type { PlannedResource } from "../../../../policy/cost/links";
import { estimate, linesOf, planned, reasonsOf } from "../support";

const definition = planned("aws:ecs/taskDefinition:TaskDefinition", "api", {
  cpu: "512",
  memory: "1024",
});
const armDefinition = planned("aws:ecs/taskDefinition:TaskDefinition", "api", {
  cpu: "0.25 vCPU",
  memory: "0.5 GB",
  runtimePlatform: { cpuArchitecture: "ARM64" },
});
const cluster = planned("aws:ecs/cluster:Cluster", "main", {});

function service(
  props: CostInputs["aws:ecs/service:Service"],
  links: Readonly<Record<string, PlannedResource>> = {},
) {
  return planned("aws:ecs/service:Service", "api", props, {
    taskDefinition: definition,
    ...links,
  });
}

describe("the capacity of an ECS service", () => {
  it("splits its tasks between on-demand and Spot by base and weight", () => {
    const mixed = service({
      desiredCount: 4,
      capacityProviderStrategies: [
        { capacityProvider: "FARGATE", base: 2, weight: 1 },
        { capacityProvider: "FARGATE_SPOT", weight: 1 },
      ],
    });
    const cost = estimate([mixed, definition]);
    assert.deepEqual(linesOf(cost), [
      ["Fargate Spot memory hours", 730, 0.00141756, 1.034819],
      ["Fargate Spot vCPU hours", 365, 0.01291, 4.71215],
      ["Fargate memory hours", 2190, 0.004445, 9.73455],
      ["Fargate vCPU hours", 1095, 0.04048, 44.3256],
    ]);
    assert.equal(cost.monthly, 59.81);
    assert.equal(
      cost.lines[0]?.assumption,
      "the price is derived: the on-demand price scaled as Spot vCPU-hours are, 0.01291 / 0.04048; Spot prices float",
    );
  });

  it("takes a provider without base and weight for one with neither", () => {
    const counts = (desiredCount: number, strategies: readonly object[]) =>
      linesOf(
        estimate([service({ desiredCount, capacityProviderStrategies: strategies }), definition]),
      )
        .filter(([item]) => item.endsWith("vCPU hours"))
        .map(([, quantity]) => quantity / 365);
    const [spot, onDemand] = [
      { capacityProvider: "FARGATE_SPOT" },
      { capacityProvider: "FARGATE" },
    ];
    assert.deepEqual(
      counts(3, [
        { ...onDemand, base: 1 },
        { ...spot, weight: 1 },
      ]),
      [2, 1],
    );
    assert.deepEqual(
      counts(1, [
        { ...spot, weight: 1 },
        { ...onDemand, weight: 3 },
      ]),
      [0, 1],
    );
  });

  it("uses the Spot prices of ARM for ARM", () => {
    const spot = service(
      { desiredCount: 1, capacityProviderStrategies: [{ capacityProvider: "FARGATE_SPOT" }] },
      { taskDefinition: armDefinition },
    );
    assert.deepEqual(linesOf(estimate([spot, armDefinition], { region: "sa-east-1" })), [
      ["Fargate Spot memory hours", 365, 0.00205498, 0.750068],
      ["Fargate Spot vCPU hours", 182.5, 0.01870297, 3.413292],
    ]);
  });

  it("follows the default strategy of its cluster when it has none", () => {
    const providers = planned(
      "aws:ecs/clusterCapacityProviders:ClusterCapacityProviders",
      "main",
      {
        defaultCapacityProviderStrategies: [{ capacityProvider: "FARGATE_SPOT", weight: 1 }],
      },
      { clusterName: cluster },
    );
    const undecided = service({ desiredCount: 1 }, { cluster });
    const cost = estimate([undecided, definition, cluster, providers]);
    assert.deepEqual(
      cost.lines.map(({ item }) => item),
      ["Fargate Spot memory hours", "Fargate Spot vCPU hours"],
    );
    const bare = { ...providers, props: {} };
    assert.deepEqual(reasonsOf(estimate([undecided, definition, cluster, bare])), [
      "neither the service nor its cluster in this stack says what the tasks run on",
    ]);
  });

  it("costs nothing of its own on instances, which are billed themselves", () => {
    const onInstances = service({ launchType: "EC2", desiredCount: 4 });
    const ownProvider = service({
      desiredCount: 4,
      capacityProviderStrategies: [{ capacityProvider: "instances", weight: 1 }],
    });
    for (const cost of [estimate([onInstances]), estimate([ownProvider])]) {
      assert.deepEqual([cost.lines, cost.unpriced], [[], []]);
    }
  });
});
