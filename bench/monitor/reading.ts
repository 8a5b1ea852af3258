import { readFileSync } from "node:fs";
import { createGunzip } from "node:zlib";

/** What one way of reading a file took. */
export interface Reading {
  readonly records: number;
  /** Records that a detection matched. */
  readonly matched: number;
  /** Wall clock and processor time, in milliseconds, without the start of the process. */
  readonly wallMs: number;
  readonly cpuMs: number;
  /** Most memory that the process has had at once. */
  readonly peakMiB: number;
}

/** In chunks as large as the function's. */
export const gunzip = () => createGunzip({ chunkSize: 256 * 1024 });

/** Reads a file to its end. */
export type Way = (file: string) => Promise<Pick<Reading, "records" | "matched">>;

/** Has this process, which is started with the name of a way and a file, read it and print a {@link Reading}. */
export async function printReading(ways: Readonly<Record<string, Way>>): Promise<void> {
  const [name = "", file = ""] = process.argv.slice(2);
  const way = ways[name];
  if (!way) throw new Error(`there is no way ${name}; there is ${Object.keys(ways).join(", ")}`);
  const start = performance.now();
  const before = process.cpuUsage();
  const counts = await way(file);
  const { user, system } = process.cpuUsage(before);
  const wallMs = performance.now() - start;
  const reading: Reading = { ...counts, wallMs, cpuMs: (user + system) / 1000, peakMiB: peakMiB() };
  process.stdout.write(JSON.stringify(reading));
}

/** The kernel's own figure for this process alone; `maxRSS` also knows that of the process it was forked from. */
function peakMiB(): number {
  const [, kibibytes] = /VmHWM:\s+(\d+) kB/.exec(statusOfProcess()) ?? [];
  return Math.round(Number(kibibytes ?? process.resourceUsage().maxRSS) / 1024);
}

function statusOfProcess(): string {
  try {
    return readFileSync("/proc/self/status", "utf8");
  } catch {
    return ""; // not Linux
  }
}
