import assert from "node:assert/strict";
import { execFile } from "node:child_process";
import { mkdtemp, rm, stat, writeFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { promisify } from "node:util";
import { build, type Metafile } from "esbuild";
import { bundle } from "../../../components/shared/bundle";
import { sqsEvent, timeLeft } from "../support/notifications";

const run = promisify(execFile);

const entry = "lambda/cloudtrail-alerts/index.ts";

const topic = (name: string) => `arn:aws:sns:sa-east-1:111122223333:${name}`;
const environment = {
  AWS_REGION: "sa-east-1",
  TOPIC_ARN_HIGH: topic("high"),
  TOPIC_ARN_MEDIUM: topic("medium"),
  TOPIC_ARN_INFO: topic("info"),
  QUARANTINE_BUCKET: "quarantine",
  STATE_TABLE: "state",
  LOG_BUCKETS: "trail",
};

describe("bundle of the function", () => {
  let folder: string;
  let file: string;
  let metafile: Metafile;

  before(async () => {
    folder = await mkdtemp(join(tmpdir(), "bundle-"));
    file = join(folder, "index.js");
    await writeFile(file, await bundle(entry));
    ({ metafile } = await build({
      entryPoints: [entry],
      bundle: true,
      platform: "node",
      mainFields: ["module", "main"],
      write: false,
      metafile: true,
      logLevel: "error",
    }));
  });
  after(() => rm(folder, { recursive: true }));

  /** Runs a script in a fresh process, as Lambda loads the bundle. */
  const inLambda = (script: string, env: Record<string, string>) =>
    run(process.execPath, ["-e", script], { env, cwd: folder });

  it("answers a batch and writes one line of JSON for each thing it says", async () => {
    const event = JSON.stringify(sqsEvent(JSON.stringify({ Event: "s3:TestEvent" }), "hello"));
    const script = `require("./index.js").handler(${event}, { getRemainingTimeInMillis: () => ${timeLeft().getRemainingTimeInMillis()} })
      .then((answer) => console.log(JSON.stringify(answer)))`;
    const { stdout } = await inLambda(script, environment);
    assert.deepEqual(
      stdout
        .trim()
        .split("\n")
        .map((line) => JSON.parse(line) as unknown),
      [
        { level: "info", message: "S3's test event", messageId: "m1" },
        {
          level: "error",
          message: "NotificationError: the body is not a JSON object",
          messageId: "m2",
        },
        { batchItemFailures: [{ itemIdentifier: "m2" }] },
      ],
    );
  });

  it("failure mode 19: refuses to start with a wrong environment, and says everything that is wrong", async () => {
    const started = inLambda('require("./index.js")', {
      ...environment,
      TOPIC_ARN_INFO: "x",
      QUARANTINE_BUCKET: "",
    });
    await assert.rejects(started, ({ stderr }: { stderr: string }) => {
      assert.match(stderr, /- TOPIC_ARN_INFO is "x"; it takes/);
      assert.match(stderr, /- QUARANTINE_BUCKET is not set; it takes/);
      return true;
    });
  });

  it("holds the function and the AWS clients it calls, and is small", async () => {
    const inputs = Object.keys(metafile.inputs);
    const own = inputs.filter((path) => !path.includes("node_modules/"));
    assert.deepEqual(
      own.filter((path) => !path.startsWith("lambda/cloudtrail-alerts/")),
      [],
    );
    const clients = inputs.map((path) => /@aws-sdk\/(client-[^/]+)\//.exec(path)?.[1] ?? "");
    assert.deepEqual([...new Set(clients)].sort(), [
      "",
      "client-dynamodb",
      "client-s3",
      "client-sns",
    ]);
    assert.deepEqual(
      inputs.filter((path) => /node_modules\/(@pulumi|zod|aws-lambda)\//.test(path)),
      [],
    );
    // Start-up time follows size; 550 kB is the aim for the finished function.
    assert.ok((await stat(file)).size < 550_000);
  });
});
