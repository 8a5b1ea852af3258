import assert from "node:assert/strict";
import { createServer, type Server } from "node:http";
import type { AddressInfo } from "node:net";
import { json } from "node:stream/consumers";
import { SecretsManagerClient } from "@aws-sdk/client-secrets-manager";
import { SQSClient } from "@aws-sdk/client-sqs";
import { awsCalls } from "../../../lambda/webhook-notifier/aws";

const queues = "https://sqs.sa-east-1.amazonaws.com/111122223333";
const environment = {
  channel: "slack",
  secretId: "arn:aws:secretsmanager:sa-east-1:111122223333:secret:hook",
  queueUrl: `${queues}/alerts`,
  deadLetterQueueUrl: `${queues}/undelivered`,
} as const;

describe("calls of the webhook notifier to AWS", () => {
  let server: Server;
  let answer: readonly [status: number, body: object];
  let asked: (readonly [action: string, input: unknown])[];
  let calls: ReturnType<typeof awsCalls>;

  before(async () => {
    server = createServer((request, response) => {
      void json(request).then((input) => {
        asked.push([String(request.headers["x-amz-target"]), input]);
        response.writeHead(answer[0]).end(JSON.stringify(answer[1]));
      });
    });
    await new Promise<void>((resolve) => server.listen(0, "127.0.0.1", resolve));
    const { port } = server.address() as AddressInfo; // it listens on a port
    const config = {
      endpoint: `http://127.0.0.1:${port}`,
      region: "sa-east-1",
      credentials: { accessKeyId: "test", secretAccessKey: "test" },
      maxAttempts: 1,
    };
    const sqs = new SQSClient({ ...config, useQueueUrlAsEndpoint: false, md5: false });
    calls = awsCalls(new SecretsManagerClient(config), sqs, environment);
  });
  beforeEach(() => {
    asked = [];
  });
  after(() => server.close());

  it("read the value of the secret", async () => {
    answer = [200, { SecretString: '{"url":"x"}' }];
    assert.equal(await calls.readSecret(), '{"url":"x"}');
    assert.deepEqual(asked, [
      ["secretsmanager.GetSecretValue", { SecretId: environment.secretId }],
    ]);
  });

  it("know a secret without a value from one that they may not read", async () => {
    answer = [400, { __type: "ResourceNotFoundException", message: "no value" }];
    assert.equal(await calls.readSecret(), undefined);
    answer = [400, { __type: "AccessDeniedException", message: "no" }];
    await assert.rejects(calls.readSecret(), { name: "AccessDeniedException" });
  });

  it("hide a message, and bury one with the reason", async () => {
    answer = [200, { MessageId: "1" }];
    await calls.hide("handle", 30);
    await calls.bury("{}", "the receiver answered 400");
    assert.deepEqual(asked, [
      [
        "AmazonSQS.ChangeMessageVisibility",
        { QueueUrl: environment.queueUrl, ReceiptHandle: "handle", VisibilityTimeout: 30 },
      ],
      [
        "AmazonSQS.SendMessage",
        {
          QueueUrl: environment.deadLetterQueueUrl,
          MessageBody: "{}",
          MessageAttributes: {
            reason: { DataType: "String", StringValue: "the receiver answered 400" },
          },
        },
      ],
    ]);
  });
});
