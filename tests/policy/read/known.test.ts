import assert from "node:assert/strict";
import { allOf, anyOf, ifKnown } from "../../../policy/read/known";
import { guardUnknown, isUnknownValueError } from "../../../policy/rule/unknown";
import { unknown } from "../support";

const yes = () => true;
const no = () => false;
const open = () => Boolean(guardUnknown({ value: unknown }).value);
const failing = (): boolean => {
  throw new Error("lost");
};

describe("allOf", () => {
  it("holds if all hold", () => {
    assert.equal(allOf(), true);
    assert.equal(allOf(yes, yes), true);
  });

  it("does not hold if one does not, whatever the unknown ones will be", () => {
    assert.equal(allOf(yes, no), false);
    assert.equal(allOf(open, no), false);
    assert.equal(allOf(no, open), false);
  });

  it("throws if what is unknown decides", () => {
    assert.throws(() => allOf(yes, open, yes), isUnknownValueError);
  });
});

describe("anyOf", () => {
  const call = (condition: () => boolean) => condition();

  it("holds if one holds, whatever the unknown ones will be", () => {
    assert.equal(anyOf([no, yes], call), true);
    assert.equal(anyOf([open, yes], call), true);
    assert.equal(anyOf([yes, open], call), true);
  });

  it("does not hold if none does", () => {
    assert.equal(anyOf([], call), false);
    assert.equal(anyOf([no, no], call), false);
  });

  it("throws if what is unknown decides", () => {
    assert.throws(() => anyOf([no, open, no], call), isUnknownValueError);
  });

  it("reads each item on its own, and skips null", () => {
    const { items } = guardUnknown({ items: [unknown, null, "a"] });
    assert.equal(
      anyOf(items, (item) => item === "a"),
      true,
    );
  });

  it("throws whatever is not about an unknown value", () => {
    assert.throws(() => anyOf([failing, yes], call), /lost/);
  });
});

describe("ifKnown", () => {
  it("is what is known, or undefined", () => {
    assert.equal(ifKnown(yes), true);
    assert.equal(ifKnown(open), undefined);
    assert.throws(() => ifKnown(failing), /lost/);
  });
});
