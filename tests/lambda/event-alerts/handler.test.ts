import assert from "node:assert/strict";
import { setTimeout } from "node:timers/promises";
import fc from "fast-check";
import { createClassifier } from "../../../lambda/cloudtrail-alerts/classify";
import { stateInMemory } from "../../../lambda/cloudtrail-alerts/state/state";
import { createHandler } from "../../../lambda/event-alerts/handler";
import { busEvent, trailEvent } from "../support/bus-events";
import { eventFunction } from "../support/event-function";
import { call, event, insight, root, rootLogin } from "../support/events";
import { testNow } from "../support/fakes";
import { sqsEvent } from "../support/notifications";

/** The same, after a while that is another for each call. */
const slow =
  <T>(call: (key: string) => Promise<T>) =>
  async (key: string): Promise<T> => {
    await setTimeout(Math.random() * 4);
    return call(key);
  };

const counts = (changes: Record<string, number>) => ({
  ...{ Events: 1, FailedEvents: 0, Alerts: 0, Held: 0, Repeated: 0, Allowed: 0, RuleErrors: 0 },
  ...changes,
});

describe("the function of the fast lane", () => {
  it("tells of a record what is high, and where EventBridge had it from", async () => {
    const fast = eventFunction();
    assert.deepEqual(await fast.take(trailEvent(rootLogin())), []);
    assert.deepEqual(fast.alerts(), [
      ["topic-high", "root-console-login"],
      ["topic-high", "root-activity"],
    ]);
    const [first] = fast.published;
    assert.deepEqual(first?.message["source"], {
      eventBridgeId: "10000000-0000-4000-8000-000000000001",
    });
    assert.deepEqual(first.message["event"], rootLogin());
    assert.deepEqual(fast.metrics(), [counts({ High: 1, Alerts: 2 })]);
  });

  it("leaves what is not high to the trail's files, where it is grouped", async () => {
    const fast = eventFunction();
    await fast.take(trailEvent(event({ userIdentity: root })), trailEvent(event()));
    assert.deepEqual(fast.published, []);
    assert.deepEqual(fast.metrics(), [counts({ Medium: 1 }), counts({ Unmatched: 1 })]);
  });

  it("tells of the Insights of CloudTrail, which are few", async () => {
    const fast = eventFunction();
    assert.deepEqual(await fast.take(trailEvent(insight)), []);
    assert.deepEqual(fast.alerts(), [["topic-medium", "cloudtrail-insight"]]);
  });

  it("tells one event once, however often it is delivered", async () => {
    const fast = eventFunction();
    const stopped = call("cloudtrail", "StopLogging");
    await fast.take(trailEvent(stopped), trailEvent(stopped, { id: "another" }));
    assert.deepEqual(fast.alerts(), [["topic-high", "cloudtrail-stopped"]]);
    assert.deepEqual(fast.metrics(), [
      counts({ High: 1, Alerts: 1 }),
      counts({ High: 1, Repeated: 1 }),
    ]);
  });

  it("tells an event once that comes by several rules at the same time", async () => {
    const state = stateInMemory(() => testNow);
    const slowly = {
      ...state,
      claims: { ...state.claims, claim: slow((key) => state.claims.claim(key)) },
    };
    const fast = eventFunction({ state: slowly, sleep: () => setTimeout(5) });
    const copies = ["1", "2", "3"].map((id) => fast.take(trailEvent(rootLogin(), { id })));
    assert.deepEqual((await Promise.all(copies)).flat(), []);
    assert.deepEqual(fast.alerts(), [
      ["topic-high", "root-console-login"],
      ["topic-high", "root-activity"],
    ]);
  });

  it("gives back an event that somebody else takes too long to tell", async () => {
    const waited: number[] = [];
    const state = stateInMemory(() => testNow);
    const claims = { ...state.claims, claim: () => Promise.resolve("busy" as const) };
    const fast = eventFunction({
      state: { ...state, claims },
      sleep: (milliseconds) => {
        waited.push(milliseconds);
        return Promise.resolve();
      },
    });
    assert.deepEqual(await fast.take(trailEvent(rootLogin())), ["m1"]);
    assert.deepEqual(waited, [250, 1_000, 3_000]);
    assert.deepEqual(fast.lines(), [
      {
        level: "error",
        message: "BusyError: 1 events are being told by another invocation",
        messageId: "m1",
      },
    ]);
  });

  it("names a message whose alert SNS refused, and tells it when it comes back", async () => {
    let refuses = true;
    const { publishBatch } = eventFunction().deps;
    const fast = eventFunction({
      publishBatch: (input) =>
        refuses ? Promise.reject(new Error("throttled")) : publishBatch(input),
    });
    const stopped = trailEvent(call("cloudtrail", "StopLogging"));
    assert.deepEqual(await fast.take(stopped), ["m1"]);
    refuses = false;
    assert.deepEqual(await fast.take(stopped), []);
    assert.deepEqual(fast.metrics(), [{ FailedEvents: 1 }, counts({ High: 1, Alerts: 1 })]);
    assert.deepEqual(fast.lines(), [
      { level: "error", message: "PublishError: throttled", messageId: "m1" },
    ]);
  });

  const refused: readonly (readonly [string, string, string])[] = [
    ["no JSON", "hello", "the body is not a JSON object"],
    ["no detail", "{}", "the event has no detail"],
    ["no id", JSON.stringify(busEvent({ id: "" })), "the event has no id"],
    ["no source", JSON.stringify(busEvent({ source: null })), "the event has no source"],
    [
      "of a kind that nobody asked for",
      JSON.stringify(busEvent({ source: "aws.glue", "detail-type": "Glue Job State Change" })),
      "no operation is told of such an event",
    ],
    [
      "of a record that somebody has put on the bus",
      JSON.stringify(trailEvent(rootLogin(), { source: "com.example" })),
      "it comes from no service of AWS",
    ],
    [
      "of a record that names no event",
      JSON.stringify(trailEvent({ password: "hunter22" })),
      "its record is malformed: no field that names an event",
    ],
  ];
  for (const [what, body, problem] of refused)
    it(`returns an event with ${what}, and does the others`, async () => {
      const fast = eventFunction();
      assert.deepEqual(await fast.take(body, trailEvent(rootLogin())), ["m1"]);
      assert.deepEqual(fast.lines(), [
        { level: "error", message: `BusEventError: ${problem}`, messageId: "m1" },
      ]);
      assert.equal(fast.published.length, 2);
    });

  it("alerts a record for which a detection threw, unevaluated, and names the detection", async () => {
    const classify = createClassifier(
      [
        {
          ...{ id: "broken", theme: "t", title: "Broken", severity: "high", events: "*" },
          ...{ why: "", respond: [], falsePositives: "", runbook: "", attack: { v18: "T1" } },
          when: () => {
            throw new Error("oops");
          },
        },
      ],
      { logBuckets: new Set() },
    );
    const fast = eventFunction({ classify });
    assert.deepEqual(await fast.take(trailEvent(event())), []);
    assert.equal(fast.published[0]?.message["unevaluated"], 1);
    assert.equal(fast.lines()[0]?.["detection"], "broken");
    assert.deepEqual(fast.metrics(), [counts({ High: 1, Alerts: 1, RuleErrors: 1 })]);
  });

  it("returns what it has no time for", async () => {
    const { deps, published } = eventFunction();
    const times = [60_000, 2_999];
    const context = { getRemainingTimeInMillis: () => times.shift() ?? 0 };
    const body = JSON.stringify(trailEvent(rootLogin()));
    assert.deepEqual(await createHandler(deps)(sqsEvent(body, body, body), context), {
      batchItemFailures: [{ itemIdentifier: "m2" }, { itemIdentifier: "m3" }],
    });
    assert.equal(published.length, 2);
  });

  it("acknowledges whatever it gets only when it was dealt with", async () => {
    const body = fc.oneof(
      fc.string(),
      fc.json(),
      fc
        .dictionary(fc.string(), fc.jsonValue())
        .map((detail) =>
          JSON.stringify({ ...busEvent(), "detail-type": "AWS API Call via CloudTrail", detail }),
        ),
    );
    await fc.assert(
      fc.asyncProperty(body, async (text) => {
        const fast = eventFunction();
        const failed = await fast.take(text);
        const [metrics, ...others] = fast.metrics();
        assert.deepEqual(others, []);
        assert.equal(failed.length, metrics?.["FailedEvents"]);
        const { High = 0, Medium = 0, Info = 0, Unmatched = 0, Events = 0 } = metrics ?? {};
        assert.equal(High + Medium + Info + Unmatched, Events);
      }),
      { numRuns: 200 },
    );
  });
});
