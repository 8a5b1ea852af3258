import { Readable } from "node:stream";
import type { PublishBatchCommandInput } from "@aws-sdk/client-sns";
import { processObject, type ObjectDeps } from "../../../lambda/cloudtrail-alerts/object";
import { stateInMemory } from "../../../lambda/cloudtrail-alerts/state/state";
import type { ObjectLocation } from "../../../lambda/cloudtrail-alerts/trail/location";
import { classify } from "./alerts";
import { trailFile } from "./events";
import { publishedBody } from "./published";

/** One object, processed: how it ended and all that was done. */
export async function processed(
  content: Buffer | readonly unknown[],
  changes: Partial<ObjectDeps> = {},
  at: ObjectLocation = sampleLocation,
) {
  const file = Buffer.isBuffer(content) ? content : trailFile(content);
  const aws = fakeAws({ [at.key]: file }, changes);
  const outcome = await processObject(aws.deps, at, () => undefined).then(
    () => "done",
    (error: unknown) => String(error),
  );
  return { ...aws, outcome };
}

/** The time in tests: milliseconds since the epoch. */
export const testNow = 1_772_359_560_000;

export const sampleLocation = { bucket: "trail", key: "AWSLogs/a.json.gz", versionId: "v1" };

/** An AWS in memory: what is in its bucket, and what the function did to it. */
export function fakeAws(
  objects: Readonly<Record<string, Buffer>>,
  changes: Partial<ObjectDeps> = {},
) {
  const reads: { bucket: string; key: string; versionId?: string }[] = [];
  const written = new Map<string, Buffer>();
  const published: { topic: string; message: Record<string, unknown> }[] = [];
  const logs: Record<string, unknown>[] = [];
  /** What happened, in order. */
  const steps: string[] = [];

  const deps: ObjectDeps = {
    readObject: (location) => {
      reads.push(location);
      const content = objects[location.key];
      return content
        ? Promise.resolve(Readable.from([content]))
        : Promise.reject(new Error("NoSuchKey"));
    },
    writeObject: (bucket, key, body) => {
      steps.push("quarantine");
      written.set(`${bucket}/${key}`, body);
      return Promise.resolve();
    },
    publishBatch: ({
      TopicArn = "",
      PublishBatchRequestEntries = [],
    }: PublishBatchCommandInput) => {
      steps.push("publish");
      for (const { Message = "" } of PublishBatchRequestEntries)
        published.push({
          topic: TopicArn,
          message: publishedBody(Message),
        });
      return Promise.resolve({ Successful: PublishBatchRequestEntries.map(({ Id }) => ({ Id })) });
    },
    classify,
    topicArns: { high: "topic-high", medium: "topic-medium", info: "topic-info" },
    quarantineBucket: "quarantine",
    maxObjectBytes: 1024 * 1024,
    functionName: "alerts",
    log: (entry) => logs.push({ ...entry }),
    now: () => testNow,
    random: () => 0,
    sleep: () => Promise.resolve(),
    state: stateInMemory(changes.now ?? (() => testNow)),
    ...changes,
  };
  return {
    deps,
    reads,
    written,
    published,
    steps,
    logs,
    /** Topic and detection of each message. */
    alerts: () => published.map(({ topic, message }) => [topic, message["detection"]]),
    /** The metrics of each object, by name. */
    metrics: () =>
      logs
        .filter((entry) => "_aws" in entry)
        .map((entry) =>
          Object.fromEntries(
            Object.entries(entry).filter(([name]) => !["_aws", "FunctionName"].includes(name)),
          ),
        ),
    /** Log lines for people. */
    lines: () => logs.filter((entry) => !("_aws" in entry)),
  };
}
