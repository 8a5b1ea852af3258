import assert from "node:assert/strict";
import { execFile } from "node:child_process";
import { mkdtemp, rm, writeFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { promisify } from "node:util";
import { bundle } from "../../../components/shared/bundle";
import { sqsEvent } from "../support/notifications";

const run = promisify(execFile);

const topic = (name: string) => `arn:aws:sns:sa-east-1:111122223333:${name}`;

describe("bundle of the fast lane's function", () => {
  let folder: string;
  let text: string;
  before(async () => {
    folder = await mkdtemp(join(tmpdir(), "bundle-"));
    text = await bundle("lambda/event-alerts/index.ts");
    await writeFile(join(folder, "index.js"), text);
  });
  after(() => rm(folder, { recursive: true }));

  it("answers a batch with the environment of the function that reads files", async () => {
    const env = {
      TOPIC_ARN_HIGH: topic("high"),
      TOPIC_ARN_MEDIUM: topic("medium"),
      TOPIC_ARN_INFO: topic("info"),
      QUARANTINE_BUCKET: "quarantine",
      STATE_TABLE: "state",
      LOG_BUCKETS: "trail",
      AWS_REGION: "sa-east-1",
    };
    const script = `require("./index.js").handler(${JSON.stringify(sqsEvent("hello"))}, { getRemainingTimeInMillis: () => 60000 })
      .then((answer) => console.log(JSON.stringify(answer)))`;
    const { stdout } = await run(process.execPath, ["-e", script], { env, cwd: folder });
    const lines = stdout
      .trim()
      .split("\n")
      .map((line) => JSON.parse(line) as unknown);
    assert.deepEqual(lines.at(-1), { batchItemFailures: [{ itemIdentifier: "m1" }] });
  });

  it("is small", () => {
    assert.ok(Buffer.byteLength(text) < 500_000, `${Buffer.byteLength(text)} bytes`);
  });
});
