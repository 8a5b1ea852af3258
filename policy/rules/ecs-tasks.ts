import { fargateCpus, fargateMemories } from "../knowledge/fargate-sizes";
import { cpuUnitsOf, memoryMiBOf } from "../read/task-size";
import { asList, isSet, received, textOf } from "../read/values";
import { each } from "../rule/judge";
import { rule } from "../rule/rule";

const taskType = "aws:ecs/taskDefinition:TaskDefinition";

export const noHostNamespaces = rule({
  name: "ecs-no-host-namespaces",
  description: "A task sees neither the processes, nor the memory, nor the network of its machine.",
  severity: "high",
  kind: "network",
  remediation:
    'Remove `pidMode` and `ipcMode`, or set them to `task`, and set `networkMode: "awsvpc"`.',
  refs: ["CKV_AWS_335", "ECS.3"],
  source:
    "https://docs.aws.amazon.com/AmazonECS/latest/developerguide/task_definition_parameters.html#task_definition_pidmode",
  on: [taskType],
  // They are of the task: in a container, where checkov looks for pidMode, ECS reads none of them.
  check: ({ props }) =>
    each(["pidMode", "ipcMode", "networkMode"] as const, (mode) =>
      textOf(props[mode])?.toLowerCase() === "host"
        ? `${mode} is host; ${mode === "networkMode" ? "use awsvpc" : "remove it"}.`
        : undefined,
    ),
});

export const taskArm64 = rule({
  name: "ecs-task-arm64",
  description: "A task runs on Graviton, which costs a fifth less.",
  severity: "medium",
  kind: "finops",
  remediation:
    'Set `runtimePlatform: { cpuArchitecture: "ARM64", operatingSystemFamily: "LINUX" }`, and build the images for it. Exempt what has no such image.',
  refs: [],
  source: "https://docs.aws.amazon.com/AmazonECS/latest/developerguide/ecs-arm64.html",
  on: [taskType],
  check({ props }) {
    const { runtimePlatform } = props;
    const architecture = runtimePlatform?.cpuArchitecture;
    if (textOf(architecture)?.toUpperCase() === "ARM64") return undefined;
    // Windows runs on no ARM, and on EC2 the instances decide.
    if (textOf(runtimePlatform?.operatingSystemFamily)?.startsWith("WINDOWS")) return undefined;
    if (isSet(props, "requiresCompatibilities") && !isForFargate(props.requiresCompatibilities)) {
      return undefined;
    }
    return `${received("runtimePlatform.cpuArchitecture", architecture)}; set it to ARM64.`;
  },
});

function isForFargate(compatibilities: unknown): boolean {
  return asList(compatibilities).some(
    (compatibility) => textOf(compatibility)?.toUpperCase() === "FARGATE",
  );
}

export const taskSizeLimit = rule({
  name: "ecs-task-size-limit",
  description: "A task is no larger than its environment needs, and of a size that Fargate has.",
  severity: "high",
  kind: "finops",
  remediation:
    "Set `cpu` and `memory` to a pair of Fargate under the limit of the environment, and run more tasks where one is not enough.",
  refs: [],
  source: "https://docs.aws.amazon.com/AmazonECS/latest/developerguide/task-cpu-memory-error.html",
  on: [taskType],
  parameters: {
    /** Units, 1,024 a vCPU. */
    maximumCpu: { dev: 1024, hom: 2048, prod: 4096 },
    maximumMemoryMiB: { dev: 4096, hom: 8192, prod: 16_384 },
  },
  *check({ props }, { environment, parameters: { maximumCpu, maximumMemoryMiB } }) {
    const limits = [
      { path: "cpu", most: maximumCpu, unit: "CPU units", amountOf: cpuUnitsOf },
      { path: "memory", most: maximumMemoryMiB, unit: "MiB", amountOf: memoryMiBOf },
    ] as const;
    const remarks = [
      ...each(limits, ({ path, most, unit, amountOf }) => {
        if (!isSet(props, path)) return undefined;
        const given = received(path, props[path]);
        const amount = amountOf(props[path]);
        if (amount === undefined) return `${given}, which is no amount; use ${unit} up to ${most}.`;
        return amount > most
          ? `${given}; ${environment} takes ${most} ${unit} at most.`
          : undefined;
      }),
    ];
    yield* remarks;
    // A size over the limit is to change anyway.
    if (remarks.length === 0 && isForFargate(props.requiresCompatibilities)) {
      yield* each([props], ({ cpu, memory }) => judgePair(cpu, memory));
    }
  },
});

/** Tells what Fargate would refuse at deployment. */
function judgePair(cpu: unknown, memory: unknown): string | undefined {
  const units = cpuUnitsOf(cpu);
  if (units === undefined || !fargateCpus.includes(units)) {
    return `${received("cpu", cpu)}, which Fargate does not have; use one of ${fargateCpus.join(", ")}.`;
  }
  const memories = fargateMemories(units);
  return memories.includes(memoryMiBOf(memory) ?? NaN)
    ? undefined
    : `${received("memory", memory)}, which Fargate does not have beside ${units} CPU units; use one of ${memories.join(", ")}.`;
}
