import type { SQSRecord } from "aws-lambda";
import { BusyError, deliverDue } from "./alerts/deliver";
import { eachMessage, reserveMs, type Handler } from "./batch";
import { metricsLine } from "./metrics";
import { parseNotification } from "./notification";
import { processObject, type ObjectDeps } from "./object";
import { objectClaim } from "./state/claims";

/** Reads the trail files that S3 announces through SQS and publishes what they mean. */
export const createHandler = (deps: ObjectDeps): Handler =>
  eachMessage((message, context) =>
    processMessage(deps, message, () => {
      if (context.getRemainingTimeInMillis() < reserveMs)
        throw new Error(`stopped with less than ${reserveMs} ms left; the message comes back`);
    }),
  );

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
    const { objects, notices, due } = parseNotification(body);
    for (const notice of notices) deps.log({ level: "info", message: notice, messageId });
    if (due) await tellDue(deps);
    let done = true;
    for (const { revision, ...location } of objects) {
      try {
        await once(deps, objectClaim(location.bucket, location.key, revision), () =>
          processObject(deps, location, checkpoint),
        );
      } catch (error) {
        done = failed(error, location);
      }
    }
    return done;
  } catch (error) {
    return failed(error);
  }
}

async function tellDue(deps: ObjectDeps): Promise<void> {
  const Summaries = await deliverDue(deps);
  deps.log(metricsLine({ Summaries }, { functionName: deps.functionName, now: deps.now() }));
}

/** Does what nobody has done yet. While somebody else is at it, it fails, to be tried again. */
async function once(
  { state: { claims }, log }: ObjectDeps,
  key: string,
  work: () => Promise<void>,
): Promise<void> {
  const answer = await claims.claim(key);
  if (answer === "busy") throw new BusyError("another invocation is reading it");
  if (answer === "done") {
    log({ level: "info", message: "delivered again; it was dealt with before", claim: key });
    return;
  }
  try {
    await work();
  } catch (error) {
    await claims.release(key);
    throw error;
  }
  await claims.finish(key);
}

/** Errors of this code quote no record; those of AWS name resources. */
const describe = (error: unknown): string =>
  error instanceof Error
    ? `${error.name}: ${error.message}`
    : "something that is not an Error was thrown";
