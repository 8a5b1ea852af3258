import type { SQSBatchResponse, SQSEvent, SQSRecord } from "aws-lambda";

/** The part of Lambda's context that is used. */
export interface TimeBudget {
  getRemainingTimeInMillis(): number;
}

export type Handler = (event: SQSEvent, context: TimeBudget) => Promise<SQSBatchResponse>;

/** Kept back to answer SQS; a function that times out answers nothing, and all its messages return. */
export const reserveMs = 3_000;

/**
 * Tries every message of a batch, one after the other. Those with anything undone are named in the answer
 * and come back, which needs `ReportBatchItemFailures` on the event source mapping: without it SQS takes the
 * answer for success.
 * https://docs.aws.amazon.com/lambda/latest/dg/services-sqs-errorhandling.html
 * @param isDone true when nothing of the message is left to do; never rejects
 */
export const eachMessage =
  (isDone: (message: SQSRecord, context: TimeBudget) => Promise<boolean>): Handler =>
  async ({ Records }, context) => {
    const batchItemFailures: SQSBatchResponse["batchItemFailures"] = [];
    for (const message of Records)
      if (!(await isDone(message, context)))
        batchItemFailures.push({ itemIdentifier: message.messageId });
    return { batchItemFailures };
  };
