import {
  GetObjectCommand,
  ListObjectsV2Command,
  PutObjectCommand,
  S3Client,
} from "@aws-sdk/client-s3";
import { SNSClient } from "@aws-sdk/client-sns";
import {
  DeleteMessageCommand,
  ReceiveMessageCommand,
  SendMessageCommand,
  SQSClient,
} from "@aws-sdk/client-sqs";
import { awsCalls } from "../../../lambda/cloudtrail-alerts/aws";
import type { Handler } from "../../../lambda/cloudtrail-alerts/batch";
import { createHandler } from "../../../lambda/cloudtrail-alerts/handler";
import type { ObjectDeps } from "../../../lambda/cloudtrail-alerts/object";
import { stateInMemory } from "../../../lambda/cloudtrail-alerts/state/state";
import { classify } from "./alerts";
import { s3Event, s3Record, sqsEvent, timeLeft } from "./notifications";
import { publishedBody } from "./published";

/** S3, SQS and SNS in this process. It is an ES module, which CommonJS can only import this way. */
const startServer = async () => {
  const { startFauxqs } = await import("fauxqs");
  return startFauxqs({ port: 0, logger: false });
};

type Server = Awaited<ReturnType<typeof startServer>>;

/** Numbers of messages. */
interface Polled {
  readonly received: number;
  readonly failed: number;
}

/** Deliveries of one message before SQS moves it to the dead-letter queue. */
const maxReceiveCount = 3;

/**
 * The function in a cloud of its own: S3, SQS and SNS answer real clients over HTTP. It is deployed
 * as in production: trail bucket, queue with a dead-letter queue, three topics, quarantine bucket.
 */
export async function startCloud() {
  const server = await startServer();
  for (const bucket of ["trail", "quarantine"]) server.createBucket(bucket);
  const dead = server.createQueue("dead-letters");
  const redrive = JSON.stringify({ deadLetterTargetArn: dead.queueArn, maxReceiveCount });
  // Visible again at once, so that a message that was not deleted comes back in the next poll.
  const attributes = { RedrivePolicy: redrive, VisibilityTimeout: "0" };
  const { queueUrl } = server.createQueue("announcements", { attributes });
  const topicArns = {
    high: withSubscriber(server, "high"),
    medium: withSubscriber(server, "medium"),
    info: withSubscriber(server, "info"),
  };

  const config = {
    endpoint: server.address,
    region: "us-east-1",
    credentials: { accessKeyId: "test", secretAccessKey: "test" },
  };
  const s3 = new S3Client({ ...config, forcePathStyle: true });
  const sns = new SNSClient(config);
  const sqs = new SQSClient({ ...config, useQueueUrlAsEndpoint: false });
  const logs: Record<string, unknown>[] = [];

  const deps: ObjectDeps = {
    ...awsCalls(s3, sns),
    classify,
    topicArns,
    quarantineBucket: "quarantine",
    maxObjectBytes: 1024 * 1024,
    functionName: "alerts",
    log: (entry) => logs.push({ ...entry }),
    now: Date.now,
    random: Math.random,
    sleep: () => Promise.resolve(),
    state: stateInMemory(Date.now),
  };

  return {
    /** Where S3, SQS and SNS answer. */
    address: server.address,
    deps,
    logs,
    /** Stores an object and announces it, as S3 does with a notification to SQS. */
    async put(key: string, content: Buffer): Promise<void> {
      await s3.send(new PutObjectCommand({ Bucket: "trail", Key: key, Body: content }));
      const MessageBody = s3Event(s3Record(key));
      await sqs.send(new SendMessageCommand({ QueueUrl: queueUrl, MessageBody }));
    },

    /** One round of Lambda's poller: a batch to the function, then away with what it did not name. */
    poll(changes: Partial<ObjectDeps> = {}): Promise<Polled> {
      return this.pollFor(createHandler({ ...deps, ...changes }));
    },

    /** The same for a function that is somewhere else. */
    async pollFor(handler: Handler): Promise<Polled> {
      const { Messages = [] } = await sqs.send(
        new ReceiveMessageCommand({ QueueUrl: queueUrl, MaxNumberOfMessages: 10 }),
      );
      const event = sqsEvent(...Messages.map(({ Body = "" }) => Body));
      const { batchItemFailures } = await handler(event, timeLeft());
      const failed = new Set(batchItemFailures.map(({ itemIdentifier }) => itemIdentifier));
      for (const [index, { ReceiptHandle }] of Messages.entries())
        if (!failed.has(event.Records[index]?.messageId ?? ""))
          await sqs.send(new DeleteMessageCommand({ QueueUrl: queueUrl, ReceiptHandle }));
      return { received: Messages.length, failed: failed.size };
    },

    /** What subscribers of the topics have got: topic, detection, and attributes. */
    delivered: () =>
      (["high", "medium", "info"] as const).flatMap((topic) =>
        messagesIn(server, `${topic}-subscriber`).map((body) => {
          const { Message, MessageAttributes } = JSON.parse(body) as {
            Message: string;
            MessageAttributes: Record<string, { Value: string }>;
          };
          // The emulator hands on all texts, where SNS picks that of the subscriber.
          const message = publishedBody(Message);
          const values = Object.entries(MessageAttributes).map(([name, { Value }]) => [
            name,
            Value,
          ]);
          return {
            topic,
            message,
            attributes: Object.fromEntries(values) as Record<string, string>,
          };
        }),
      ),

    deadLetters: () => messagesIn(server, "dead-letters").length,

    /** What `aws sqs start-message-move-task` does, which the emulator does not know. */
    async redrive(): Promise<void> {
      const from = { QueueUrl: dead.queueUrl };
      const { Messages = [] } = await sqs.send(new ReceiveMessageCommand(from));
      for (const { Body, ReceiptHandle } of Messages) {
        await sqs.send(new SendMessageCommand({ QueueUrl: queueUrl, MessageBody: Body }));
        await sqs.send(new DeleteMessageCommand({ ...from, ReceiptHandle }));
      }
    },

    /** Keys and texts of a bucket's objects. */
    async contentsOf(bucket: string): Promise<[key: string, text: string][]> {
      const { Contents = [] } = await s3.send(new ListObjectsV2Command({ Bucket: bucket }));
      return Promise.all(
        Contents.map(async ({ Key = "" }): Promise<[string, string]> => {
          const { Body } = await s3.send(new GetObjectCommand({ Bucket: bucket, Key }));
          return [Key, (await Body?.transformToString()) ?? ""];
        }),
      );
    },

    async stop(): Promise<void> {
      for (const client of [s3, sns, sqs]) client.destroy();
      await server.stop();
    },
  };
}

export type Cloud = Awaited<ReturnType<typeof startCloud>>;

function withSubscriber(server: Server, name: string): string {
  const { topicArn } = server.createTopic(name);
  server.createQueue(`${name}-subscriber`);
  server.subscribe({ topic: name, queue: `${name}-subscriber` });
  return topicArn;
}

const messagesIn = (server: Server, queue: string): readonly string[] =>
  (server.inspectQueue(queue)?.messages.ready ?? []).map(({ body }) => body);
