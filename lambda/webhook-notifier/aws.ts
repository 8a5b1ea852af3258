import {
  GetSecretValueCommand,
  ResourceNotFoundException,
  type SecretsManagerClient,
} from "@aws-sdk/client-secrets-manager";
import {
  ChangeMessageVisibilityCommand,
  SendMessageCommand,
  type SQSClient,
} from "@aws-sdk/client-sqs";
import type { Environment } from "./environment";
import type { NotifierDeps } from "./handler";

/** What the function needs of AWS, and nothing else: its role allows just these calls. */
export const awsCalls = (
  secrets: SecretsManagerClient,
  sqs: SQSClient,
  { secretId, queueUrl, deadLetterQueueUrl }: Environment,
): Pick<NotifierDeps, "hide" | "bury"> & { readSecret: () => Promise<string | undefined> } => ({
  async readSecret() {
    try {
      const { SecretString } = await secrets.send(
        new GetSecretValueCommand({ SecretId: secretId }),
      );
      return SecretString;
    } catch (error) {
      // So Secrets Manager answers for a secret that nobody has given a value yet.
      if (error instanceof ResourceNotFoundException) return undefined;
      throw error;
    }
  },
  async hide(receiptHandle, seconds) {
    await sqs.send(
      new ChangeMessageVisibilityCommand({
        QueueUrl: queueUrl,
        ReceiptHandle: receiptHandle,
        VisibilityTimeout: seconds,
      }),
    );
  },
  async bury(body, reason) {
    await sqs.send(
      new SendMessageCommand({
        QueueUrl: deadLetterQueueUrl,
        MessageBody: body,
        MessageAttributes: { reason: { DataType: "String", StringValue: reason } },
      }),
    );
  },
});
