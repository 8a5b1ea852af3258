import assert from "node:assert/strict";
import {
  atLeastOneOf,
  atMostOneOf,
  conflicts,
  exactlyOneOf,
  requiredWith,
} from "../../../../../plan/providers/aws/checks/relations";
import type { Relation } from "../../../../../plan/providers/aws/checks/check";
import { secret, unknown, type Properties } from "../../../../../plan/protocol/wire";

const say = (relations: readonly Relation[], block: Properties): readonly string[] =>
  relations.flatMap(({ problems }) =>
    problems(block).map(({ property, reason }) => `${property}: ${reason}`),
  );

/** Whatever may turn out to be given or not. */
const undecided = [unknown, secret(unknown), false, []];

type Row = readonly [
  relations: readonly Relation[],
  block: Properties,
  ...problems: readonly string[],
];

const rows: Readonly<Record<string, readonly Row[]>> = {
  "arguments that exclude each other": [
    [[conflicts("a", "b", "c")], { a: 1 }],
    [[conflicts("a", "b", "c")], { b: 1, c: 1 }],
    [[conflicts("a", "b", "c")], { a: 1, b: null }],
    [[conflicts("a", "b", "c")], { a: 1, b: 0 }, "a: conflicts with b"],
    [[conflicts("a", "b")], { a: secret("x"), b: "" }, "a: conflicts with b"],
    [
      [conflicts("a", "b", "c")],
      { a: 1, b: 1, c: 1 },
      "a: conflicts with b",
      "a: conflicts with c",
    ],
    [atMostOneOf("a", "b", "c"), { b: 1 }],
    [atMostOneOf("a", "b", "c"), { b: 1, c: 1 }, "b: conflicts with c"],
  ],
  "arguments of which one must be there": [
    [[exactlyOneOf("a", "b")], { b: 1 }],
    [[exactlyOneOf("a", "b")], {}, "a: one of a, b must be specified"],
    [
      [exactlyOneOf("a", "b", "c")],
      { c: 1, b: 1 },
      "b: only one of a, b, c can be specified, but b, c were specified",
    ],
    [[atLeastOneOf("a", "b")], { a: 1, b: 1 }],
    [[atLeastOneOf("a", "b")], { a: null }, "a: one of a, b must be specified"],
  ],
  "arguments that need others": [
    [[requiredWith("a", "b")], {}],
    [[requiredWith("a", "b")], { b: 1 }],
    [[requiredWith("a", "b")], { a: 1, b: false }],
    [[requiredWith("a", "b")], { a: 1 }, "a: all of a, b must be specified, b is missing"],
  ],
};

describe("relations between arguments", () => {
  for (const [about, each] of Object.entries(rows)) {
    describe(`about ${about}`, () => {
      for (const [relations, block, ...problems] of each) {
        it(`${problems.length === 0 ? "pass" : "refuse"} ${JSON.stringify(block)}`, () => {
          assert.deepEqual(say(relations, block), problems);
        });
      }
    });
  }

  it("hold nothing against a program that is not decided", () => {
    const all = [
      conflicts("a", "b"),
      conflicts("b", "a"),
      exactlyOneOf("a", "b"),
      atLeastOneOf("b", "c"),
      requiredWith("a", "b"),
      requiredWith("b", "c"),
    ];
    for (const b of undecided) assert.deepEqual(say(all, { a: 1, b }), [], JSON.stringify(b));
  });
});
