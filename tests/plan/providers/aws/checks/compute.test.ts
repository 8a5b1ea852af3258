import { secret, unknown, type Properties } from "../../../../../plan/protocol/wire";
import { describeType, notAnArn, roleArn, type Case } from "./support";

const containers = JSON.stringify([{ name: "app", image: "app" }]);

const task: Properties = {
  family: "shop",
  containerDefinitions: containers,
  cpu: "512",
  memory: "1024",
  networkMode: "awsvpc",
  requiresCompatibilities: ["FARGATE"],
  executionRoleArn: roleArn,
};

/** Sizes that Fargate has and has not: https://docs.aws.amazon.com/AmazonECS/latest/developerguide/fargate-tasks-services.html */
const sizes: readonly Case[] = [
  [{ cpu: "256", memory: "512" }],
  [{ cpu: "256", memory: "2048" }],
  [
    { cpu: "256", memory: "4096" },
    'memory: expected one of 512, 1024, 2048 with cpu "256" on Fargate, got "4096"',
  ],
  [{ cpu: "1024", memory: "8192" }],
  [
    { cpu: "512", memory: "512" },
    'memory: expected one of 1024, 2048, 3072, 4096 with cpu "512" on Fargate, got "512"',
  ],
  [{ cpu: "4096", memory: "30720" }],
  [{ cpu: "8192", memory: "61440" }],
  [{ cpu: "16384", memory: "122880" }],
  [
    { cpu: "16384", memory: "33000" },
    'memory: expected one of 32768, 40960, 49152, 57344, 65536, 73728, 81920, 90112, 98304, 106496, 114688, 122880 with cpu "16384" on Fargate, got "33000"',
  ],
  [{ cpu: ".25 vCPU", memory: "2 GB" }],
  [
    { cpu: "1 vcpu", memory: "1GB" },
    'memory: expected one of 2048, 3072, 4096, 5120, 6144, 7168, 8192 with cpu "1 vcpu" on Fargate, got "1GB"',
  ],
  [
    { cpu: "300" },
    'cpu: expected one of 256, 512, 1024, 2048, 4096, 8192, 16384 on Fargate, got "300"',
  ],
  [{ cpu: "32768", memory: "1" }],
  [
    { cpu: secret("256"), memory: secret("4096") },
    "memory: expected one of 512, 1024, 2048 with cpu [secret] on Fargate, got [secret]",
  ],
  [{ cpu: unknown, memory: "1" }],
  [{ cpu: secret("256"), memory: unknown }],
  [{ memory: null }, "memory: must be specified for a task that requires FARGATE"],
  [{ cpu: null, memory: null, requiresCompatibilities: ["EC2"], networkMode: "bridge" }],
];

describe("checks of containers", () => {
  describeType("aws:ecs/taskDefinition:TaskDefinition", task, [
    ...sizes,
    [{ networkMode: "bridge" }, 'networkMode: expected "awsvpc" on Fargate, got "bridge"'],
    [{ networkMode: null }, 'networkMode: expected "awsvpc" on Fargate, got none'],
    [
      { networkMode: "vpc", requiresCompatibilities: ["FARGATE", "LAMBDA"] },
      'networkMode: expected to be one of "awsvpc", "bridge", "host", "none", got "vpc"',
      'requiresCompatibilities[1]: expected to be one of "EC2", "EXTERNAL", "FARGATE", "MANAGED_INSTANCES", got "LAMBDA"',
      'networkMode: expected "awsvpc" on Fargate, got "vpc"',
    ],
    [
      { containerDefinitions: '{"name":"app"}' },
      'containerDefinitions: expected to be a JSON list of objects, got "{\\"name\\":\\"app\\"}"',
    ],
    [
      { containerDefinitions: secret("[") },
      "containerDefinitions: expected to be a JSON list of objects, got [secret]",
    ],
    [
      { family: "shop.web" },
      'family: expected only letters, digits, hyphens and underscores, got "shop.web"',
    ],
    [{ taskRoleArn: "reader" }, notAnArn("taskRoleArn", "reader")],
    [
      { ephemeralStorage: { sizeInGib: 20 } },
      "ephemeralStorage.sizeInGib: expected to be in the range (21 - 200), got 20",
    ],
  ]);

  describeType(
    "aws:ecs/service:Service",
    { name: "web", capacityProviderStrategies: [{ capacityProvider: "FARGATE", weight: 1 }] },
    [
      [{ launchType: "FARGATE" }, "launchType: conflicts with capacityProviderStrategies"],
      [{ launchType: "FARGATE", capacityProviderStrategies: null }],
      [
        { capacityProviderStrategies: [{ capacityProvider: "FARGATE", weight: 1001, base: -1 }] },
        "capacityProviderStrategies[0].base: expected to be in the range (0 - 100000), got -1",
        "capacityProviderStrategies[0].weight: expected to be in the range (0 - 1000), got 1001",
      ],
      [
        { propagateTags: "ALL", name: "a b" },
        'name: expected only letters, digits, hyphens and underscores, got "a b"',
        'propagateTags: expected to be one of "NONE", "SERVICE", "TASK_DEFINITION", got "ALL"',
      ],
      [
        { orderedPlacementStrategies: Array.from({ length: 6 }, () => ({ type: "spread" })) },
        'orderedPlacementStrategies: expected at most 5 items, got [{"type":"spread"},{"type":"spread"},{"type":"spread"},{"type":"spread"},{"type"…',
      ],
    ],
  );

  describeType(
    "aws:ecs/cluster:Cluster",
    { name: "main", settings: [{ name: "containerInsights", value: "enhanced" }] },
    [
      [
        { settings: [{ name: "insights", value: "on" }] },
        'settings[0].name: expected to be one of "containerInsights", got "insights"',
      ],
    ],
  );

  describeType("aws:ecr/repository:Repository", { name: "shop/web" }, [
    [{ name: "shop__web/a-b.c" }],
    [
      { name: "Shop", imageTagMutability: "LOCKED" },
      'imageTagMutability: expected to be one of "IMMUTABLE", "IMMUTABLE_WITH_EXCLUSION", "MUTABLE", "MUTABLE_WITH_EXCLUSION", got "LOCKED"',
      'name: expected lower-case letters and digits, with single ._-/ between them, got "Shop"',
    ],
  ]);

  describeType(
    "aws:appautoscaling/scheduledAction:ScheduledAction",
    {
      schedule: "cron(0 22 ? * MON-FRI *)",
      scalableTargetAction: { minCapacity: 0, maxCapacity: 0 },
    },
    [
      [{ scalableTargetAction: { minCapacity: 1 } }],
      [
        { scalableTargetAction: { other: 1 } },
        "scalableTargetAction.maxCapacity: one of maxCapacity, minCapacity must be specified",
      ],
      [
        { schedule: "0 22 * * *", startTime: "today" },
        'schedule: expected to be at(yyyy-mm-ddThh:mm:ss) or rate(number minutes|hours|days) or cron(minutes hours day-of-month month day-of-week year), one of the two days being ?, got "0 22 * * *"',
        'startTime: expected to be a time as in 2026-01-31T12:00:00Z (RFC 3339), got "today"',
      ],
    ],
  );
});
