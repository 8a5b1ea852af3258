import assert from "node:assert/strict";
import { parseEnvironment } from "../../../lambda/webhook-notifier/environment";

const valid = {
  CHANNEL: "slack",
  SECRET_ID: "arn:aws:secretsmanager:sa-east-1:111122223333:secret:hook-a1b2c3",
  QUEUE_URL: "https://sqs.sa-east-1.amazonaws.com/111122223333/alerts",
  DEAD_LETTER_QUEUE_URL: "https://sqs.sa-east-1.amazonaws.com/111122223333/alerts-undelivered",
};

describe("environment of the webhook notifier", () => {
  it("says where to read the secret, and which queues there are", () => {
    assert.deepEqual(parseEnvironment(valid), {
      channel: "slack",
      secretId: valid.SECRET_ID,
      queueUrl: valid.QUEUE_URL,
      deadLetterQueueUrl: valid.DEAD_LETTER_QUEUE_URL,
    });
  });

  it("is refused with everything that is wrong with it", () => {
    assert.throws(
      () => parseEnvironment({ CHANNEL: "toString", SECRET_ID: "hook", QUEUE_URL: "x" }),
      {
        message:
          "The environment is invalid:\n" +
          '- CHANNEL is "toString"; it takes slack, discord, generic\n' +
          '- SECRET_ID is "hook"; it takes the ARN of a secret\n' +
          '- QUEUE_URL is "x"; it takes the URL of an SQS queue\n' +
          '- DEAD_LETTER_QUEUE_URL is ""; it takes the URL of an SQS queue',
      },
    );
  });
});
