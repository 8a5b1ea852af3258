import type { Dated } from "./dated";

/** Memory that goes with an amount of CPU on Fargate, in MiB: every `step` from `from` to `to`. */
interface MemoryRange {
  /** CPU units, 1,024 a vCPU. */
  readonly cpu: number;
  readonly from: number;
  readonly to: number;
  readonly step: number;
}

/** The sizes that a Fargate task can have, smallest first. */
export const fargateSizes: Dated & { readonly ranges: readonly MemoryRange[] } = {
  asOf: "2026-11-22",
  source: "https://docs.aws.amazon.com/AmazonECS/latest/developerguide/task-cpu-memory-error.html",
  ranges: [
    // 512, 1024 and 2048; 1536 is no size.
    { cpu: 256, from: 512, to: 512, step: 512 },
    { cpu: 256, from: 1024, to: 2048, step: 1024 },
    { cpu: 512, from: 1024, to: 4096, step: 1024 },
    { cpu: 1024, from: 2048, to: 8192, step: 1024 },
    { cpu: 2048, from: 4096, to: 16_384, step: 1024 },
    { cpu: 4096, from: 8192, to: 30_720, step: 1024 },
    { cpu: 8192, from: 16_384, to: 61_440, step: 4096 },
    { cpu: 16_384, from: 32_768, to: 122_880, step: 8192 },
  ],
};

/** Amounts of CPU that Fargate has, in units. */
export const fargateCpus: readonly number[] = [
  ...new Set(fargateSizes.ranges.map(({ cpu }) => cpu)),
];

/** Amounts of memory that Fargate has beside so much CPU, in MiB. */
export function fargateMemories(cpu: number): readonly number[] {
  return fargateSizes.ranges.filter((range) => range.cpu === cpu).flatMap(stepsOf);
}

function stepsOf({ from, to, step }: MemoryRange): readonly number[] {
  return Array.from({ length: (to - from) / step + 1 }, (_, index) => from + index * step);
}
