import assert from "node:assert/strict";
import type { PublishBatchCommandInput } from "@aws-sdk/client-sns";
import { deliver, deliverDue } from "../../../../lambda/cloudtrail-alerts/alerts/deliver";
import { mostAlerts } from "../../../../lambda/cloudtrail-alerts/alerts/overflow";
import type { JsonObject } from "../../../../lambda/cloudtrail-alerts/json";
import { digestMs } from "../../../../lambda/cloudtrail-alerts/state/digests";
import { stateInMemory } from "../../../../lambda/cloudtrail-alerts/state/state";
import { alertsOf } from "../../support/alerts";
import { call, root } from "../../support/events";
import { publishedBody } from "../../support/published";

const source = { bucket: "trail", key: "a.json.gz" };

const by = (user: string) => ({
  userIdentity: { type: "IAMUser", arn: `arn:aws:iam::111122223333:user/${user}` },
});

/** Topics that can refuse, as a whole or a message that holds a text, and a clock. */
function people() {
  let now = 1_772_359_560_000;
  const got: { topic: string; message: Record<string, unknown> }[] = [];
  const refusing = new Set<string>();
  const state = stateInMemory(() => now);
  const deps = {
    state,
    topicArns: { high: "high", medium: "medium", info: "info" },
    publishBatch: ({
      TopicArn = "",
      PublishBatchRequestEntries = [],
    }: PublishBatchCommandInput) => {
      if (refusing.has(TopicArn)) return Promise.reject(new Error(`${TopicArn} is down`));
      const isRefused = ({ Message = "" }) => [...refusing].some((text) => Message.includes(text));
      const taken = PublishBatchRequestEntries.filter((entry) => !isRefused(entry));
      for (const { Message = "" } of taken)
        got.push({ topic: TopicArn, message: publishedBody(Message) });
      return Promise.resolve({
        Successful: taken.map(({ Id }) => ({ Id })),
        Failed: PublishBatchRequestEntries.filter(isRefused).map(({ Id }) => ({
          Id,
          Code: "InvalidParameter",
          SenderFault: true,
        })),
      });
    },
    sleep: () => Promise.resolve(),
    random: () => 0,
  };
  return {
    refusing,
    pass: (ms: number) => (now += ms),
    take: (...records: readonly JsonObject[]) => deliver(deps, alertsOf(...records), source),
    due: () => deliverDue(deps),
    told: () =>
      got.splice(0).map(({ topic, message }) => [topic, message["detection"], message["count"]]),
    messages: () => got.splice(0).map(({ message }) => message),
  };
}

const stop = (id: string, changes: JsonObject = {}) =>
  call("guardduty", "DeleteDetector", null, { eventID: id, ...changes });

