import assert from "node:assert/strict";
import fc from "fast-check";
import { createClassifier } from "../../../lambda/cloudtrail-alerts/classify";
import { detections } from "../../../lambda/cloudtrail-alerts/detections";
import {
  defineTheme,
  type DetectionEntry,
} from "../../../lambda/cloudtrail-alerts/detections/detection";
import { recordIn } from "../../../lambda/cloudtrail-alerts/trail/record";
import { aggregated, event, iamCall, rootLogin } from "../support/events";

const settings = { logBuckets: new Set(["trail"]) };

const entry = (changes: Partial<DetectionEntry>): DetectionEntry => ({
  id: "some-change",
  title: "Something changed",
  severity: "medium",
  events: { lambda: ["UpdateFunctionCode"] },
  attack: { v18: "T1098" },
  why: "It matters.",
  respond: ["Look."],
  falsePositives: "Often.",
  ...changes,
});

const classifierOf = (...changes: Partial<DetectionEntry>[]) =>
  createClassifier(defineTheme("test", changes.map(entry)), settings);

const update = event({
  eventSource: "lambda.amazonaws.com",
  eventName: "UpdateFunctionCode20150331v2",
});

/** Severity of the record, then id, severity and doubt of each match. */
const summary = (classify: ReturnType<typeof classifierOf>, record = update) => {
  const { severity, matches } = classify(record);
  return [severity, ...matches.map((it) => [it.detection.id, it.severity, it.unevaluated])];
};

describe("classifier", () => {
  it("finds a detection by service and by name without its version", () => {
    const classify = classifierOf({});
    assert.deepEqual(summary(classify), ["medium", ["some-change", "medium", false]]);
    assert.deepEqual(summary(classify, { ...update, eventSource: "ec2.amazonaws.com" }), [
      undefined,
    ]);
    assert.deepEqual(summary(classify, { ...update, eventName: "UpdateFunction" }), [undefined]);
  });

  it("finds a detection in every partition", () => {
    const inChina = { ...update, eventSource: "lambda.amazonaws.com.cn" };
    assert.deepEqual(summary(classifierOf({}), inChina)[0], "medium");
  });

  it("wants success unless a detection says otherwise", () => {
    const denied = { ...update, errorCode: "AccessDenied" };
    assert.deepEqual(summary(classifierOf({}), denied), [undefined]);
    assert.deepEqual(summary(classifierOf({ outcome: "any" }), denied)[0], "medium");
  });

  it("takes the severity that the detection decides", () => {
    assert.deepEqual(summary(classifierOf({ when: () => "high" }))[0], "high");
    assert.deepEqual(summary(classifierOf({ when: () => true }))[0], "medium");
    assert.deepEqual(summary(classifierOf({ when: () => false })), [undefined]);
  });

  it("passes the settings on", () => {
    const when: DetectionEntry["when"] = (_record, { logBuckets }) => logBuckets.has("trail");
    assert.equal(summary(classifierOf({ when }))[0], "medium");
  });

  it("counts a record at the highest of its matches, and keeps them all", () => {
    const classify = classifierOf(
      { id: "one", severity: "info" },
      { id: "two", severity: "high", events: "*" },
      { id: "three", severity: "medium" },
    );
    assert.deepEqual(summary(classify), [
      "high",
      ["one", "info", false],
      ["three", "medium", false],
      ["two", "high", false],
    ]);
  });

  it("failure mode 16: keeps the record of a detection that throws, at that detection's severity", () => {
    const when = () => {
      throw new TypeError("x is undefined");
    };
    const classify = classifierOf({ id: "broken", when }, { id: "sound", severity: "info" });
    assert.deepEqual(summary(classify), [
      "medium",
      ["broken", "medium", true],
      ["sound", "info", false],
    ]);
  });

  it("files aggregated events as information, without an alert", () => {
    assert.deepEqual(summary(classifierOf({}), aggregated), ["info"]);
  });

  it("refuses two detections of one id", () => {
    assert.throws(() => classifierOf({}, {}), /^Error: two detections have the id some-change$/);
  });

  it("failure mode 16: judges any JSON at all without throwing, and without a detection that throws", () => {
    const classify = createClassifier(detections, settings);
    const real = [rootLogin(), iamCall("CreateAccessKey"), event()];
    const fields = [...new Set(real.flatMap((record) => Object.keys(record)))];
    const identity = fc.record(
      {
        type: fc.constantFrom("Root", "IAMUser", 5),
        arn: fc.jsonValue(),
        sessionContext: fc.jsonValue(),
      },
      { requiredKeys: [] },
    );
    const odd = fc.oneof(fc.jsonValue(), identity, fc.constantFrom("Success", "Root", "true", {}));
    const names = detections.flatMap(({ events }) =>
      events === "*" ? [] : Object.entries(events),
    );
    const known = fc.constantFrom(
      ...names.flatMap(([service, list]) =>
        list.map((name) => ({ eventSource: `${service}.amazonaws.com`, eventName: name })),
      ),
    );
    const record = fc
      .tuple(fc.constantFrom(...real), known, fc.dictionary(fc.constantFrom(...fields), odd))
      .map((parts) => Object.assign({}, ...parts) as object);
    fc.assert(
      fc.property(fc.oneof(record, fc.jsonValue()), (value) => {
        const parsed = recordIn(
          JSON.parse(JSON.stringify(value)) as Parameters<typeof recordIn>[0],
        );
        if (typeof parsed === "string") return;
        for (const { unevaluated } of classify(parsed).matches) assert.equal(unevaluated, false);
      }),
      { numRuns: 3_000 },
    );
  });
});
