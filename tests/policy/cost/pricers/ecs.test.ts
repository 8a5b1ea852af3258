import assert from "node:assert/strict";
import type { CostInputs } from "../../../../policy/cost/inputs";
import type { PlannedResource } from "../../../../policy/cost/links";
import { estimate, linesOf, planned, reasonsOf, unknown, usesOf } from "../support";

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

const onFargate = service({ launchType: "FARGATE", desiredCount: 2 });

describe("an ECS service", () => {
  it("costs the vCPU and memory of all its tasks", () => {
    assert.deepEqual(linesOf(estimate([onFargate, definition])), [
      ["Fargate memory hours", 1460, 0.004445, 6.4897],
      ["Fargate vCPU hours", 730, 0.04048, 29.5504],
    ]);
  });

  it("costs less on ARM, by the prices of its region", () => {
    const arm = service(
      { launchType: "FARGATE", desiredCount: 1 },
      { taskDefinition: armDefinition },
    );
    assert.deepEqual(linesOf(estimate([arm, armDefinition], { region: "sa-east-1" })), [
      ["Fargate memory hours", 365, 0.00612, 2.2338],
      ["Fargate vCPU hours", 182.5, 0.0557, 10.16525],
    ]);
  });

  it("costs the storage above 20 GB of each task", () => {
    const roomy = planned("aws:ecs/taskDefinition:TaskDefinition", "api", {
      cpu: "512",
      memory: "1024",
      ephemeralStorage: { sizeInGib: 50 },
    });
    const lines = linesOf(estimate([onFargate, roomy]));
    assert.deepEqual(lines[1], ["Fargate storage hours", 43_800, 0.000111, 4.8618]);
  });

  it("costs a public address for each task that has one", () => {
    const exposed = service({
      launchType: "FARGATE",
      desiredCount: 2,
      networkConfiguration: { subnets: [unknown], assignPublicIp: true },
    });
    const lines = linesOf(estimate([exposed, definition]));
    assert.deepEqual(lines[1], ["Fargate public IPv4 addresses", 1460, 0.005, 7.3]);
  });

  it("runs the minimum of its scaling, and says how far it may go", () => {
    const scaling = planned(
      "aws:appautoscaling/target:Target",
      "api",
      { minCapacity: 3, maxCapacity: 10 },
      { resourceId: [cluster, onFargate] },
    );
    const cost = estimate([onFargate, definition, scaling]);
    assert.deepEqual(linesOf(cost)[1], ["Fargate vCPU hours", 1095, 0.04048, 44.3256]);
    assert.equal(cost.lines[1]?.assumption, "3 tasks while it runs; scaling allows 3 to 10");

    const many = service({ launchType: "FARGATE", desiredCount: 20 });
    assert.equal(
      estimate([many, definition, scaling]).lines[1]?.assumption,
      "10 tasks while it runs; scaling allows 3 to 10",
    );
  });

  it("costs nothing with no tasks, and shows it", () => {
    const asleep = service({ launchType: "FARGATE" });
    assert.deepEqual(linesOf(estimate([asleep, definition])), [
      ["Fargate memory hours", 0, 0.004445, 0],
      ["Fargate vCPU hours", 0, 0.04048, 0],
    ]);
  });

  it("says why it is unpriced", () => {
    const external = service({ launchType: "EXTERNAL", desiredCount: 1 });
    assert.deepEqual(reasonsOf(estimate([external, definition])), [
      "launchType EXTERNAL has no price",
    ]);
    assert.deepEqual(reasonsOf(estimate([onFargate])), [
      "its task definition is not in this stack",
    ]);
    const secretSize = planned("aws:ecs/taskDefinition:TaskDefinition", "api", {
      cpu: unknown,
      memory: "1024",
    });
    assert.deepEqual(reasonsOf(estimate([onFargate, secretSize])), [
      "api: cpu is unknown until the deployment",
    ]);
    const withVolume = service({
      launchType: "FARGATE",
      volumeConfiguration: { name: "data", managedEbsVolume: { roleArn: unknown } },
    });
    assert.deepEqual(reasonsOf(estimate([withVolume, definition])), [
      "EBS volumes of the tasks: the price sheet has no EBS volumes",
    ]);
  });

  it("adds traffic between zones by use", () => {
    assert.deepEqual(usesOf(estimate([onFargate, definition])), [
      ["data to other availability zones", 0.01],
    ]);
  });
});

describe("an ECS cluster", () => {
  const withInsights = (value: string) =>
    planned("aws:ecs/cluster:Cluster", "main", {
      settings: [{ name: "containerInsights", value }],
    });

  it("costs nothing but its insights, by metric", () => {
    assert.deepEqual(usesOf(estimate([cluster])), []);
    assert.deepEqual(usesOf(estimate([withInsights("disabled")])), []);
    assert.deepEqual(usesOf(estimate([withInsights("enabled")])), [["Container Insights", 0.3]]);
    assert.deepEqual(usesOf(estimate([withInsights("enhanced")])), [["Container Insights", 0.07]]);
  });
});
