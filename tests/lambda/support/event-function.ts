import type { PublishBatchCommandInput } from "@aws-sdk/client-sns";
import type { JsonObject } from "../../../lambda/cloudtrail-alerts/json";
import { stateInMemory } from "../../../lambda/cloudtrail-alerts/state/state";
import { createHandler, type EventDeps } from "../../../lambda/event-alerts/handler";
import { classify } from "./alerts";
import { testNow } from "./fakes";
import { sqsEvent, timeLeft } from "./notifications";
import { publishedBody } from "./published";

/** The function that reads events, with topics in memory, and what it did. */
export function eventFunction(changes: Partial<EventDeps> = {}) {
  const published: { topic: string; message: Record<string, unknown> }[] = [];
  const logs: Record<string, unknown>[] = [];
  const deps: EventDeps = {
    classify,
    state: stateInMemory(changes.now ?? (() => testNow)),
    publishBatch: ({
      TopicArn = "",
      PublishBatchRequestEntries = [],
    }: PublishBatchCommandInput) => {
      for (const { Message = "" } of PublishBatchRequestEntries)
        published.push({
          topic: TopicArn,
          message: publishedBody(Message),
        });
      return Promise.resolve({ Successful: PublishBatchRequestEntries.map(({ Id }) => ({ Id })) });
    },
    topicArns: { high: "topic-high", medium: "topic-medium", info: "topic-info" },
    functionName: "events",
    log: (entry) => logs.push({ ...entry }),
    now: () => testNow,
    random: () => 0,
    sleep: () => Promise.resolve(),
    ...changes,
  };
  const handler = createHandler(deps);
  return {
    deps,
    published,
    /** Topic and kind of each message. */
    alerts: () => published.map(({ topic, message }) => [topic, message["detection"]]),
    /** The metrics of each message. */
    metrics: () =>
      logs
        .filter((entry) => "_aws" in entry)
        .map((entry) =>
          Object.fromEntries(
            Object.entries(entry).filter(
              (pair): pair is [string, number] => typeof pair[1] === "number",
            ),
          ),
        ),
    /** Log lines for people. */
    lines: () => logs.filter((entry) => !("_aws" in entry)),
    /** The ids of messages that come back, of those with these bodies. */
    async take(...bodies: readonly (string | JsonObject)[]): Promise<readonly string[]> {
      const texts = bodies.map((body) => (typeof body === "string" ? body : JSON.stringify(body)));
      const { batchItemFailures } = await handler(sqsEvent(...texts), timeLeft());
      return batchItemFailures.map(({ itemIdentifier }) => itemIdentifier);
    },
  };
}
