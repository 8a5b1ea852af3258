import { build } from "esbuild";
import { spawnSync } from "node:child_process";
import { mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import path from "node:path";
import { bundle } from "../../components/shared/bundle";
import { median, summarise, type Measurement } from "../measure";
import { benchDelivery } from "./delivery";
import type { Reading } from "./reading";
import { writeTrailFile } from "./trail-file";

/** Records of the large file, some 127 MB of them, and of the small one. */
const large = 100_000;
const small = large / 10;

/** What is compared. The first is the yardstick: about the least that reading record by record can take. */
const contenders: readonly Contender[] = [
  { name: `split ${large} records, no more`, way: "bare", count: large },
  { name: "split as the function does, checked", way: "split", count: large },
  { name: "the same, and judge by all detections", way: "judge", count: large },
  { name: "parse as one JSON text", way: "whole", count: large },
  { name: "parse by stream-json", way: "stream-json", count: large },
  { name: "split and judge a tenth of them", way: "judge", count: small },
];

interface Contender {
  readonly name: string;
  readonly way: string;
  readonly count: number;
}

/**
 * How long a large trail file takes: split into records, the same as the function does it and judged by all
 * detections, and parsed by what others use: as one text, which takes memory for all of it, and by the
 * library for JSON that is larger than memory. Each is a process of its own, with the code bundled as it is
 * for Lambda. Then how long it takes from an object to its alerts.
 */
export async function benchMonitor(rounds: number): Promise<readonly Measurement[]> {
  const folder = mkdtempSync(path.join(tmpdir(), "bench-monitor-"));
  const fileOf = (count: number) => path.join(folder, `${count}.json.gz`);
  try {
    const readerOf = await bundleReaders(folder);
    for (const count of [large, small]) await writeTrailFile(fileOf(count), count);
    const readings = contenders.map((): Reading[] => []);
    for (let round = 0; round < rounds; round++)
      for (const [index, { way, count }] of contenders.entries())
        readings[index]?.push(read(readerOf(way), way, fileOf(count)));
    const measured = contenders.map(({ name }, index) =>
      measurementOf(name, readings[index] ?? []),
    );
    return [...measured, await benchDelivery()];
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
}

export const notesOnMonitor = (): string =>
  "  The file is 127 MB uncompressed. Memory is flat if the peak of a tenth of it is about the same.\n";

/** Says which program knows a way of reading. */
async function bundleReaders(folder: string): Promise<(way: string) => string> {
  const ours = path.join(folder, "reader.js");
  const theirs = path.join(folder, "stream-json.js");
  writeFileSync(ours, await bundle("bench/monitor/reader.ts"));
  // Without the names of functions, which are kept for the function's logs: they would slow it by half.
  await build({
    entryPoints: [path.join(__dirname, "stream-json.ts")],
    outfile: theirs,
    bundle: true,
    platform: "node",
  });
  return (way) => (way === "stream-json" ? theirs : ours);
}

/** One way of reading a file, in a process of its own. */
function read(reader: string, way: string, file: string): Reading {
  const { status, stdout, stderr } = spawnSync(process.execPath, [reader, way, file]);
  if (status !== 0) throw new Error(`${way} ended with code ${String(status)}: ${String(stderr)}`);
  return JSON.parse(String(stdout)) as Reading; // the reader's own output
}

function measurementOf(name: string, readings: readonly Reading[]): Measurement {
  const times = readings.map(({ wallMs }) => wallMs);
  const [{ records, matched } = { records: 0, matched: 0 }] = readings;
  return {
    ...summarise(name, times),
    details: {
      "records/s": Math.round((records / median(times)) * 1000),
      matched,
      "CPU ms": Math.round(median(readings.map(({ cpuMs }) => cpuMs))),
      "peak MiB": Math.max(...readings.map(({ peakMiB }) => peakMiB)),
    },
  };
}
