import assert from "node:assert/strict";
import { TargetError } from "../../../lambda/webhook-notifier/target";
import { notifierTo, now, target } from "../support/notifier";
import { answers, never, startReceiver, type Answer, type Receiver } from "../support/receiver";

const bodies = ['{"n":1}', '{"n":2}', '{"n":3}'];

describe("webhook notifier", () => {
  let receiver: Receiver | undefined;
  const startWith = async (...given: readonly Answer[]): Promise<Receiver> => {
    receiver = await startReceiver(...given);
    return receiver;
  };
  const arrived = () => receiver?.received.map(({ body }) => body);
  afterEach(() => receiver?.stop());

  it("delivers each message, one a second", async () => {
    const notifier = notifierTo((await startWith(answers(200))).url);
    assert.deepEqual(await notifier.deliver(bodies), []);
    assert.deepEqual(arrived(), bodies);
    assert.deepEqual(notifier.slept, [1000, 1000]);
    assert.deepEqual(notifier.hidden, []);
  });

  it("failure mode 28: puts a message back that met 429, and all after it, for as long as Retry-After says", async () => {
    const { url } = await startWith(answers(200), answers(429, { "retry-after": "30" }));
    const notifier = notifierTo(url);
    assert.deepEqual(await notifier.deliver(bodies), ["m2", "m3"]);
    assert.deepEqual(arrived(), bodies.slice(0, 2));
    assert.deepEqual(
      notifier.hidden.map(([, seconds]) => seconds),
      [30, 30],
    );
    assert.deepEqual(notifier.buried, []);
  });

  it("failure mode 28: understands a Retry-After that is a date, and waits by itself when there is none", async () => {
    const inAMinute = new Date(now + 60_000).toUTCString();
    const { url } = await startWith(answers(429, { "retry-after": inAMinute }), answers(429));
    const notifier = notifierTo(url);
    await notifier.deliver(["{}"]);
    await notifier.deliver(["{}"], undefined, 3);
    assert.deepEqual(
      notifier.hidden.map(([, seconds]) => seconds),
      [60, 60],
    );
  });

  it("failure mode 28: waits longer after each attempt, however soon the receiver would have it", async () => {
    const notifier = notifierTo((await startWith(answers(503, { "retry-after": "1" }))).url);
    for (const receives of [1, 4, 20]) await notifier.deliver(["{}"], undefined, receives);
    assert.deepEqual(
      notifier.hidden.map(([, seconds]) => seconds),
      [15, 120, 900],
    );
  });

  it("failure mode 28: asks SQS for no longer than it can hide a message", async () => {
    const { url } = await startWith(answers(429, { "retry-after": "999999" }));
    const notifier = notifierTo(url);
    await notifier.deliver(["{}"]);
    assert.deepEqual(notifier.hidden, [["handle", 43_000]]);
  });

  it("tries the others of a batch when a receiver fails on one", async () => {
    const notifier = notifierTo((await startWith(answers(500, {}, "oops"), answers(200))).url);
    assert.deepEqual(await notifier.deliver(bodies), ["m1"]);
    assert.deepEqual(arrived(), bodies);
    assert.deepEqual(notifier.logs, [
      {
        level: "warn",
        message: "put back for 15 s: the receiver answered 500 oops",
        messageId: "m1",
      },
    ]);
  });

  it("waits twice as long after each attempt, up to a quarter of an hour", async () => {
    const notifier = notifierTo((await startWith(answers(503))).url);
    for (const receives of [1, 2, 6, 7, 19]) await notifier.deliver(["{}"], undefined, receives);
    assert.deepEqual(
      notifier.hidden.map(([, seconds]) => seconds),
      [15, 30, 480, 900, 900],
    );
  });

  it("puts the batch back when the receiver never answers, after one time-out", async () => {
    const notifier = notifierTo((await startWith(never)).url);
    assert.deepEqual(await notifier.deliver(bodies), ["m1", "m2", "m3"]);
    assert.deepEqual(arrived(), ['{"n":1}']);
    assert.match(String(notifier.logs[0]?.["message"]), /did not answer in time$/);
  });

  it("puts the batch back when nobody listens, and does not tell the log where", async () => {
    const { url, stop } = await startWith(answers(200));
    await stop();
    const notifier = notifierTo(`${url}/s3cret`);
    assert.deepEqual(await notifier.deliver(bodies), ["m1", "m2", "m3"]);
    const logged = JSON.stringify(notifier.logs);
    assert.match(logged, /could not be reached \(ECONNREFUSED\)/);
    assert.doesNotMatch(logged, /s3cret/);
  });

  it("tells nobody where it posted, though the receiver's answer quotes it", async () => {
    const quoting = `${"x".repeat(120)} no route /hooks/s3cret-token?sig=a1b2c3d4e5, not for s3cret-token`;
    const { url } = await startWith(answers(404, {}, quoting));
    const notifier = notifierTo(`${url}/hooks/s3cret-token?sig=a1b2c3d4e5`);
    await notifier.deliver(["{}"]);
    const told = JSON.stringify([notifier.logs, notifier.buried]);
    assert.match(told, /no route \/hooks\/\[redacted\]\?sig=\[redacted\], not for \[redacted\]/);
    assert.doesNotMatch(told, /s3cr|a1b2/);
  });

  it("takes a success for one even when its text never ends", async () => {
    const endless: Answer = (response) => void response.writeHead(200).write("ok");
    assert.deepEqual(await notifierTo((await startWith(endless)).url).deliver(["{}"]), []);
  });

  for (const status of [302, 400, 413]) {
    it(`buries what the receiver answers ${status} to, with the reason, and goes on`, async () => {
      const headers = { location: "http://127.0.0.1:1/" };
      const notifier = notifierTo(
        (await startWith(answers(status, headers, "no\nway"), answers(200))).url,
      );
      assert.deepEqual(await notifier.deliver(bodies), []);
      const reason = `the receiver answered ${status} no way`;
      assert.deepEqual(notifier.buried, [[bodies[0], reason]]);
      assert.deepEqual(notifier.logs, [
        { level: "error", message: `given up: ${reason}`, messageId: "m1" },
      ]);
      assert.deepEqual(arrived(), bodies);
    });
  }

  it("keeps a message that cannot be buried", async () => {
    const bury = () => Promise.reject(new Error("AccessDenied"));
    const notifier = notifierTo((await startWith(answers(400))).url, { bury });
    assert.deepEqual(await notifier.deliver(["{}"]), ["m1"]);
    assert.match(String(notifier.logs[0]?.["message"]), /put back .* Error: AccessDenied/);
  });

  it("names a message as not done even when SQS will not hide it", async () => {
    const hide = () => Promise.reject(new Error("ReceiptHandleIsInvalid"));
    const notifier = notifierTo((await startWith(answers(500))).url, { hide });
    assert.deepEqual(await notifier.deliver(["{}"]), ["m1"]);
  });

  it("reads the secret again when the receiver is gone, and posts to the new URL", async () => {
    const gone = await startReceiver(answers(404));
    const { url } = await startWith(answers(200));
    let current = gone.url;
    const notifier = notifierTo("", {
      target: {
        read: () => Promise.resolve(target(current)),
        forget: () => {
          current = url;
        },
      },
    });
    assert.deepEqual(await notifier.deliver(["{}"]), []);
    await gone.stop();
    assert.deepEqual([arrived(), notifier.buried], [["{}"], []]);
  });

  it("buries when the receiver is gone and the secret still names it", async () => {
    const notifier = notifierTo((await startWith(answers(404, {}, "no_service"))).url);
    assert.deepEqual(await notifier.deliver(["{}"]), []);
    assert.deepEqual(notifier.buried, [["{}", "the receiver answered 404 no_service"]]);
    assert.deepEqual(arrived(), ["{}"]);
  });

  it("keeps all messages for five minutes while the secret is empty, and says what to put there", async () => {
    const read = () => Promise.reject(new TargetError("the secret has no value yet"));
    const notifier = notifierTo("", { target: { read, forget: () => undefined } });
    assert.deepEqual(await notifier.deliver(bodies), ["m1", "m2", "m3"]);
    assert.deepEqual(
      notifier.hidden.map(([, seconds]) => seconds),
      [300, 300, 300],
    );
    assert.equal(
      notifier.logs[0]?.["message"],
      "put back for 300 s: TargetError: the secret has no value yet",
    );
  });

  it("starts no post that it may not be able to finish", async () => {
    const notifier = notifierTo((await startWith(answers(200))).url);
    assert.deepEqual(await notifier.deliver(bodies, 14_000), ["m1", "m2", "m3"]);
    assert.deepEqual(arrived(), []);
    assert.deepEqual(notifier.hidden[0], ["handle", 0]);
  });
});