describe("delivery", () => {
  it("tells the first of a kind at once, and the rest of the hour in one summary", async () => {
    const { take, told, pass, due, messages } = people();
    assert.deepEqual(await take(stop("1")), { published: 1, held: 0, repeated: 0 });
    assert.deepEqual(told(), [["high", "security-service-disabled", 1]]);
    assert.deepEqual(await take(stop("2"), stop("3")), { published: 0, held: 1, repeated: 0 });
    assert.deepEqual(await take(stop("4")), { published: 0, held: 1, repeated: 0 });
    assert.deepEqual([await due(), told()], [0, []]);
    pass(digestMs);
    assert.equal(await due(), 1);
    const [summary, ...others] = messages();
    assert.deepEqual(others, []);
    assert.deepEqual(
      [summary?.["detection"], summary?.["count"], summary?.["eventIds"], summary?.["summary"]],
      [
        "security-service-disabled",
        3,
        ["2", "3", "4"],
        "these came within an hour of an alert of the same kind, and were held back",
      ],
    );
    assert.equal(await due(), 0);
    await take(stop("5"));
    assert.deepEqual(told(), [["high", "security-service-disabled", 1]]);
  });

  it("holds nothing back behind an alert of another principal", async () => {
    const { take, told } = people();
    await take(stop("1"));
    await take(stop("2", { userIdentity: root }));
    assert.deepEqual(
      told().filter(([, detection]) => detection === "security-service-disabled").length,
      2,
    );
  });

  it("tells each event by itself that the follow-up may have to act on", async () => {
    const { take, told } = people();
    const stopped = (eventID: string) => call("cloudtrail", "StopLogging", null, { eventID });
    assert.deepEqual(await take(stopped("1")), { published: 1, held: 0, repeated: 0 });
    assert.deepEqual(await take(stopped("2"), stopped("3")), {
      published: 2,
      held: 0,
      repeated: 0,
    });
    assert.deepEqual(await take(stopped("3")), { published: 0, held: 0, repeated: 1 });
    assert.deepEqual(
      told(),
      [1, 2, 3].map(() => ["high", "cloudtrail-stopped", 1]),
    );
  });

  it("tells no event twice, and what is new among known ones", async () => {
    const { take, told } = people();
    await take(stop("1"));
    assert.deepEqual(await take(stop("1")), { published: 0, held: 0, repeated: 1 });
    assert.deepEqual(await take(stop("1"), stop("2")), { published: 0, held: 1, repeated: 0 });
    assert.deepEqual(told(), [["high", "security-service-disabled", 1]]);
  });

  it("joins the copies of one call in the trails of two accounts", async () => {
    const { take, told } = people();
    const shared = { sharedEventID: "shared" };
    await take(stop("1", shared));
    const other = await take(stop("2", { ...shared, recipientAccountId: "999999999999" }));
    assert.deepEqual(other, { published: 0, held: 0, repeated: 1 });
    assert.equal(told().length, 1);
  });

  it("gives back what it could not tell, and does not tell again what it could", async () => {
    const { take, told, refusing } = people();
    refusing.add("high");
    const records = [stop("1"), call("iam", "CreateUser", null, { eventID: "2" })];
    await assert.rejects(take(...records), { name: "PublishError", message: "high is down" });
    const before = told();
    assert.ok(before.length > 0 && before.every(([topic]) => topic !== "high"));
    refusing.clear();
    const again = await take(...records);
    assert.deepEqual(told(), [["high", "security-service-disabled", 1]]);
    assert.deepEqual(again, { published: 1, held: 0, repeated: before.length });
  });

  it("does not tell the neighbours of a refused alert again when the file comes back", async () => {
    const { take, told, refusing } = people();
    refusing.add("user/u1");
    const records = [stop("0", by("u0")), stop("1", by("u1")), stop("2", by("u2"))];
    await assert.rejects(take(...records), { name: "PublishError" });
    assert.equal(told().length, 2);
    refusing.clear();
    assert.deepEqual(await take(...records), { published: 1, held: 0, repeated: 2 });
    assert.equal(told().length, 1);
  });

  it("keeps a summary that it could not tell", async () => {
    const { take, pass, due, told, refusing } = people();
    await take(stop("1"));
    await take(stop("2"));
    told();
    pass(digestMs);
    refusing.add("high");
    await assert.rejects(due(), { name: "PublishError" });
    refusing.clear();
    assert.equal(await due(), 1);
    assert.deepEqual(told(), [["high", "security-service-disabled", 1]]);
  });

  it("tells a storm of many kinds as far as people can read, says so, and sums up the rest", async () => {
    const { take, messages, pass, due } = people();
    const many = Array.from({ length: mostAlerts + 3 }, (_, n) => stop(String(n), by(`u${n}`)));
    assert.deepEqual(await take(...many), { published: mostAlerts + 1, held: 3, repeated: 0 });
    const overflow = messages().filter(({ detection }) => detection === "alert-overflow");
    assert.deepEqual(
      overflow.map(({ what, count }) => [(what as { subject: string }).subject, count]),
      [["3 alerts of 3 events are held back", 3]],
    );
    pass(digestMs);
    assert.equal(await due(), 3);
    assert.equal(messages().length, 3);
  });
});
