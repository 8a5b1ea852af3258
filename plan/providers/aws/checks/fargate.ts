import type { Properties, Wire } from "../../../protocol/wire";
import type { CheckFailure } from "../../provider";
import { isAbsent, relation } from "./relations";
import { find, known, showProperty } from "./values";

/** MiB of memory that go with units of CPU: from, to, and in steps of. */
const sizes: Readonly<Record<number, readonly number[]>> = {
  256: [512, 1024, 2048],
  512: steps(1024, 4096, 1024),
  1024: steps(2048, 8192, 1024),
  2048: steps(4096, 16_384, 1024),
  4096: steps(8192, 30_720, 1024),
  8192: steps(16_384, 61_440, 4096),
  16384: steps(32_768, 122_880, 8192),
};

const largest = Math.max(...Object.keys(sizes).map(Number));

/**
 * What Fargate demands of a task: a size that it has, and the network mode awsvpc. Not the provider
 * but AWS itself refuses the rest, when the definition is registered; a plan that passed it would
 * promise a deployment that cannot happen.
 * https://docs.aws.amazon.com/AmazonECS/latest/developerguide/fargate-tasks-services.html
 */
export const fargateTask = relation(
  ["cpu", "memory", "networkMode", "requiresCompatibilities"],
  (task) => {
    const launchTypes = find(task, "requiresCompatibilities[]").map(({ value }) => value);
    return launchTypes.includes("FARGATE") ? [...sizeProblems(task), ...networkProblems(task)] : [];
  },
);

function sizeProblems(task: Properties): readonly CheckFailure[] {
  const missing = ["cpu", "memory"].filter((property) => isAbsent(task, property));
  if (missing.length > 0) {
    const reason = "must be specified for a task that requires FARGATE";
    return missing.map((property) => ({ property, reason }));
  }
  const cpu = units(known(task, "cpu"), "vCPU");
  if (cpu === undefined || cpu > largest) return [];
  const allowed = sizes[cpu];
  if (!allowed) {
    const list = Object.keys(sizes).join(", ");
    return [
      {
        property: "cpu",
        reason: `expected one of ${list} on Fargate, got ${showProperty(task, "cpu")}`,
      },
    ];
  }
  const memory = units(known(task, "memory"), "GB");
  if (memory === undefined || allowed.includes(memory)) return [];
  const [ofCpu, got] = [showProperty(task, "cpu"), showProperty(task, "memory")];
  const reason = `expected one of ${allowed.join(", ")} with cpu ${ofCpu} on Fargate, got ${got}`;
  return [{ property: "memory", reason }];
}

function networkProblems(task: Properties): readonly CheckFailure[] {
  const mode = known(task, "networkMode");
  if (mode === "awsvpc" || (mode === undefined && !isAbsent(task, "networkMode"))) return [];
  const reason = `expected "awsvpc" on Fargate, got ${showProperty(task, "networkMode")}`;
  return [{ property: "networkMode", reason }];
}

/** ECS takes its units, or `0.5 vCPU` and `1 GB`. Undefined where it is neither, or unknown. */
function units(value: Wire | undefined, unit: string): number | undefined {
  if (typeof value !== "string" && typeof value !== "number") return undefined;
  const pattern = new RegExp(String.raw`^(\d*\.?\d+)\s*(${unit})?$`, "i");
  const [, amount, isLarge] = pattern.exec(`${value}`) ?? [];
  return amount === undefined ? undefined : Number(amount) * (isLarge === undefined ? 1 : 1024);
}

function steps(from: number, to: number, step: number): readonly number[] {
  return Array.from({ length: (to - from) / step + 1 }, (_, index) => from + index * step);
}
