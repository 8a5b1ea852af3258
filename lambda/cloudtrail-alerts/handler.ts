import type { SQSBatchResponse, SQSEvent, SQSRecord } from "aws-lambda";
import { parseNotification } from "./notification";
import { processObject, type ObjectDeps } from "./object";

/** The part of Lambda's context that is used. */
export interface TimeBudget {
  getRemainingTimeInMillis(): number;
}

export type Handler = (event: SQSEvent, context: TimeBudget) => Promise<SQSBatchResponse>;

/** Kept back to answer SQS; a function that times out answers nothing, and all its messages return. */
const reserveMs = 3_000;

/**
 * Reads the trail files that S3 announces through SQS and publishes what they mean. Every message
 * is tried; those with anything undone are named in the answer and come back, which needs
 * `ReportBatchItemFailures` on the event source mapping: without it SQS takes the answer for success.
 * https://docs.aws.amazon.com/lambda/latest/dg/services-sqs-errorhandling.html
 */
export function createHandler(deps: ObjectDeps): Handler {
  return async (event, context) => {
    const checkpoint = () => {
      if (context.getRemainingTimeInMillis() < reserveMs)
        throw new Error(`stopped with less than ${reserveMs} ms left; the message comes back`);
    };
    const batchItemFailures: SQSBatchResponse["batchItemFailures"] = [];
    for (const message of event.Records)
      if (!(await processMessage(deps, message, checkpoint)))
        batchItemFailures.push({ itemIdentifier: message.messageId });
    return { batchItemFailures };
  };
}

/** True when nothing of the message is left to do. Never rejects. */
async function processMessage(
  deps: ObjectDeps,
  { messageId, body }: SQSRecord,
  checkpoint: () => void,
): Promise<boolean> {
  const failed = (error: unknown, about: object = {}) => {
    deps.log({ level: "error", message: describe(error), messageId, ...about });
    return false;
  };
  try {
    checkpoint();
    const { objects, notices } = parseNotification(body);
    for (const notice of notices) deps.log({ level: "info", message: notice, messageId });
    let done = true;
    for (const { bucket, key, versionId } of objects) {
      const location = { bucket, key, ...(versionId === undefined ? {} : { versionId }) };
      try {
        await processObject(deps, location, checkpoint);
      } catch (error) {
        done = failed(error, location);
      }
    }
    return done;
  } catch (error) {
    return failed(error);
  }
}

/** Errors of this code quote no record; those of AWS name resources. */
const describe = (error: unknown): string =>
  error instanceof Error
    ? `${error.name}: ${error.message}`
    : "something that is not an Error was thrown";
