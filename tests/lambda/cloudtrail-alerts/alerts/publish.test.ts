import assert from "node:assert/strict";
import type { PublishBatchCommandInput, PublishBatchCommandOutput } from "@aws-sdk/client-sns";
import { publishAll, PublishError } from "../../../../lambda/cloudtrail-alerts/alerts/publish";

type Answer = Pick<PublishBatchCommandOutput, "Successful" | "Failed">;

const topic = "arn:aws:sns:sa-east-1:111122223333:high";

const messages = (count: number) =>
  Array.from({ length: count }, (_, index) => ({
    subject: `subject ${index}`,
    envelope: `m${index}`,
    attributes: { severity: "high", detection: "root-activity" },
  }));

/** A topic that answers each call by `answer`, and keeps the texts that it got in each. */
function topicThat(answer: (ids: string[], call: number) => Answer) {
  const calls: string[][] = [];
  const delays: number[] = [];
  const inputs: PublishBatchCommandInput[] = [];
  const deps = {
    publishBatch: (input: PublishBatchCommandInput) => {
      const entries = input.PublishBatchRequestEntries ?? [];
      inputs.push(input);
      calls.push(entries.map(({ Message }) => Message ?? ""));
      return Promise.resolve(
        answer(
          entries.map(({ Id }) => Id ?? ""),
          calls.length,
        ),
      );
    },
    sleep: (milliseconds: number) => {
      delays.push(milliseconds);
      return Promise.resolve();
    },
    random: () => 0.5,
  };
  return { deps, calls, delays, inputs };
}

const arrived = (ids: string[]): Answer => ({ Successful: ids.map((Id) => ({ Id })) });
const failed = (id: string | undefined, Code: string, SenderFault: boolean) => ({
  Id: id,
  Code,
  SenderFault,
});

describe("publishing", () => {
  it("sends every message once, with its attributes and an id of its own in the batch", async () => {
    const { deps, calls, inputs, delays } = topicThat(arrived);
    await publishAll(deps, topic, messages(12));
    assert.deepEqual(
      calls.map(({ length }) => length),
      [10, 2],
    );
    assert.deepEqual(
      calls.flat(),
      messages(12).map(({ envelope }) => envelope),
    );
    assert.deepEqual(inputs[1], {
      TopicArn: topic,
      PublishBatchRequestEntries: [10, 11].map((number, index) => ({
        Id: String(index),
        Subject: `subject ${number}`,
        Message: `m${number}`,
        MessageStructure: "json",
        MessageAttributes: {
          severity: { DataType: "String", StringValue: "high" },
          detection: { DataType: "String", StringValue: "root-activity" },
        },
      })),
    });
    assert.deepEqual(delays, []);
  });

  it("calls nothing when there is nothing to send", async () => {
    const { deps, calls } = topicThat(arrived);
    await publishAll(deps, topic, []);
    assert.deepEqual(calls, []);
  });

  it("failure mode 21: sends again what SNS failed to take although it answered 200, later and later", async () => {
    const { deps, calls, delays } = topicThat(([first, ...others], call) =>
      call < 4
        ? { ...arrived(others), Failed: [failed(first, "InternalError", false)] }
        : arrived([first ?? ""]),
    );
    await publishAll(deps, topic, messages(3));
    assert.deepEqual(calls, [["m0", "m1", "m2"], ["m0"], ["m0"], ["m0"]]);
    assert.deepEqual(delays, [50, 100, 200]);
  });

  it("takes a message that SNS does not mention for one that has not arrived", async () => {
    const { deps, calls } = topicThat((ids, call) => (call === 1 ? {} : arrived(ids)));
    await publishAll(deps, topic, messages(2));
    assert.deepEqual(calls, [
      ["m0", "m1"],
      ["m0", "m1"],
    ]);
  });

  it("failure mode 21: does not repeat what is the sender's fault, sends all the rest, and then fails", async () => {
    const { deps, calls } = topicThat((ids, call) =>
      call === 1
        ? { ...arrived(ids.slice(1)), Failed: [failed(ids[0], "InvalidParameter", true)] }
        : arrived(ids),
    );
    await assert.rejects(
      publishAll(deps, topic, messages(11)),
      new PublishError(`1 of 11 alerts were not published to ${topic}: InvalidParameter`),
    );
    assert.deepEqual(
      calls.map(({ length }) => length),
      [10, 1],
    );
  });

  it("failure mode 22: gives up after five tries, and says how many are missing and why", async () => {
    const { deps, calls, delays } = topicThat((ids) => ({
      Failed: ids.map((id) => failed(id, "Throttled", false)),
    }));
    await assert.rejects(
      publishAll(deps, topic, messages(2)),
      new PublishError(`2 of 2 alerts were not published to ${topic}: Throttled`),
    );
    assert.equal(calls.length, 5);
    assert.equal(delays.length, 4);
  });

  it("says what arrived after each call, before it makes the next one", async () => {
    const { deps, calls } = topicThat((ids, call) =>
      call === 1
        ? { ...arrived(ids.slice(1)), Failed: [failed(ids[0], "InternalError", false)] }
        : arrived(ids),
    );
    const told: [calls: number, messages: string[]][] = [];
    await publishAll(deps, topic, messages(11), (these) => {
      told.push([calls.length, these.map(({ envelope }) => envelope)]);
      return Promise.resolve();
    });
    assert.deepEqual(told, [
      [1, ["m1", "m2", "m3", "m4", "m5", "m6", "m7", "m8", "m9"]],
      [2, ["m0"]],
      [3, ["m10"]],
    ]);
  });

  it("fails with the call that fails as a whole", async () => {
    const { deps } = topicThat(arrived);
    const publishBatch = () => Promise.reject(new Error("no such topic"));
    await assert.rejects(publishAll({ ...deps, publishBatch }, topic, messages(1)), {
      message: "no such topic",
    });
  });
});
