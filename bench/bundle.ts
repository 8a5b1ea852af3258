import { build } from "esbuild";
import { mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import path from "node:path";
import { bundle } from "../components/shared/bundle";
import { measure, nodeProcess, type Contender, type Measurement } from "./measure";

const bareClients = "bench/bare-clients.ts";

const bundles = {
  "the same, bundled as ours": bareClients,
  "the function that reads files": "lambda/cloudtrail-alerts/index.ts",
  "the function that reads events": "lambda/event-alerts/index.ts",
} as const;

const project = path.join(__dirname, "..");

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
 * one of bare clients as esbuild makes it by itself, with the SDK's search for credentials, and beside a
 * process that loads nothing.
 */
export async function benchBundle(rounds: number): Promise<readonly Measurement[]> {
  const folder = mkdtempSync(path.join(tmpdir(), "bench-bundle-"));
  try {
    const loading = (name: string, text: string): Contender => {
      const file = path.join(folder, `${name}.js`);
      writeFileSync(file, text);
      const script = `Object.assign(process.env, ${JSON.stringify(environment)}); require(${JSON.stringify(file)})`;
      const kilobytes = Math.round(Buffer.byteLength(text) / 1000);
      return nodeProcess(`${name}, ${kilobytes} kB`, ["-e", script], folder);
    };
    const contenders = [loading("two bare clients", await bundledPlainly(bareClients))];
    for (const [name, entry] of Object.entries(bundles))
      contenders.push(loading(name, await bundle(entry)));
    return await measure([...contenders, nodeProcess("nothing", ["-e", ""], folder)], rounds);
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
}

async function bundledPlainly(entry: string): Promise<string> {
  const options = { bundle: true, minify: true, platform: "node", write: false } as const;
  const { outputFiles } = await build({ ...options, entryPoints: [path.join(project, entry)] });
  return outputFiles.map(({ text }) => text).join("");
}
