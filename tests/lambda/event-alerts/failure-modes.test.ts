import assert from "node:assert/strict";
import { detections } from "../../../lambda/cloudtrail-alerts/detections";
import { eventIdOf } from "../../../lambda/cloudtrail-alerts/trail/record";
import { eventClaim } from "../../../lambda/cloudtrail-alerts/state/claims";
import { stateInMemory } from "../../../lambda/cloudtrail-alerts/state/state";
import { fastLaneRules, fastThemes } from "../../../lambda/event-alerts/patterns/fast-lane";
import { samples } from "../cloudtrail-alerts/samples";
import { trailEvent } from "../support/bus-events";
import { classify } from "../support/alerts";
import { eventFunction } from "../support/event-function";
import { processed, testNow } from "../support/fakes";
import { account, call, rootLogin } from "../support/events";
import { matches } from "../support/pattern-matcher";

describe("failure mode 2: the same event by two paths", () => {
  it("is judged alike: each high sample is told as its detection says, whichever way it comes", async () => {
    for (const { id, theme } of detections) {
      if (!fastThemes.includes(theme)) continue;
      for (const [what, [, record]] of Object.entries(samples[id]?.hits ?? {})) {
        const fast = eventFunction();
        await fast.take(trailEvent(record));
        const high = classify(record).matches.filter(({ severity }) => severity === "high");
        assert.deepEqual(
          fast.alerts(),
          high.map(({ detection }) => ["topic-high", detection.id]),
          `${id}: ${what}`,
        );
      }
    }
  });

  it("is told once, whichever way comes first", async () => {
    const record = call("cloudtrail", "StopLogging");
    const state = stateInMemory(() => testNow);
    const fast = eventFunction({ state });
    const byFile = () => processed([record], { state });
    assert.deepEqual(await fast.take(trailEvent(record)), []);
    assert.deepEqual(fast.alerts(), [["topic-high", "cloudtrail-stopped"]]);
    const { outcome, alerts, metrics } = await byFile();
    assert.deepEqual([outcome, alerts()], ["done", []]);
    assert.deepEqual([metrics()[0]?.["High"], metrics()[0]?.["Repeated"]], [1, 1]);

    const other = stateInMemory(() => testNow);
    assert.equal((await processed([record], { state: other })).alerts().length, 1);
    const late = eventFunction({ state: other });
    await late.take(trailEvent(record));
    assert.deepEqual(late.published, []);
  });

  it("tells another detection of the same event all the same", async () => {
    const record = rootLogin();
    const state = stateInMemory(() => testNow);
    await state.claims.finish(eventClaim("root-activity", account, eventIdOf(record) ?? ""));
    const fast = eventFunction({ state });
    await fast.take(trailEvent(record));
    assert.deepEqual(fast.alerts(), [["topic-high", "root-console-login"]]);
  });
});

describe("failure mode 30: what EventBridge does not deliver by itself", () => {
  const rules = Object.values(fastLaneRules(detections));

  it("reads are asked for by the state of the rules that need them, and by no others", () => {
    const token = call("sts", "GetFederationToken", null, { readOnly: true });
    const taking = rules.filter(({ pattern }) => matches(pattern, trailEvent(token)));
    assert.deepEqual(
      taking.map(({ reads }) => reads),
      [true],
    );
    const writes = rules.filter(({ reads }) => !reads);
    const names = JSON.stringify(writes).match(/"(?:Get|List|Describe)\w*"/g);
    assert.deepEqual(names, null);
  });

  it("global services are matched wherever their events are delivered", () => {
    const record = rootLogin({ awsRegion: "us-east-1" });
    for (const region of ["us-east-1", "sa-east-1"])
      assert.ok(rules.some(({ pattern }) => matches(pattern, trailEvent(record, { region }))));
  });
});
