import assert from "node:assert/strict";
import fc from "fast-check";
import { alertOf } from "../../../lambda/cloudtrail-alerts/alerts/group";
import { createClassifier } from "../../../lambda/cloudtrail-alerts/classify";
import { defineTheme } from "../../../lambda/cloudtrail-alerts/detections/detection";
import type { JsonObject } from "../../../lambda/cloudtrail-alerts/json";
import {
  sightingsInMemory,
  type Sighting,
  type Sightings,
} from "../../../lambda/cloudtrail-alerts/state/sightings";
import { createWindows, crowded } from "../../../lambda/cloudtrail-alerts/windows";
import { event } from "../support/events";

const detections = defineTheme("test", [
  {
    id: "three-reads",
    title: "Secrets were read",
    severity: "info",
    events: { secretsmanager: ["GetSecretValue"] },
    windows: [{ count: 3, minutes: 10, groupBy: "principal", severity: "high" }],
    attack: { v18: "T1555", v19: "T1555" },
    why: "It matters.",
    respond: ["Look."],
    falsePositives: "None.",
  },
  {
    id: "batches",
    title: "Secrets were read in batches",
    severity: "info",
    events: { secretsmanager: ["BatchGetSecretValue"] },
    windows: [
      { count: 2, minutes: 10, groupBy: "principal", severity: "medium" },
      { count: 2, minutes: 10, groupBy: "account", severity: "medium" },
      {
        ...{ count: 2, minutes: 10, groupBy: "principal", severity: "high" },
        only: { what: "large batches", when: (record) => record.readOnly === false },
      },
    ],
    attack: { v18: "T1555", v19: "T1555" },
    why: "It matters.",
    respond: ["Look."],
    falsePositives: "None.",
  },
]);
const classify = createClassifier(detections, { logBuckets: new Set() });

const read = (minute: number, changes: JsonObject = {}): JsonObject =>
  event({
    eventSource: "secretsmanager.amazonaws.com",
    eventName: "GetSecretValue",
    eventTime: `2026-03-01T10:${String(minute).padStart(2, "0")}:00Z`,
    eventID: `read ${minute}`,
    ...changes,
  });

/** What is raised by a file of these records. */
async function raised(memory: Sightings, ...records: readonly JsonObject[]) {
  const windows = createWindows();
  records.forEach((record, index) => {
    for (const match of classify(record).matches)
      windows.see(match.detection, alertOf(match, record, index));
  });
  return windows.raised(memory);
}

describe("a window", () => {
  it("raises the level once enough events of one principal fall within it", async () => {
    const [alert, ...others] = await raised(sightingsInMemory(), read(0), read(4), read(9));
    assert.deepEqual(others, []);
    assert.deepEqual(
      [alert?.detection.id, alert?.severity, alert?.count, alert?.eventIds, alert?.raised],
      ["three-reads", "high", 3, ["read 0", "read 4", "read 9"], { count: 3, minutes: 10 }],
    );
    assert.deepEqual(
      [alert?.firstEventTime, alert?.lastEventTime],
      ["2026-03-01T10:00:00Z", "2026-03-01T10:09:00Z"],
    );
  });

  it("shows the first of a file's matches, in the order of the file", async () => {
    const [alert] = await raised(sightingsInMemory(), read(4), read(0), read(9));
    assert.deepEqual(alert?.example, { record: read(4), index: 0 });
  });

  it("failure mode 3: counts on in the next file, in whatever order files come", async () => {
    const memory = sightingsInMemory();
    assert.deepEqual(await raised(memory, read(9)), []);
    assert.deepEqual(await raised(memory, read(0)), []);
    assert.equal((await raised(memory, read(4))).length, 1);
  });

  it("counts an event once, however often it comes", async () => {
    const memory = sightingsInMemory();
    assert.deepEqual(await raised(memory, read(0), read(0), read(1)), []);
    assert.deepEqual(await raised(memory, read(0), read(1)), []);
  });

  it("does not count what is further apart, or of another principal or account", async () => {
    const memory = sightingsInMemory();
    assert.deepEqual(await raised(memory, read(0), read(4), read(11)), []);
    const other = {
      userIdentity: { type: "IAMUser", arn: "arn:aws:iam::111122223333:user/other" },
    };
    assert.deepEqual(await raised(memory, read(1, other)), []);
    assert.deepEqual(await raised(memory, read(2, { recipientAccountId: "999999999999" })), []);
  });

  it("is not raised again by files without a new event of the crowd", async () => {
    const memory = sightingsInMemory();
    assert.equal((await raised(memory, read(0), read(1), read(2))).length, 1);
    assert.deepEqual(await raised(memory, read(30)), []);
  });

  it("leaves alone what has no time or no id", async () => {
    const memory = sightingsInMemory();
    const odd = [read(0, { eventTime: "soon" }), read(1, { eventID: null }), read(2), read(3)];
    assert.deepEqual(await raised(memory, ...odd), []);
  });
});

