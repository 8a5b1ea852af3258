import assert from "node:assert/strict";
import { createHandler } from "../../../lambda/cloudtrail-alerts/handler";
import { digestMs } from "../../../lambda/cloudtrail-alerts/state/digests";
import { stateInMemory } from "../../../lambda/cloudtrail-alerts/state/state";
import { call, trailFile } from "../support/events";
import { fakeAws, testNow } from "../support/fakes";
import { s3Event, s3Record, sqsEvent, timeLeft } from "../support/notifications";

const key = "AWSLogs/a.json.gz";
const stop = (id: string) => call("cloudtrail", "StopLogging", null, { eventID: id });
/** Unlike a stop, which is told each time, since it is answered each time. */
const weaken = (id: string) =>
  call("cloudtrail", "UpdateTrail", { isMultiRegionTrail: false }, { eventID: id });
const announced = s3Event(s3Record(key, { versionId: "v1" }));

describe("failure mode 1: the same notification twice", () => {
  it("reads the object once", async () => {
    const aws = fakeAws({ [key]: trailFile([stop("1")]) });
    const handler = createHandler(aws.deps);
    for (let time = 0; time < 2; time++) {
      const answer = await handler(sqsEvent(announced), timeLeft());
      assert.deepEqual(answer, { batchItemFailures: [] });
    }
    assert.equal(aws.reads.length, 1);
    assert.deepEqual(aws.alerts(), [["topic-high", "cloudtrail-stopped"]]);
    assert.deepEqual(
      aws.lines().map(({ level, message }) => [level, message]),
      [["info", "delivered again; it was dealt with before"]],
    );
  });

  it("reads another version of the same key", async () => {
    const aws = fakeAws({ [key]: trailFile([stop("1")]) });
    const handler = createHandler(aws.deps);
    await handler(sqsEvent(announced), timeLeft());
    const other = s3Event(s3Record(key, { versionId: "v2" }));
    await handler(sqsEvent(other), timeLeft());
    assert.equal(aws.reads.length, 2);
    assert.equal(aws.alerts().length, 1);
  });

  it("leaves a message to come back while another invocation reads the object", async () => {
    const state = stateInMemory(() => testNow);
    await state.claims.claim(JSON.stringify(["object", "trail", key, "v1"]));
    const aws = fakeAws({ [key]: trailFile([stop("1")]) }, { state });
    const answer = await createHandler(aws.deps)(sqsEvent(announced), timeLeft());
    assert.deepEqual(answer, { batchItemFailures: [{ itemIdentifier: "m1" }] });
    assert.deepEqual(aws.reads, []);
    assert.deepEqual(
      aws.lines().map(({ message }) => message),
      ["BusyError: another invocation is reading it"],
    );
  });

  it("reads again what failed", async () => {
    const aws = fakeAws({ [key]: Buffer.from("no gzip") });
    const handler = createHandler(aws.deps);
    for (let time = 0; time < 2; time++) {
      const { batchItemFailures } = await handler(sqsEvent(announced), timeLeft());
      assert.equal(batchItemFailures.length, 1);
    }
    assert.equal(aws.reads.length, 2);
  });
});

describe("failure mode 27: an alert storm", () => {
  it("is told at once, and then in one summary when the reminder comes after an hour", async () => {
    let now = testNow;
    const files = { a: trailFile([weaken("1")]), b: trailFile([weaken("2"), weaken("3")]) };
    const aws = fakeAws(files, { now: () => now });
    const handler = createHandler(aws.deps);
    await handler(sqsEvent(s3Event(s3Record("a")), s3Event(s3Record("b"))), timeLeft());
    assert.equal(aws.published.length, 1);
    const remind = () => handler(sqsEvent('{"due":true}'), timeLeft());
    await remind();
    assert.equal(aws.published.length, 1);
    now += digestMs;
    assert.deepEqual(await remind(), { batchItemFailures: [] });
    assert.deepEqual(
      aws.published.map(({ message }) => [message["detection"], message["count"]]),
      [
        ["cloudtrail-weakened", 1],
        ["cloudtrail-weakened", 2],
      ],
    );
    assert.deepEqual(
      aws.metrics().flatMap(({ Summaries }) => (Summaries === undefined ? [] : [Summaries])),
      [0, 1],
    );
  });

  it("comes back as a reminder whose summary could not be told", async () => {
    let now = testNow;
    let down = false;
    const { deps } = fakeAws(
      { a: trailFile([weaken("1")]), b: trailFile([weaken("2")]) },
      { now: () => now },
    );
    const handler = createHandler({
      ...deps,
      publishBatch: (input) =>
        down ? Promise.reject(new Error("SNS is down")) : deps.publishBatch(input),
    });
    await handler(sqsEvent(s3Event(s3Record("a")), s3Event(s3Record("b"))), timeLeft());
    now += digestMs;
    down = true;
    const answer = await handler(sqsEvent('{"due":true}'), timeLeft());
    assert.equal(answer.batchItemFailures.length, 1);
  });
});
