import { Unpriceable } from "../charge";
import type { CostInputs } from "../inputs";
import type { PriceKey } from "../price-sheet";
import { amount, record, text } from "../read";

/** What one task is billed for. */
export interface TaskSize {
  readonly architecture: "arm" | "x86";
  readonly vcpu: number;
  readonly memoryGB: number;
  /** Above the 20 GB that each task has free. */
  readonly extraStorageGB: number;
}

/** The providers that AWS runs itself. */
export type Capacity = "FARGATE" | "FARGATE_SPOT";

const freeStorageGB = 20;

export const prices: Readonly<
  Record<Capacity, Record<TaskSize["architecture"], { vcpu: PriceKey; memory: PriceKey }>>
> = {
  FARGATE: {
    x86: { vcpu: "fargate.linux.x86.vcpu-hour", memory: "fargate.linux.x86.gb-hour" },
    arm: { vcpu: "fargate.linux.arm.vcpu-hour", memory: "fargate.linux.arm.gb-hour" },
  },
  FARGATE_SPOT: {
    x86: { vcpu: "fargate-spot.linux.x86.vcpu-hour", memory: "fargate-spot.linux.x86.gb-hour" },
    arm: { vcpu: "fargate-spot.linux.arm.vcpu-hour", memory: "fargate-spot.linux.arm.gb-hour" },
  },
};

/** Throws Unpriceable for Windows, and for a task without a size of its own, which Fargate refuses. */
export function taskSize(
  definition: CostInputs["aws:ecs/taskDefinition:TaskDefinition"],
): TaskSize {
  const platform = record(definition, "runtimePlatform");
  const system = text(platform, "operatingSystemFamily", "LINUX");
  if (system !== "LINUX") throw new Unpriceable(`operatingSystemFamily ${system} has no price`);
  const architecture = text(platform, "cpuArchitecture", "X86_64");
  if (architecture !== "ARM64" && architecture !== "X86_64") {
    throw new Unpriceable(`cpuArchitecture ${architecture} has no price`);
  }
  const storage = record(definition, "ephemeralStorage");
  return {
    architecture: architecture === "ARM64" ? "arm" : "x86",
    vcpu: parseSize("cpu", text(definition, "cpu"), "vcpu"),
    memoryGB: parseSize("memory", text(definition, "memory"), "gb"),
    extraStorageGB: Math.max(0, amount(storage, "sizeInGib", freeStorageGB) - freeStorageGB),
  };
}

/** ECS takes bare numbers, 1024 to a vCPU or a GB ("512", "1024"), and words: "0.5 vCPU", ".5 vcpu", "2 GB". */
export function parseSize(key: "cpu" | "memory", value: string, unit: "vcpu" | "gb"): number {
  const [, digits, word] = /^\s*(\d*\.?\d+)\s*([a-z]*)\s*$/i.exec(value) ?? [];
  const size = word === "" ? Number(digits) / 1024 : Number(digits);
  if (word === undefined || !["", unit].includes(word.toLowerCase()) || size <= 0) {
    throw new Unpriceable(`${key} is "${value}", expected a size such as "1024" or "1 ${unit}"`);
  }
  return size;
}
