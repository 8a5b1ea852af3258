/**
 * Sizes that Fargate offers on Linux: CPU units (1,024 a vCPU) and the MiB of memory that go with them.
 * Source: docs.aws.amazon.com/AmazonECS/latest/developerguide/task-cpu-memory-error.html
 */
const memoryByCpu = {
  256: [512, 1024, 2048],
  512: [1024, 2048, 3072, 4096],
  1024: [2048, 3072, 4096, 5120, 6144, 7168, 8192],
  2048: [
    4096, 5120, 6144, 7168, 8192, 9216, 10_240, 11_264, 12_288, 13_312, 14_336, 15_360, 16_384,
  ],
  4096: [
    8192, 9216, 10_240, 11_264, 12_288, 13_312, 14_336, 15_360, 16_384, 17_408, 18_432, 19_456,
    20_480, 21_504, 22_528, 23_552, 24_576, 25_600, 26_624, 27_648, 28_672, 29_696, 30_720,
  ],
  8192: [
    16_384, 20_480, 24_576, 28_672, 32_768, 36_864, 40_960, 45_056, 49_152, 53_248, 57_344, 61_440,
  ],
  16384: [
    32_768, 40_960, 49_152, 57_344, 65_536, 73_728, 81_920, 90_112, 98_304, 106_496, 114_688,
    122_880,
  ],
} as const;

/** CPU units that a task can have. */
export type TaskCpu = keyof typeof memoryByCpu;

/** A size that Fargate offers: any other pair does not compile. */
export type TaskSize = {
  readonly [Cpu in TaskCpu]: {
    readonly cpu: Cpu;
    readonly memoryMiB: (typeof memoryByCpu)[Cpu][number];
  };
}[TaskCpu];

/** All of them, from the smallest on. */
export const taskSizes = Object.entries(memoryByCpu).flatMap(([cpu, sizes]) =>
  // The table pairs each CPU with its own memory, which is what the type says.
  sizes.map((memoryMiB) => ({ cpu: Number(cpu), memoryMiB }) as TaskSize),
);

/** What keeps numbers from being a size: which of the two, and what it could be. */
export interface TaskSizeProblem {
  readonly about: "cpu" | "memoryMiB";
  /** In words that go after `is …; use`. */
  readonly allowed: string;
}

/** The size of these numbers, or why there is none. */
export function taskSizeOf(cpu: number, memoryMiB: number): TaskSize | TaskSizeProblem {
  const ofCpu = taskSizes.filter((size) => size.cpu === cpu);
  const size = ofCpu.find((one) => one.memoryMiB === memoryMiB);
  if (size) return size;
  if (ofCpu.length === 0) {
    return { about: "cpu", allowed: `one of ${Object.keys(memoryByCpu).join(", ")}` };
  }
  const memory = ofCpu.map((one) => one.memoryMiB).join(", ");
  return { about: "memoryMiB", allowed: `one of ${memory} with cpu ${cpu}` };
}
