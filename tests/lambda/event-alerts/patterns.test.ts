import assert from "node:assert/strict";
import { detections } from "../../../lambda/cloudtrail-alerts/detections";
import { defineTheme } from "../../../lambda/cloudtrail-alerts/detections/detection";
import { asText, type JsonObject } from "../../../lambda/cloudtrail-alerts/json";
import { operations } from "../../../lambda/event-alerts/operations";
import {
  maxPatternLength,
  packed,
  type EventPattern,
  type RulePattern,
} from "../../../lambda/event-alerts/patterns/event-pattern";
import { fastLaneRules, fastThemes } from "../../../lambda/event-alerts/patterns/fast-lane";
import { operationRules } from "../../../lambda/event-alerts/patterns/operation-lane";
import { samples } from "../cloudtrail-alerts/samples";
import { trailEvent } from "../support/bus-events";
import { call, event, root, rootLogin } from "../support/events";
import { matches } from "../support/pattern-matcher";

const rules = fastLaneRules(detections);

/** Whether EventBridge sends an event by a rule, which depends on its state for what only reads. */
const delivers = ({ pattern, reads }: RulePattern, record: JsonObject): boolean => {
  const isHeldBack =
    record["readOnly"] === true && /^(Get|List|Describe)/.test(asText(record["eventName"]) ?? "");
  return (reads || !isHeldBack) && matches(pattern, trailEvent(record));
};

const isDelivered = (record: JsonObject): boolean =>
  Object.values(rules).some((rule) => delivers(rule, record));

const [example] = defineTheme("root-user", [
  {
    id: "example",
    title: "An example",
    severity: "high",
    events: { iam: ["CreateUser", "GetUser"], lambda: ["UpdateFunctionCode"] },
    attack: { v18: "T1000" },
    why: "It matters.",
    respond: ["Look."],
    falsePositives: "None.",
  },
]);
assert.ok(example);

describe("the rules of the fast lane", () => {
  const urgent = detections.filter(({ theme }) => fastThemes.includes(theme));
  for (const { id } of urgent)
    for (const [name, [severity, record]] of Object.entries(samples[id]?.hits ?? {}))
      if (severity === "high")
        it(`take in ${id}: ${name}`, () => {
          assert.ok(isDelivered(record));
        });

  it("take in whatever can be high: no detection that starts at info is", () => {
    const raised = urgent
      .filter(({ severity }) => severity === "info")
      .filter(({ id }) => Object.values(samples[id]?.hits ?? {}).some(([it]) => it === "high"));
    assert.deepEqual(raised, []);
  });

  it("name themes that exist", () => {
    const themes = new Set(detections.map(({ theme }) => theme));
    assert.deepEqual(
      fastThemes.filter((theme) => !themes.has(theme)),
      [],
    );
  });

  it("leave out what people do all day, and what root only looks at", () => {
    for (const record of [event(), event({ userIdentity: root }), call("ec2", "RunInstances")])
      assert.equal(isDelivered(record), false);
  });

  it("take the records of CloudTrail by any of the names that EventBridge has for them", () => {
    for (const eventType of [
      "AwsApiCall",
      "AwsConsoleSignIn",
      "AwsServiceEvent",
      "AwsConsoleAction",
    ])
      assert.ok(isDelivered(rootLogin({ eventType })), eventType);
  });

  it("take no event of a service itself, even if it looks like a record", () => {
    const alike = trailEvent(rootLogin(), { "detail-type": "GuardDuty Finding" });
    assert.deepEqual(
      Object.values(rules).filter(({ pattern }) => matches(pattern, alike)),
      [],
    );
  });

  it("take no record that somebody has put on the bus", () => {
    const forged = trailEvent(rootLogin(), { source: "com.example" });
    assert.deepEqual(
      Object.values(rules).filter(({ pattern }) => matches(pattern, forged)),
      [],
    );
  });

  const ofTrail = {
    source: [{ prefix: "aws." }],
    "detail-type": [{ suffix: " via CloudTrail" }],
  };

  it("ask for reads in rules of their own, and only where a detection needs them", () => {
    assert.deepEqual(fastLaneRules([example]), {
      insights: {
        pattern: { source: [{ prefix: "aws." }], "detail-type": ["AWS Insight via CloudTrail"] },
        reads: false,
      },
      "root-user": {
        reads: false,
        pattern: {
          ...ofTrail,
          $or: [
            { detail: { eventSource: ["iam.amazonaws.com"], eventName: ["CreateUser"] } },
            {
              // Lambda's names carry a version.
              detail: {
                eventSource: ["lambda.amazonaws.com"],
                eventName: [{ prefix: "UpdateFunctionCode" }],
              },
            },
          ],
        },
      },
      "root-user-reads": {
        reads: true,
        pattern: {
          ...ofTrail,
          detail: { eventSource: ["iam.amazonaws.com"], eventName: ["GetUser"] },
        },
      },
    });
  });

  it("refuse a detection that looks at every event, until somebody says which of them it needs", () => {
    assert.throws(() => fastLaneRules([{ ...example, events: "*" }]), {
      message: "example looks at every event; say in narrowed which of them the fast lane takes",
    });
  });
});

describe("event patterns", () => {
  it("are no longer than EventBridge takes", () => {
    const made = { ...rules, ...operationRules(operations) };
    for (const [name, { pattern }] of Object.entries(made))
      assert.ok(JSON.stringify(pattern).length <= maxPatternLength, name);
  });

  it("share a rule as long as they fit, in their order", () => {
    const [one, two, three]: readonly EventPattern[] = [{ a: ["1"] }, { a: ["2"] }, { a: ["3"] }];
    assert.ok(one && two && three);
    const ofTwo = JSON.stringify({ $or: [one, two] }).length;
    assert.deepEqual(packed([one, two, three], {}, ofTwo), [{ $or: [one, two] }, three]);
    assert.deepEqual(packed([one, two, three], {}, ofTwo - 1), [one, two, three]);
    const b: EventPattern = { b: ["1"] };
    assert.deepEqual(packed([one, two], b), [{ ...b, $or: [one, two] }]);
    assert.deepEqual(packed([one, two], b, ofTwo), [
      { ...b, ...one },
      { ...b, ...two },
    ]);
    assert.deepEqual(packed([]), []);
  });

  it("are refused when one alone is too long", () => {
    assert.throws(() => packed([{ a: ["x".repeat(20)] }], {}, 20), {
      message:
        "an event pattern has 30 characters, where EventBridge takes 20; match fewer names in it",
    });
  });
});
