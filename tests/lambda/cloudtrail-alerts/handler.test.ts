import assert from "node:assert/strict";
import fc from "fast-check";
import { createHandler } from "../../../lambda/cloudtrail-alerts/handler";
import { rootLogin, trailFile } from "../support/events";
import { fakeAws } from "../support/fakes";
import { s3Event, s3Record, sqsEvent, timeLeft } from "../support/notifications";

const good = trailFile([rootLogin()]);
const cut = good.subarray(0, -4);
const objects = { "a.json.gz": good, "b.json.gz": good, "cut.json.gz": cut };

const announce = (...keys: readonly string[]) => s3Event(...keys.map((key) => s3Record(key)));

describe("handler", () => {
  it("answers that nothing is left to do", async () => {
    const aws = fakeAws(objects);
    const answer = await createHandler(aws.deps)(sqsEvent(announce("a.json.gz")), timeLeft());
    assert.deepEqual(answer, { batchItemFailures: [] });
    assert.deepEqual(aws.alerts(), [
      ["topic-high", "root-activity"],
      ["topic-high", "root-console-login"],
    ]);
  });

  it("failure mode 17: names just the messages with something undone, and does the others", async () => {
    const aws = fakeAws(objects);
    const batch = sqsEvent(
      announce("a.json.gz"),
      announce("cut.json.gz"),
      "hello",
      announce("b.json.gz"),
    );
    assert.deepEqual(await createHandler(aws.deps)(batch, timeLeft()), {
      batchItemFailures: [{ itemIdentifier: "m2" }, { itemIdentifier: "m3" }],
    });
    assert.deepEqual(
      aws.reads.map(({ key }) => key),
      ["a.json.gz", "cut.json.gz", "b.json.gz"],
    );
    assert.deepEqual(aws.lines(), [
      {
        level: "error",
        message: "FileError: is cut: its gzip stream ends early",
        messageId: "m2",
        bucket: "trail",
        key: "cut.json.gz",
      },
      {
        level: "error",
        message: "NotificationError: the body is not a JSON object",
        messageId: "m3",
      },
    ]);
  });

  it("failure mode 17: tries every object of a message, and returns the message when one fails", async () => {
    const aws = fakeAws(objects);
    const batch = sqsEvent(announce("missing.json.gz", "a.json.gz"));
    const { batchItemFailures } = await createHandler(aws.deps)(batch, timeLeft());
    assert.deepEqual(batchItemFailures, [{ itemIdentifier: "m1" }]);
    assert.equal(aws.published.length, 2);
    assert.deepEqual(
      aws.metrics().map((counts) => [counts["key"], counts["FailedObjects"]]),
      [
        ["missing.json.gz", 1],
        ["a.json.gz", undefined],
      ],
    );
  });

  it("failure mode 4: goes on with the batch after a digest, a test event and a removed object", async () => {
    const aws = fakeAws(objects);
    const batch = sqsEvent(
      announce("AWSLogs/1/CloudTrail-Digest/x.json.gz", "a.json.gz"),
      JSON.stringify({ Event: "s3:TestEvent" }),
      s3Event(s3Record("gone.json.gz", { eventName: "ObjectRemoved:Delete" })),
      announce("b.json.gz"),
    );
    assert.deepEqual(await createHandler(aws.deps)(batch, timeLeft()), { batchItemFailures: [] });
    assert.deepEqual(
      aws.reads.map(({ key }) => key),
      ["a.json.gz", "b.json.gz"],
    );
    assert.deepEqual(
      aws.lines().map(({ level, message, messageId }) => [level, message, messageId]),
      [
        ["info", "S3's test event", "m2"],
        ["info", "ObjectRemoved:Delete of gone.json.gz in trail: there is nothing to read", "m3"],
      ],
    );
  });

  it("failure mode 23: returns what it has no time for, and reads none of it", async () => {
    const aws = fakeAws(objects);
    let left = 5_000;
    const context = { getRemainingTimeInMillis: () => (left -= 700) };
    const batch = sqsEvent(announce("a.json.gz"), announce("b.json.gz"), announce("a.json.gz"));
    assert.deepEqual(await createHandler(aws.deps)(batch, context), {
      batchItemFailures: [{ itemIdentifier: "m2" }, { itemIdentifier: "m3" }],
    });
    assert.deepEqual(
      aws.reads.map(({ key }) => key),
      ["a.json.gz"],
    );
    assert.match(
      String(aws.lines()[0]?.["message"]),
      /^Error: stopped with less than 3000 ms left/,
    );
  });

  it("failure mode 23: stops in the middle of a file when time runs out", async () => {
    const aws = fakeAws(objects);
    const times = [60_000, 2_999];
    const context = { getRemainingTimeInMillis: () => times.shift() ?? 0 };
    const { batchItemFailures } = await createHandler(aws.deps)(
      sqsEvent(announce("a.json.gz")),
      context,
    );
    assert.deepEqual(batchItemFailures, [{ itemIdentifier: "m1" }]);
    assert.deepEqual([aws.reads.length, aws.published.length], [1, 0]);
  });

  it("never logs what a body or a record holds", async () => {
    const secret = "hunter22-very-secret";
    const file = trailFile([
      rootLogin({ requestParameters: { password: secret } }),
      secret,
      { x: secret },
    ]);
    const aws = fakeAws({ "a.json.gz": file, "cut.json.gz": cut });
    const bodies = [
      announce("a.json.gz"),
      secret,
      `{"Records":[{"x":"${secret}"}]}`,
      `{"Type":"${secret}"}`,
    ];
    await createHandler(aws.deps)(sqsEvent(...bodies), timeLeft());
    assert.equal(aws.lines().length, 5);
    assert.ok(!JSON.stringify([aws.logs, aws.published]).includes(secret));
  });

  it("failure mode 32: acknowledges a message only when its object was dealt with, whatever bytes the object has", async () => {
    const content = fc.oneof(
      fc.uint8Array({ maxLength: 60 }).map((bytes) => Buffer.from(bytes)),
      fc.jsonValue().map((value) => trailFile([value])),
      fc.array(fc.jsonValue()).map((values) => trailFile([rootLogin(), ...values])),
      fc.nat(good.length).map((length) => good.subarray(0, length)),
    );
    await fc.assert(
      fc.asyncProperty(content, async (bytes) => {
        const aws = fakeAws({ "a.json.gz": bytes });
        const { batchItemFailures } = await createHandler(aws.deps)(
          sqsEvent(announce("a.json.gz")),
          timeLeft(),
        );
        const [counts, ...others] = aws.metrics();
        assert.deepEqual(others, []);
        assert.equal(batchItemFailures.length, counts?.["FailedObjects"] ?? 0);
        if (batchItemFailures.length > 0) return;
        const number = (name: string) => Number(counts?.[name]);
        assert.equal(
          number("High") + number("Medium") + number("Info") + number("Unmatched"),
          number("Records") - number("Malformed"),
        );
        assert.equal(aws.written.size, number("Malformed"));
      }),
      { numRuns: 200 },
    );
  });
});
