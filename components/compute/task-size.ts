/**
 * Sizes that Fargate offers on Linux: CPU units (1,024 a vCPU) and the MiB of memory that go with them.
 * Source: docs.aws.amazon.com/AmazonECS/latest/developerguide/task-cpu-memory-error.html
 */
const memoryByCpu = {
  256: [512, 1024, 2048],
  512: range(1024, 4096, 1024),
  1024: range(2048, 8192, 1024),
  2048: range(4096, 16_384, 1024),
  4096: range(8192, 30_720, 1024),
  8192: range(16_384, 61_440, 4096),
  16384: range(32_768, 122_880, 8192),
} as const;

export type TaskCpu = keyof typeof memoryByCpu;

/** CPU units that a task can have. */
export const taskCpus = Object.keys(memoryByCpu).map(Number) as readonly TaskCpu[];

/** Memory, in MiB, that a task with so much CPU can have. */
export function memoryFor(cpu: TaskCpu): readonly number[] {
  return memoryByCpu[cpu];
}

/** What is wrong with a size, in words that go after `is …; use`, or undefined. */
export function taskSizeProblem(cpu: number, memoryMiB: number): string | undefined {
  const known = taskCpus.find((units) => units === cpu);
  if (known === undefined) return `cpu of ${taskCpus.join(", ")}`;
  const allowed = memoryFor(known);
  return allowed.includes(memoryMiB)
    ? undefined
    : `memoryMiB of ${allowed.join(", ")} with cpu ${cpu}`;
}

function range(from: number, to: number, step: number): readonly number[] {
  return Array.from({ length: (to - from) / step + 1 }, (_, index) => from + index * step);
}