describe("several windows of one detection", () => {
  const batch = (minute: number, changes: JsonObject = {}) =>
    read(minute, { eventName: "BatchGetSecretValue", ...changes });
  const large = { readOnly: false };
  const other = { userIdentity: { type: "IAMUser", arn: "arn:aws:iam::111122223333:user/other" } };

  const told = async (...records: readonly JsonObject[]) =>
    (await raised(sightingsInMemory(), ...records)).map(({ severity, eventIds }) => [
      severity,
      eventIds.length,
    ]);

  it("count each by itself", async () => {
    assert.deepEqual(await told(batch(0)), []);
    assert.deepEqual(await told(batch(0), batch(1, other)), [["medium", 2]]);
  });

  it("count what they look at alone", async () => {
    assert.deepEqual(await told(batch(0), batch(1, large), batch(2, large)), [
      ["medium", 3],
      ["high", 2],
    ]);
  });

  it("are told once of the same events, at the higher level", async () => {
    assert.deepEqual(await told(batch(0), batch(1)), [["medium", 2]]);
    assert.deepEqual(await told(batch(0, large), batch(1, large)), [["high", 2]]);
  });
});

describe("a crowd", () => {
  const sightings = fc.uniqueArray(
    fc.record({
      time: fc.nat(30).map((minute) => minute * 60_000),
      eventId: fc.uuid(),
      value: fc.constantFrom("a", "b", "c", "d"),
    }),
    { selector: ({ eventId }) => eventId, maxLength: 30 },
  );
  const window = fc.record({
    count: fc.integer({ min: 1, max: 4 }),
    minutes: fc.integer({ min: 1, max: 12 }),
  });

  /** Tries every sighting as the first of a span. */
  const naive = (all: readonly Sighting[], count: number, minutes: number) =>
    all.some(({ time: from }) => {
      const within = all.filter(({ time }) => time >= from && time - from <= minutes * 60_000);
      return new Set(within.map(({ value }) => value)).size >= count;
    });

  it("is found exactly where some span holds enough different values", () => {
    fc.assert(
      fc.property(sightings, window, (all, { count, minutes }) => {
        assert.equal(crowded(all, { count, minutes }).length > 0, naive(all, count, minutes));
      }),
    );
  });

  it("holds the number within the span, and does not depend on the order", () => {
    fc.assert(
      fc.property(sightings, window, (all, { count, minutes }) => {
        const runs = crowded(all, { count, minutes });
        for (const run of runs) {
          assert.equal(new Set(run.map(({ value }) => value)).size, count);
          const [first] = run;
          assert.ok((run.at(-1)?.time ?? 0) - (first?.time ?? 0) <= minutes * 60_000);
        }
        assert.deepEqual(crowded([...all].reverse(), { count, minutes }), runs);
      }),
    );
  });
});
