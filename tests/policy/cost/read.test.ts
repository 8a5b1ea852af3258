import assert from "node:assert/strict";
import { Unpriceable } from "../../../policy/cost/charge";
import {
  amount,
  entryOf,
  flag,
  isGiven,
  list,
  reasonOf,
  record,
  records,
  text,
} from "../../../policy/cost/read";

interface Props {
  readonly count?: number;
  readonly name?: string;
  readonly on?: boolean;
  readonly tags?: readonly { readonly key: string }[];
  readonly inner?: { readonly key?: string };
}

/** Properties as they come: the declaration promises, the value may break it. */
const props = (value: object): Props => value;

const refuses = (read: () => unknown, message: string) => {
  assert.throws(read, (error) => error instanceof Unpriceable && error.message === message);
};

describe("a reader of inputs", () => {
  it("takes switches as values and as text", () => {
    assert.deepEqual(
      [true, "true", false, "false", null, ""].map((on) => flag(props({ on }), "on")),
      [true, true, false, false, false, false],
    );
    assert.equal(flag(props({}), "on", true), true);
    refuses(() => flag(props({ on: "yes" }), "on"), `on is "yes", expected a boolean`);
  });

  it("takes numbers as values and as text, none below 0", () => {
    assert.deepEqual(
      [0, 1.5, "20", "0.5"].map((count) => amount(props({ count }), "count")),
      [0, 1.5, 20, 0.5],
    );
    assert.equal(amount(props({ count: null }), "count", 3), 3);
    for (const count of [-1, NaN, Infinity, "2 GB", "0x10", true, [2], { value: 2 }]) {
      assert.throws(() => amount(props({ count }), "count"), Unpriceable);
    }
    refuses(() => amount(props({}), "count"), "count is not given");
    refuses(
      () => amount(props({ count: [2] }), "count"),
      "count is a list, expected a number of 0 or more",
    );
  });

  it("takes texts, and the empty one for none", () => {
    assert.equal(text(props({ name: "a" }), "name"), "a");
    assert.equal(text(props({ name: "" }), "name", "b"), "b");
    refuses(() => text(props({ name: 7 }), "name"), "name is 7, expected a text");
  });

  it("takes lists and objects, and nothing for empty ones", () => {
    assert.deepEqual(list(props({ tags: [1] }), "tags"), [1]);
    assert.deepEqual([list(props({}), "tags"), records(props({}), "tags")], [[], []]);
    assert.deepEqual(record(props({ inner: null }), "inner"), {});
    refuses(() => list(props({ tags: {} }), "tags"), "tags is an object, expected a list");
    refuses(() => record(props({ inner: [] }), "inner"), "inner is a list, expected an object");
    refuses(
      () => records(props({ tags: [{}, "a"] }), "tags"),
      `tags is "a", expected only objects in the list`,
    );
  });

  it("shows no more of a value than is needed to find it", () => {
    refuses(
      () => flag(props({ on: "x".repeat(99) }), "on"),
      `on is "${"x".repeat(59)}, expected a boolean`,
    );
  });

  it("knows what is given", () => {
    assert.deepEqual(
      [0, false, "a", {}, null, undefined, ""].map((name) => isGiven(props({ name }), "name")),
      [true, true, true, true, false, false, false],
    );
  });

  it("finds in a table only what was put there", () => {
    assert.equal(entryOf({ a: 1 }, "a"), 1);
    assert.equal(entryOf({ a: 1 }, "toString"), undefined);
  });

  it("gives no reason for errors that it did not throw", () => {
    assert.equal(reasonOf(new TypeError("x is not a function")), undefined);
  });
});
