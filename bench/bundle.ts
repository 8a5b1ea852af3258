import { mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import path from "node:path";
import { bundle } from "../components/shared/bundle";
import { measure, nodeProcess, type Contender, type Measurement } from "./measure";

const bundles = {
  "two bare clients": "bench/bare-clients.ts",
  "the function that reads files": "lambda/cloudtrail-alerts/index.ts",
  "the function that reads events": "lambda/event-alerts/index.ts",
} as const;

const topic = "arn:aws:sns:sa-east-1:111122223333:alerts";

/** Enough for the functions to start. */
const environment = {
  AWS_REGION: "sa-east-1",
  TOPIC_ARN_HIGH: topic,
  TOPIC_ARN_MEDIUM: topic,
  TOPIC_ARN_INFO: topic,
  QUARANTINE_BUCKET: "quarantine",
  STATE_TABLE: "state",
  LOG_BUCKETS: "records",
};

/**
 * How long fresh processes take to load the bundles of the functions, which is most of a cold start, beside
 * one of the bare clients and a process that loads nothing.
 */
export async function benchBundle(rounds: number): Promise<readonly Measurement[]> {
  const folder = mkdtempSync(path.join(tmpdir(), "bench-bundle-"));
  try {
    const contenders: Contender[] = [];
    for (const [name, entry] of Object.entries(bundles)) {
      const text = await bundle(entry);
      const file = `${path.basename(path.dirname(entry))}.js`;
      writeFileSync(path.join(folder, file), text);
      const script = `Object.assign(process.env, ${JSON.stringify(environment)}); require("./${file}")`;
      const kilobytes = Math.round(Buffer.byteLength(text) / 1000);
      contenders.push(nodeProcess(`${name}, ${kilobytes} kB`, ["-e", script], folder));
    }
    return await measure([...contenders, nodeProcess("nothing", ["-e", ""], folder)], rounds);
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
}
