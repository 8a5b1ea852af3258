import type { PublishBatchCommandInput, PublishBatchCommandOutput } from "@aws-sdk/client-sns";
import { batchesOf } from "./batches";
import type { Publication } from "./publication";

export interface PublishDeps {
  /** One `PublishBatch` call. Rejects when the call as a whole failed, after the client's own retries. */
  readonly publishBatch: (
    input: PublishBatchCommandInput,
  ) => Promise<Pick<PublishBatchCommandOutput, "Successful" | "Failed">>;
  /** Resolves after so many milliseconds. */
  readonly sleep: (milliseconds: number) => Promise<void>;
  /** In [0, 1). */
  readonly random: () => number;
}

/** Some messages did not reach their topic. */
export class PublishError extends Error {
  override readonly name = "PublishError";
}

const maxAttempts = 5;
const firstDelayMs = 100;
const longestDelayMs = 3_000;

/**
 * Publishes all `messages` to a topic, or rejects with a {@link PublishError} that says how many
 * are missing and why. The other batches are sent all the same: an alert that SNS refuses must not
 * hold back its neighbours.
 * @param onArrived called with what arrived of each call before the next one is made, so that it can be
 *   remembered: whoever dies in between has told no more than one call's messages without knowing
 */
export async function publishAll<T extends Publication>(
  deps: PublishDeps,
  topicArn: string,
  messages: readonly T[],
  onArrived: (arrived: readonly T[]) => Promise<void> = () => Promise.resolve(),
): Promise<void> {
  const reasons: string[] = [];
  for (const batch of batchesOf(messages))
    reasons.push(...(await publish(deps, topicArn, batch, onArrived)));
  if (reasons.length > 0)
    throw new PublishError(
      `${reasons.length} of ${messages.length} alerts were not published to ${topicArn}: ` +
        [...new Set(reasons)].join(", "),
    );
}

/** Sends one batch until nothing in it is worth another try. Returns a reason for each one lost. */
async function publish<T extends Publication>(
  { publishBatch, sleep, random }: PublishDeps,
  topicArn: string,
  batch: readonly T[],
  onArrived: (arrived: readonly T[]) => Promise<void>,
): Promise<readonly string[]> {
  const refused: string[] = [];
  let open = batch.map((entry, index) => ({ id: String(index), entry }));
  for (let attempt = 1; ; attempt++) {
    const { Successful = [], Failed = [] } = await publishBatch({
      TopicArn: topicArn,
      PublishBatchRequestEntries: open.map(({ id, entry }) => ({
        Id: id,
        Subject: entry.subject,
        Message: entry.envelope,
        MessageStructure: "json",
        MessageAttributes: attributesOf(entry),
      })),
    });
    // SNS answers 200 for a batch that failed in part. What it does not mention has not arrived.
    const arrived = new Set(Successful.map(({ Id }) => Id));
    const faults = new Map(Failed.map((failure) => [failure.Id, failure]));
    await onArrived(open.filter(({ id }) => arrived.has(id)).map(({ entry }) => entry));
    const missing = open.filter(({ id }) => !arrived.has(id));
    const reasonOf = (id: string) => faults.get(id)?.Code ?? "no answer";
    const isFinal = (id: string) => faults.get(id)?.SenderFault === true;
    refused.push(...missing.filter(({ id }) => isFinal(id)).map(({ id }) => reasonOf(id)));
    open = missing.filter(({ id }) => !isFinal(id));
    if (open.length === 0) return refused;
    if (attempt === maxAttempts) return [...refused, ...open.map(({ id }) => reasonOf(id))];
    // "Full jitter": https://aws.amazon.com/blogs/architecture/exponential-backoff-and-jitter/
    await sleep(random() * Math.min(longestDelayMs, firstDelayMs * 2 ** (attempt - 1)));
  }
}

const attributesOf = ({ attributes }: Publication) =>
  Object.fromEntries(
    Object.entries(attributes).map(([name, value]) => [
      name,
      { DataType: "String", StringValue: value },
    ]),
  );
