import assert from "node:assert/strict";
import { findingDifferences, graphDifferences, type PlannedResource } from "../../e2e/differences";
import type { RealResource } from "../../e2e/preview";
import { unknown } from "../../plan/protocol/wire";

const real: RealResource = {
  urn: "urn:logs",
  type: "aws:s3/bucket:Bucket",
  custom: true,
  parent: "urn:stack",
  inputs: { bucket: "logs", kmsKeyId: unknown, __defaults: [] },
  dependencies: ["urn:b", "urn:a"],
  propertyDependencies: { bucket: null, kmsKeyId: ["urn:b", "urn:a"] },
};

const planned: PlannedResource = {
  urn: "urn:logs",
  type: "aws:s3/bucket:Bucket",
  custom: true,
  parent: "urn:stack",
  inputs: { bucket: "logs", kmsKeyId: { $unknown: true } },
  options: { protect: false, retainOnDelete: false, ignoreChanges: [] },
  dependencies: ["urn:a", "urn:b"],
  propertyDependencies: { kmsKeyId: ["urn:a", "urn:b"] },
};

describe("the comparison of a preview with the offline plan", () => {
  it("finds nothing where both say the same, each in its way", () => {
    assert.deepEqual(graphDifferences([real], [planned]), []);
  });

  it("takes the mask of a preview for the mark of the plan, and no other text", () => {
    const inputs = { ...real.inputs, values: ["[secret]"] };
    const twinOf = (value: unknown) => ({
      ...planned,
      inputs: { ...planned.inputs, values: [value] },
    });
    assert.deepEqual(graphDifferences([{ ...real, inputs }], [twinOf({ $secret: true })]), []);
    assert.deepEqual(graphDifferences([{ ...real, inputs }], [twinOf("known")]), [
      'urn:logs inputs values: [{"$secret":true}] in the preview, ["known"] in the plan',
    ]);
  });

  it("names the resource that only one of them has", () => {
    assert.deepEqual(graphDifferences([real], []), ["urn:logs: only in the preview"]);
    assert.deepEqual(graphDifferences([], [planned]), ["urn:logs: only in the plan"]);
  });

  it("goes down to the value that differs", () => {
    const inputs = { bucket: "logs", kmsKeyId: unknown, tags: { Owner: "a", Tier: "data" } };
    const twin = { ...planned, inputs: { ...planned.inputs, tags: { Owner: "b", Tier: "data" } } };
    assert.deepEqual(graphDifferences([{ ...real, inputs }], [twin]), [
      'urn:logs inputs tags Owner: "a" in the preview, "b" in the plan',
    ]);
  });

  const changes: readonly [string, Partial<RealResource>, string][] = [
    ["parent", { parent: "urn:other" }, 'parent: "urn:other" in the preview, "urn:stack"'],
    ["type", { type: "aws:x:Y" }, 'type: "aws:x:Y" in the preview, "aws:s3/bucket:Bucket"'],
    ["protection", { protect: true }, "protect: true in the preview, false"],
    ["retention", { retainOnDelete: true }, "retainOnDelete: true in the preview, false"],
    ["ignored changes", { ignoreChanges: ["a"] }, 'ignoreChanges: ["a"] in the preview, []'],
    ["dependencies", { dependencies: [] }, 'dependencies: [] in the preview, ["urn:a","urn:b"]'],
    [
      "property dependencies",
      { propertyDependencies: {} },
      'propertyDependencies kmsKeyId: nothing in the preview, ["urn:a","urn:b"]',
    ],
  ];
  for (const [what, change, said] of changes) {
    it(`sees a difference of ${what}`, () => {
      assert.deepEqual(graphDifferences([{ ...real, ...change }], [planned]), [
        `urn:logs ${said} in the plan`,
      ]);
    });
  }

  it("tells an empty text from an unknown one", () => {
    const inputs = { bucket: "logs", kmsKeyId: "" };
    assert.deepEqual(graphDifferences([{ ...real, inputs }], [planned]), [
      'urn:logs inputs kmsKeyId: "" in the preview, {"$unknown":true} in the plan',
    ]);
  });
});

describe("the comparison of findings", () => {
  const said = { rule: "r", urn: "urn:logs", enforcement: "mandatory", severity: "high" };
  const event = { ...said, message: "no" };

  it("finds nothing where both found the same, in any order", () => {
    const other = { ...event, rule: "q" };
    assert.deepEqual(findingDifferences([event, other], [other, event]), []);
  });

  it("counts: two findings of one rule on one resource are not one", () => {
    assert.deepEqual(findingDifferences([event, event], [said]), [
      "r mandatory high urn:logs: only in the preview",
    ]);
  });

  it("tells another level from the same finding", () => {
    assert.deepEqual(findingDifferences([event], [{ ...said, enforcement: "advisory" }]), [
      "r mandatory high urn:logs: only in the preview",
      "r advisory high urn:logs: only in the plan",
    ]);
  });
});
