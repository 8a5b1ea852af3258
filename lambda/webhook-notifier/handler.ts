import type { SQSBatchResponse, SQSRecord } from "aws-lambda";
import type { Handler } from "../cloudtrail-alerts/batch";
import type { Channel, ChannelRequest } from "./channels/channel";
import type { Outcome } from "./post";
import { TargetError, type Target, type TargetReader } from "./target";

export interface NotifierDeps {
  readonly channel: Channel;
  readonly target: TargetReader;
  readonly post: (url: string, request: ChannelRequest, now: number) => Promise<Outcome>;
  /** Hides a message of the queue for so many seconds. */
  readonly hide: (receiptHandle: string, seconds: number) => Promise<void>;
  /** Puts a message where people look at what could not be delivered. */
  readonly bury: (body: string, reason: string) => Promise<void>;
  readonly log: (entry: object) => void;
  readonly now: () => number;
  readonly sleep: (milliseconds: number) => Promise<void>;
}

/** One message a second is what Slack takes for long (docs.slack.dev/apis/web-api/rate-limits). */
const paceMs = 1_000;

/** Kept back for one more post and the answer to SQS. */
const reserveMs = 15_000;

/** SQS hides a message for twelve hours at most, counted from when it was received. */
const longestHiddenSeconds = 43_000;

const firstWaitSeconds = 15;
const longestWaitSeconds = 900;

/** How long messages wait for somebody to put the URL into the secret. */
const secretWaitSeconds = 300;

/**
 * Posts the messages of a queue to a webhook. A message is taken from the queue when it was delivered or
 * buried; every other is named in the answer and comes back, when the receiver asked for it or later and
 * later, until the queue itself gives it up.
 */
export function createHandler(deps: NotifierDeps): Handler {
  return async (event, context) => {
    const batchItemFailures: SQSBatchResponse["batchItemFailures"] = [];
    let pause: Later | undefined;
    for (const [index, message] of event.Records.entries()) {
      if (pause === undefined && context.getRemainingTimeInMillis() < reserveMs) pause = outOfTime;
      if (pause === undefined && index > 0) await deps.sleep(paceMs);
      const outcome = pause ?? (await deliver(deps, message));
      if (outcome.kind !== "later") continue;
      if (outcome.pause) pause = outcome;
      await putBack(deps, message, outcome);
      batchItemFailures.push({ itemIdentifier: message.messageId });
    }
    return { batchItemFailures };
  };
}

type Later = Outcome & { kind: "later" };

/** Not tried at all, so that there is nothing to wait for. */
const outOfTime: Later = { kind: "later", reason: "no time was left", pause: true };

type Settled = Exclude<Outcome, { kind: "refused" }>;

/** Tries one message. What the receiver refuses for good is buried. Never rejects. */
async function deliver(deps: NotifierDeps, message: SQSRecord): Promise<Settled> {
  try {
    const outcome = await attempt(deps, message);
    if (outcome.kind !== "refused") return outcome;
    await deps.bury(message.body, outcome.reason);
    const { messageId } = message;
    deps.log({ level: "error", message: `given up: ${outcome.reason}`, messageId });
    return { kind: "delivered" };
  } catch (error) {
    return { kind: "later", reason: describe(error), pause: true, ...waitFor(error) };
  }
}

/** Posts, and once more when the receiver is gone and the secret names another by now. */
async function attempt(deps: NotifierDeps, message: SQSRecord): Promise<Outcome> {
  const target = await deps.target.read();
  const outcome = await postTo(deps, target, message);
  if (outcome.kind !== "refused" || !outcome.moved) return outcome;
  deps.target.forget();
  const current = await deps.target.read();
  const changed = current.url !== target.url || !current.signingKey.equals(target.signingKey);
  return changed ? postTo(deps, current, message) : outcome;
}

function postTo(deps: NotifierDeps, target: Target, { messageId, body }: SQSRecord) {
  const now = deps.now();
  return deps.post(target.url, deps.channel.request({ id: messageId, body }, target, now), now);
}

/** Hides the message until it is worth another try. If that fails, the queue's own time is it. */
async function putBack(
  { hide, log }: NotifierDeps,
  { messageId, receiptHandle, attributes }: SQSRecord,
  later: Later,
): Promise<void> {
  const { reason, afterSeconds = 0 } = later;
  const backoff = backoffSeconds(Number(attributes.ApproximateReceiveCount));
  // What the receiver asks for is the least: by a second each, all attempts were over in a minute.
  const wanted = later === outOfTime ? 0 : Math.max(afterSeconds, backoff);
  const seconds = Math.min(wanted, longestHiddenSeconds);
  log({ level: "warn", message: `put back for ${seconds} s: ${reason}`, messageId });
  try {
    await hide(receiptHandle, seconds);
  } catch (error) {
    log({ level: "warn", message: `not hidden: ${describe(error)}`, messageId });
  }
}

/** 15 seconds after the first attempt, then twice as long each time, up to a quarter of an hour. */
const backoffSeconds = (receives: number): number =>
  Math.min(longestWaitSeconds, firstWaitSeconds * 2 ** Math.max(0, receives - 1));

const waitFor = (error: unknown) =>
  error instanceof TargetError ? { afterSeconds: secretWaitSeconds } : {};

const describe = (error: unknown): string =>
  error instanceof Error
    ? `${error.name}: ${error.message}`
    : "something that is not an Error was thrown";
