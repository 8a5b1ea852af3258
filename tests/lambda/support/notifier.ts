import { channels } from "../../../lambda/webhook-notifier/channels";
import { createHandler, type NotifierDeps } from "../../../lambda/webhook-notifier/handler";
import { post } from "../../../lambda/webhook-notifier/post";
import { sqsEvent, timeLeft } from "./notifications";

export const now = Date.parse("2026-03-01T10:00:00Z");

export const target = (url: string) => ({ url, signingKey: Buffer.alloc(32, "k") });

/** The notifier as it posts to a receiver; what it asks of the queue is written down. */
export function notifierTo(url: string, changes: Partial<NotifierDeps> = {}) {
  const hidden: (readonly [handle: string, seconds: number])[] = [];
  const buried: (readonly [body: string, reason: string])[] = [];
  const slept: number[] = [];
  const logs: Record<string, unknown>[] = [];
  const deps: NotifierDeps = {
    channel: channels.generic,
    target: { read: () => Promise.resolve(target(url)), forget: () => undefined },
    post: (...given) => post(...given, 300),
    hide: (handle, seconds) => {
      hidden.push([handle, seconds]);
      return Promise.resolve();
    },
    bury: (body, reason) => {
      buried.push([body, reason]);
      return Promise.resolve();
    },
    log: (entry) => logs.push({ ...entry }),
    now: () => now,
    sleep: (milliseconds) => {
      slept.push(milliseconds);
      return Promise.resolve();
    },
    ...changes,
  };
  return {
    ...{ hidden, buried, slept, logs },
    /** Ids of the messages of a batch that are not done; they are named m1, m2, … */
    async deliver(bodies: readonly string[], milliseconds?: number, receives = 1) {
      const event = sqsEvent(...bodies);
      for (const { attributes } of event.Records)
        attributes.ApproximateReceiveCount = String(receives);
      const { batchItemFailures } = await createHandler(deps)(event, timeLeft(milliseconds));
      return batchItemFailures.map(({ itemIdentifier }) => itemIdentifier);
    },
  };
}
