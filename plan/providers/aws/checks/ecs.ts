import type { Expectation, ServiceChecks } from "./check";
import { arn } from "./expect/identity";
import { between, items } from "./expect/number";
import { jsonObjects, length, matching, oneOf } from "./expect/text";
import { fargateTask } from "./fargate";
import { conflicts } from "./relations";

const name = [
  length(1, 255),
  matching(/^[0-9A-Za-z_-]*$/, "only letters, digits, hyphens and underscores"),
];

const strategy = (path: string): Readonly<Record<string, Expectation>> => ({
  [`${path}[].base`]: between(0, 100_000),
  [`${path}[].weight`]: between(0, 1000),
});

const containerPort = between(0, 65_536);

export const ecs: ServiceChecks = {
  "aws:ecs/cluster:Cluster": {
    source: "internal/service/ecs/cluster.go",
    arguments: {
      "configuration.executeCommandConfiguration.logging": oneOf("NONE", "DEFAULT", "OVERRIDE"),
      name,
      "serviceConnectDefaults.namespace": arn,
      "settings[].name": oneOf("containerInsights"),
    },
  },
  "aws:ecs/clusterCapacityProviders:ClusterCapacityProviders": {
    source: "internal/service/ecs/cluster_capacity_providers.go",
    arguments: strategy("defaultCapacityProviderStrategies"),
  },
  "aws:ecs/service:Service": {
    source: "internal/service/ecs/service.go",
    arguments: {
      ...strategy("capacityProviderStrategies"),
      availabilityZoneRebalancing: oneOf("ENABLED", "DISABLED"),
      "deploymentController.type": oneOf("CODE_DEPLOY", "ECS", "EXTERNAL"),
      healthCheckGracePeriodSeconds: between(0, 2_147_483_647),
      launchType: oneOf("EC2", "EXTERNAL", "FARGATE", "MANAGED_INSTANCES"),
      "loadBalancers[].containerPort": containerPort,
      "loadBalancers[].targetGroupArn": arn,
      // https://docs.aws.amazon.com/AmazonECS/latest/APIReference/API_CreateService.html
      name,
      orderedPlacementStrategies: items(0, 5),
      "orderedPlacementStrategies[].type": oneOf("binpack", "random", "spread"),
      placementConstraints: items(0, 10),
      "placementConstraints[].type": oneOf("distinctInstance", "memberOf"),
      propagateTags: oneOf("NONE", "SERVICE", "TASK_DEFINITION"),
      schedulingStrategy: oneOf("DAEMON", "REPLICA"),
      "serviceRegistries.containerPort": containerPort,
      "serviceRegistries.port": containerPort,
      "serviceRegistries.registryArn": arn,
    },
    relations: [
      // Refused by AWS: https://docs.aws.amazon.com/AmazonECS/latest/APIReference/API_CreateService.html
      conflicts("launchType", "capacityProviderStrategies"),
    ],
  },
  "aws:ecs/taskDefinition:TaskDefinition": {
    source: "internal/service/ecs/task_definition.go",
    arguments: {
      containerDefinitions: jsonObjects,
      "ephemeralStorage.sizeInGib": between(21, 200),
      executionRoleArn: arn,
      family: name,
      ipcMode: oneOf("host", "none", "task"),
      networkMode: oneOf("awsvpc", "bridge", "host", "none"),
      pidMode: oneOf("host", "task"),
      placementConstraints: items(0, 10),
      "placementConstraints[].type": oneOf("memberOf"),
      "requiresCompatibilities[]": oneOf("EC2", "EXTERNAL", "FARGATE", "MANAGED_INSTANCES"),
      "runtimePlatform.cpuArchitecture": oneOf("ARM64", "X86_64"),
      taskRoleArn: arn,
    },
    relations: [fargateTask],
  },
};
