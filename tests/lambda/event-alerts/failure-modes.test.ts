import assert from "node:assert/strict";
import { detections } from "../../../lambda/cloudtrail-alerts/detections";
import { eventIdOf } from "../../../lambda/cloudtrail-alerts/trail/record";
import { claimKey, claimsInMemory } from "../../../lambda/event-alerts/claims";
import { fastLaneRules, fastThemes } from "../../../lambda/event-alerts/patterns/fast-lane";
import { samples } from "../cloudtrail-alerts/samples";
import { trailEvent } from "../support/bus-events";
import { classify } from "../support/alerts";
import { eventFunction } from "../support/event-function";
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

  it("is claimed under one key, of detection, account and event, so that who comes second is silent", async () => {
    const record = call("cloudtrail", "StopLogging");
    const claims = claimsInMemory();
    // What the path by files claims of the same record.
    await claims.claim(claimKey("cloudtrail-stopped", account, eventIdOf(record) ?? ""));
    const fast = eventFunction({ claims });
    assert.deepEqual(await fast.take(trailEvent(record)), []);
    assert.deepEqual(fast.published, []);
  });

  it("tells another detection of the same event all the same", async () => {
    const record = rootLogin();
    const claims = claimsInMemory();
    await claims.claim(claimKey("root-activity", account, eventIdOf(record) ?? ""));
    const fast = eventFunction({ claims });
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
