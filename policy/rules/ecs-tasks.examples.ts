import { unknown, type ExamplesByRule } from "../rule/example";

export const examples: ExamplesByRule = {
  "ecs-no-host-namespaces": {
    pass: [{ type: "aws:ecs/taskDefinition:TaskDefinition", props: { networkMode: "awsvpc" } }],
    fail: [
      {
        type: "aws:ecs/taskDefinition:TaskDefinition",
        props: { pidMode: "host" },
        says: "pidMode is host; remove it.",
      },
    ],
    unknown: [
      {
        type: "aws:ecs/taskDefinition:TaskDefinition",
        props: { pidMode: unknown },
        says: "pidMode is unknown until the deployment",
      },
    ],
  },
  "ecs-task-arm64": {
    pass: [
      {
        type: "aws:ecs/taskDefinition:TaskDefinition",
        props: { runtimePlatform: { cpuArchitecture: "ARM64" } },
      },
    ],
    fail: [
      {
        type: "aws:ecs/taskDefinition:TaskDefinition",
        props: { runtimePlatform: { cpuArchitecture: "X86_64" } },
        says: "runtimePlatform.cpuArchitecture is X86_64; set it to ARM64.",
      },
    ],
    unknown: [
      {
        type: "aws:ecs/taskDefinition:TaskDefinition",
        props: { runtimePlatform: { cpuArchitecture: unknown } },
        says: "runtimePlatform.cpuArchitecture is unknown until the deployment",
      },
    ],
  },
  "ecs-task-size-limit": {
    pass: [
      { type: "aws:ecs/taskDefinition:TaskDefinition", props: { cpu: "1024" }, environment: "dev" },
    ],
    fail: [
      {
        type: "aws:ecs/taskDefinition:TaskDefinition",
        props: { cpu: "2048" },
        environment: "dev",
        says: "cpu is 2048; dev takes 1024 CPU units at most.",
      },
    ],
    unknown: [
      {
        type: "aws:ecs/taskDefinition:TaskDefinition",
        props: { requiresCompatibilities: unknown },
        says: "requiresCompatibilities is unknown until the deployment",
      },
    ],
  },
};
