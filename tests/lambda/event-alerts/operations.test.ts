import assert from "node:assert/strict";
import { detections } from "../../../lambda/cloudtrail-alerts/detections";
import type { JsonObject } from "../../../lambda/cloudtrail-alerts/json";
import { operations } from "../../../lambda/event-alerts/operations";
import { operationRules } from "../../../lambda/event-alerts/patterns/operation-lane";
import { operationEvent } from "../support/bus-events";
import { eventFunction } from "../support/event-function";
import { matches } from "../support/pattern-matcher";
import { operationSamples } from "./samples";

const rules = Object.values(operationRules(operations));

const subjectOf = ({ what }: Readonly<Record<string, unknown>>): unknown =>
  (what as Readonly<Record<string, unknown>>)["subject"];

const isLetThrough = (event: JsonObject): boolean =>
  rules.some(({ pattern }) => matches(pattern, event));

describe("operational events", () => {
  for (const { id } of operations) {
    const { told = {}, leftOut = {} } = operationSamples[id] ?? {};

    for (const [what, [severity, subject, event]] of Object.entries(told))
      it(`tell as ${severity} in ${id}: ${what}`, async () => {
        assert.ok(isLetThrough(event));
        const fast = eventFunction();
        assert.deepEqual(await fast.take(event), []);
        assert.deepEqual(
          fast.published.map(({ topic, message }) => [
            topic,
            message["detection"],
            subjectOf(message),
          ]),
          [[`topic-${severity}`, id, subject]],
        );
      });

    for (const [what, event] of Object.entries(leftOut))
      it(`leave out in ${id}: ${what}`, () => {
        assert.ok(!isLetThrough(event));
      });
  }

  it("are each known by something that is told, and nothing else has samples", () => {
    assert.deepEqual(Object.keys(operationSamples).sort(), operations.map(({ id }) => id).sort());
    for (const [id, { told }] of Object.entries(operationSamples))
      assert.ok(Object.keys(told).length > 0, id);
  });

  it("have ids of their own, that no detection has", () => {
    const ids = [...operations, ...detections].map(({ id }) => id);
    assert.equal(new Set(ids).size, ids.length);
  });

  it("cite the page of AWS that shows their shape", () => {
    for (const { id, reference } of operations)
      assert.match(reference, /^https:\/\/docs\.aws\.amazon\.com\/.+\.html$/, id);
  });

  it("are told in the format of all alerts", async () => {
    const fast = eventFunction();
    const guardDuty = operationEvent("aws.guardduty", "GuardDuty Finding");
    const title = "An instance mines bitcoins";
    await fast.take(guardDuty({ title, severity: 8, secretKey: "hunter22" }));
    const [first] = fast.published;
    const { why, respond, falsePositives, event, ...rest } = first?.message ?? {};
    assert.deepEqual([typeof why, typeof falsePositives], ["string", "string"]);
    assert.ok(Array.isArray(respond));
    assert.deepEqual(rest, {
      ...{ version: 1, severity: "high", severityName: "Alta", emoji: "🔴" },
      ...{ detection: "guardduty-finding", title: "GuardDuty found a threat" },
      what: {
        eventName: "GuardDuty Finding",
        eventSource: "aws.guardduty",
        subject: title,
        eventTime: "2026-03-01T10:00:05Z",
        eventID: "10000000-0000-4000-8000-000000000001",
      },
      who: { principal: "aws.guardduty" },
      where: { account: "111122223333", region: "sa-east-1" },
      count: 1,
      firstEventTime: "2026-03-01T10:00:05Z",
      lastEventTime: "2026-03-01T10:00:05Z",
      eventIds: ["10000000-0000-4000-8000-000000000001"],
      runbook: "docs/runbooks/operations.md#guardduty-finding",
      cis: [],
      suppressionKey: "guardduty-finding|111122223333|aws.guardduty",
      source: { eventBridgeId: "10000000-0000-4000-8000-000000000001" },
    });
    assert.ok(!JSON.stringify(event).includes("hunter22"));
  });
});
