import assert from "node:assert/strict";
import fc from "fast-check";
import { remedies } from "../../../policy/remedies";
import { judgeResource } from "../../../policy/rule/judge";
import { remediate } from "../../../policy/rule/remediate";
import type { Subject } from "../../../policy/rule/rule";
import { plainOf, type Stored } from "../../../policy/rule/stored";
import { rules } from "../../../policy/rules";
import { unknown } from "../support";
import type { RemedyCase } from "./case";
import { remedyCases } from "./cases";

const subjectOf = (type: string, props: Stored): Subject => ({
  ...{ type, name: "one", urn: `urn:pulumi:prod::shop::${type}::one`, props: plainOf(props) },
  opts: {
    ...{ protect: false, ignoreChanges: [], aliases: [], additionalSecretOutputs: [] },
    customTimeouts: { createSeconds: 0, updateSeconds: 0, deleteSeconds: 0 },
  },
});

function partsOf({ rule: name, environment = "prod", given = {} }: RemedyCase) {
  const rule = rules.find((one) => one.name === name);
  const remedy = remedies[name];
  assert.ok(rule && remedy, name);
  return { rule, remedy, run: { environment, given, exemptions: [], today: "2027-01-01" } };
}

function corrected(one: RemedyCase, props: Stored): Stored | undefined {
  const { rule, remedy, run } = partsOf(one);
  return remediate(rule, remedy, subjectOf(one.type, props), props, run);
}

function violates(one: RemedyCase, props: Stored): boolean {
  const { rule, run } = partsOf(one);
  const judgements = judgeResource(rule, subjectOf(one.type, props), run.environment, run.given);
  return judgements.some(({ outcome }) => outcome === "violation");
}

/** Made anew each time: later changes may write into what an earlier one has put there. */
const junk = fc.oneof(
  fc.constantFrom<unknown>(unknown, null, "", 0, true),
  fc
    .constantFrom<() => unknown>(
      () => [],
      () => ({}),
      () => [null],
      () => [unknown],
    )
    .map((make) => make()),
  fc.jsonValue({ maxDepth: 1 }),
);

/** The properties with some of their values replaced by anything. */
function disturbed(props: Stored): fc.Arbitrary<Stored> {
  const places = placesIn(props);
  if (places.length === 0) return fc.constant(props);
  return fc.array(fc.tuple(fc.constantFrom(...places), junk), { maxLength: 3 }).map((changes) => {
    const copy = structuredClone(props);
    for (const [place, value] of changes) replaceAt(copy, place, value);
    return copy;
  });
}

function placesIn(value: unknown, at: readonly string[] = []): readonly (readonly string[])[] {
  if (typeof value !== "object" || value === null) return [];
  return Object.entries(value).flatMap(([key, item]) => [
    [...at, key],
    ...placesIn(item, [...at, key]),
  ]);
}

function replaceAt(holder: unknown, [key = "", ...rest]: readonly string[], value: unknown): void {
  // An earlier change may have taken the place away.
  if (typeof holder !== "object" || holder === null) return;
  const items = holder as Record<string, unknown>;
  if (rest.length === 0) items[key] = value;
  else replaceAt(items[key], rest, value);
}

describe("remedies", () => {
  it("are each of a rule, and each has a case", () => {
    const names = Object.keys(remedies).sort();
    assert.deepEqual(
      names.filter((name) => !rules.some((rule) => rule.name === name)),
      [],
    );
    assert.deepEqual([...new Set(remedyCases.map(({ rule }) => rule))].sort(), names);
  });

  for (const one of remedyCases) {
    it(`of ${one.rule} changes what is wrong, and nothing else`, () => {
      assert.deepEqual(corrected(one, one.before), one.after);
    });
  }

  it("leave alone what passes, and what is not known to be wrong", () => {
    for (const one of remedyCases) {
      assert.equal(corrected(one, one.after), undefined, one.rule);
      const open = Object.fromEntries(Object.keys(one.after).map((key) => [key, unknown]));
      assert.equal(violates(one, open) || corrected(one, open) === undefined, true, one.rule);
    }
  });

  it("make a resource pass their rule, and find nothing to do the second time", () => {
    const cases = fc
      .constantFrom(...remedyCases)
      .chain((one) =>
        fc.tuple(fc.constant(one), fc.oneof(disturbed(one.before), disturbed(one.after))),
      );
    fc.assert(
      fc.property(cases, ([one, props]) => {
        const once = corrected(one, props);
        if (once === undefined) return;
        assert.ok(violates(one, props));
        assert.ok(!violates(one, once));
        assert.equal(corrected(one, once), undefined);
      }),
      { numRuns: 2_000 },
    );
  });

  it("that make AWS replace a resource are for those that are named as new", () => {
    const one = remedyCases.find(({ rule }) => rule === "rds-storage-encrypted");
    assert.ok(one);
    const with_ = (newResources: unknown) => corrected({ ...one, given: { newResources } }, {});
    assert.equal(with_(undefined), undefined);
    assert.equal(with_(["two", "on"]), undefined);
    assert.deepEqual(with_(["two", "on*"]), { storageEncrypted: true });
  });

  it("that need to be told something do nothing without it", () => {
    const told = remedyCases.filter(({ rule }) => remedies[rule]?.needs);
    assert.equal(told.length, 11);
    for (const one of told) {
      const newResources = ["*"];
      assert.equal(corrected({ ...one, given: { newResources } }, one.before), undefined, one.rule);
    }
  });

  it("leave alone what is exempt", () => {
    const [one] = remedyCases;
    assert.ok(one);
    const { rule, remedy, run } = partsOf(one);
    const exemption = {
      ...{ rule: rule.name, stacks: ["prod"], resource: "one", reason: "It is old." },
      ...{ owner: "platform", expires: "2027-01-01" },
    };
    const correctedOn = (today: string) =>
      remediate(rule, remedy, subjectOf(one.type, one.before), one.before, {
        ...{ ...run, today },
        exemptions: [exemption],
      });
    assert.equal(correctedOn("2027-01-01"), undefined);
    assert.deepEqual(correctedOn("2027-01-02"), one.after);
  });
});
