import { spawnSync } from "node:child_process";

/** What one thing took, over some rounds. */
export interface Measurement {
  readonly name: string;
  /** Milliseconds of wall clock. */
  readonly medianMs: number;
  readonly minMs: number;
  readonly maxMs: number;
  /** What else was measured, by name and unit. */
  readonly details?: Readonly<Record<string, number>>;
}

/** Something that is measured, once a round. */
export interface Contender {
  readonly name: string;
  run(): void | Promise<void>;
}

/**
 * Measures contenders side by side: each round runs all of them, so that a slow moment of the machine falls
 * on all. The first is what the others are compared with.
 */
export async function measure(
  contenders: readonly Contender[],
  rounds: number,
): Promise<readonly Measurement[]> {
  const times = contenders.map((): number[] => []);
  for (let round = 0; round < rounds; round++) {
    for (const [index, contender] of contenders.entries()) {
      const start = performance.now();
      await contender.run();
      times[index]?.push(performance.now() - start);
    }
  }
  return contenders.map(({ name }, index) => summarise(name, times[index] ?? []));
}

/** A contender that is a Node.js process; fails when the process does. */
export function nodeProcess(name: string, args: readonly string[], folder: string): Contender {
  return {
    name,
    run: () => {
      const { status, stderr } = spawnSync(process.execPath, args, { cwd: folder });
      if (status !== 0)
        throw new Error(`${name} ended with code ${String(status)}: ${stderr.toString()}`);
    },
  };
}

export function summarise(name: string, times: readonly number[]): Measurement {
  const rounded = times.map(Math.round);
  const [minMs, maxMs] = [Math.min(...rounded), Math.max(...rounded)];
  return { name, medianMs: median(rounded), minMs, maxMs };
}

export const median = (values: readonly number[]): number =>
  [...values].sort((one, other) => one - other)[Math.floor(values.length / 2)] ?? 0;
