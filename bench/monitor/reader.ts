import { createReadStream, readFileSync } from "node:fs";
import { gunzipSync } from "node:zlib";
import { createClassifier } from "../../lambda/cloudtrail-alerts/classify";
import { detections } from "../../lambda/cloudtrail-alerts/detections";
import { scanTrailFile } from "../../lambda/cloudtrail-alerts/scan";
import { readTrailFile } from "../../lambda/cloudtrail-alerts/trail/file";

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

const options = { compressed: true, maxBytes: 1024 ** 3 };

/** The ways of reading a trail file that are compared, by name. */
const ways = {
  async split(file: string) {
    let records = 0;
    const count = () => {
      records++;
    };
    await readTrailFile(createReadStream(file), options, { record: count, malformed: count });
    return { records, matched: 0 };
  },
  async judge(file: string) {
    const settings = {
      logBuckets: new Set(["records"]),
      monitorResources: new Set(["alerts"]),
      allowedRegions: new Set(["sa-east-1"]),
    };
    const classify = createClassifier(detections, settings);
    const { totals } = await scanTrailFile(createReadStream(file), options, classify);
    return { records: totals.records, matched: totals.records - totals.unmatched };
  },
  whole(file: string) {
    const text = gunzipSync(readFileSync(file)).toString("utf8");
    const { Records } = JSON.parse(text) as { Records: readonly unknown[] }; // the bench wrote it
    return Promise.resolve({ records: Records.length, matched: 0 });
  },
};

export type Way = keyof typeof ways;

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

async function read(way: Way, file: string): Promise<Reading> {
  const start = performance.now();
  const before = process.cpuUsage();
  const counts = await ways[way](file);
  const { user, system } = process.cpuUsage(before);
  const wallMs = performance.now() - start;
  return { ...counts, wallMs, cpuMs: (user + system) / 1000, peakMiB: peakMiB() };
}

const [way = "", file = ""] = process.argv.slice(2);
void read(way as Way, file).then((reading) => {
  // the bench starts it with one of them
  process.stdout.write(JSON.stringify(reading));
});
