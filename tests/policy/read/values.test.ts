import assert from "node:assert/strict";
import fc from "fast-check";
import {
  asList,
  isFalse,
  isRecord,
  isSet,
  isTrue,
  listed,
  numberOf,
  received,
  textOf,
  wordOf,
} from "../../../policy/read/values";
import { guardUnknown } from "../../../policy/rule/unknown";
import { unknown } from "../support";

describe("asList", () => {
  it("takes one value for a list of it, and nothing for none", () => {
    assert.deepEqual(asList("a"), ["a"]);
    assert.deepEqual(asList(["a", "b"]), ["a", "b"]);
    assert.deepEqual(asList([]), []);
    assert.deepEqual(asList(undefined), []);
    assert.deepEqual(asList(null), []);
  });

  it("does not read the items, of which any may be unknown", () => {
    const { items } = guardUnknown({ items: ["a", unknown] });
    assert.equal(asList(items).length, 2);
  });
});

describe("isTrue", () => {
  it("takes true, also as the text that some classes of the SDK have", () => {
    for (const value of [true, "true"]) assert.equal(isTrue(value), true);
    for (const value of [false, "false", "", 1, "TRUE", undefined, null, [], {}]) {
      assert.equal(isTrue(value), false);
    }
  });
});

describe("isFalse", () => {
  it("takes what was said to be false, not what was left out", () => {
    for (const value of [false, "false"]) assert.equal(isFalse(value), true);
    for (const value of [true, "true", "", 0, undefined, null]) assert.equal(isFalse(value), false);
  });
});

describe("wordOf", () => {
  it("takes a text, and a number for the text of it", () => {
    assert.equal(wordOf("5.7"), "5.7");
    assert.equal(wordOf(5.7), "5.7");
    for (const value of [true, {}, [], undefined, null]) assert.equal(wordOf(value), "");
  });
});

describe("numberOf", () => {
  it("takes numbers, also as text", () => {
    assert.equal(numberOf(0), 0);
    assert.equal(numberOf("443"), 443);
    assert.equal(numberOf("-1.5"), -1.5);
  });

  it("takes nothing else", () => {
    for (const value of [
      "",
      " ",
      "x",
      "1 GB",
      "Infinity",
      NaN,
      true,
      null,
      undefined,
      [],
      [1],
      {},
    ]) {
      assert.equal(numberOf(value), undefined);
    }
  });

  it("reads back every number", () => {
    fc.assert(
      fc.property(fc.double({ noNaN: true, noDefaultInfinity: true }), (number) => {
        assert.equal(numberOf(String(number)), number === 0 ? 0 : number);
      }),
    );
  });
});

describe("isSet", () => {
  it("knows what is set without reading it", () => {
    const props = guardUnknown({ key: unknown, zero: 0, no: false, one: ["a"], map: {} });
    for (const key of ["key", "zero", "no", "one", "map"] as const) {
      assert.equal(isSet(props, key), true, key);
    }
  });

  it("takes what AWS takes for nothing for nothing", () => {
    const props = guardUnknown({ empty: "", none: [], nothing: null, unset: undefined });
    for (const key of ["empty", "none", "nothing", "unset"] as const) {
      assert.equal(isSet(props, key), false, key);
    }
    assert.equal(isSet<Record<string, unknown>>({}, "toString"), false);
  });

  it("finds nothing in what is no object", () => {
    for (const holder of [undefined, null, "text", 1, ["a"]]) {
      assert.equal(isSet<unknown>(holder, "length" as never), false);
    }
  });

  it("throws whatever is not about an unknown value", () => {
    const failing = {
      get key(): string {
        throw new Error("lost");
      },
    };
    assert.throws(() => isSet(failing, "key"), /lost/);
  });
});

describe("isRecord and textOf", () => {
  it("tell objects and text from all else", () => {
    assert.equal(isRecord({}), true);
    for (const value of [null, undefined, [], "a", 1, true]) assert.equal(isRecord(value), false);
    assert.equal(textOf("a"), "a");
    for (const value of [null, undefined, [], 1, true, {}]) assert.equal(textOf(value), undefined);
  });
});

describe("received", () => {
  it("says what was given, in one short line", () => {
    const given = [true, 0, "AES256", "", undefined, null, [1], { a: 1 }];
    assert.deepEqual(
      given.map((value) => received("x", value)),
      [
        "x is true",
        "x is 0",
        "x is AES256",
        "x is empty",
        "x is not set",
        "x is not set",
        "x is a list",
        "x is an object",
      ],
    );
  });
});

describe("listed", () => {
  it("reads as a sentence", () => {
    assert.equal(listed([]), "");
    assert.equal(listed(["a"]), "a");
    assert.equal(listed(["a", "b"]), "a and b");
    assert.equal(listed(["a", "b", "c"], "or"), "a, b or c");
  });
});
