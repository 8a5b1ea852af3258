import assert from "node:assert/strict";
import { readdirSync, readFileSync } from "node:fs";
import path from "node:path";
import { unexplainedWildcards } from "../support/bare-wildcards";
import { projectFolder } from "../support/stacks";

const sources = [
  "index.ts",
  ...readdirSync(path.join(projectFolder, "components"), { recursive: true, encoding: "utf8" })
    .filter((file) => file.endsWith(".ts"))
    .map((file) => path.join("components", file)),
];

describe("a wildcard in a policy", () => {
  it("stands nowhere in the platform without a comment above it that says why", () => {
    const bare = sources.flatMap((file) =>
      unexplainedWildcards(readFileSync(path.join(projectFolder, file), "utf8")).map(
        (line) => `${file}:${line}`,
      ),
    );
    assert.deepEqual(bare, []);
  });

  const rows: readonly (readonly [string, string, readonly number[]])[] = [
    ["every resource", 'const one = {\n  resources: ["*"],\n};', [2]],
    ["every action of a service", 'const one = {\n  actions: ["s3:*"],\n};', [2]],
    ["everybody", 'const one = {\n  principal: "*",\n};', [2]],
    ["a template that is a wildcard", "const one = {\n  resources: [`*`],\n};", [2]],
    ["one on a line of its own", 'const one = {\n  resources: [\n    "*",\n  ],\n};', [3]],
    ["one explained above it", 'const one = {\n  // Why.\n  resources: ["*"],\n};', []],
    [
      "one explained in a list",
      'const one = {\n  resources: [\n    // Why.\n    "*",\n  ],\n};',
      [],
    ],
    ["one explained above its list", 'const one = {\n  // Why.\n  r: [\n    "*",\n  ],\n};', []],
    ["one explained above its constant", '/** Why. */\nconst all = ["*"];', []],
    [
      "one whose neighbour alone is explained",
      'const one = {\n  // Why.\n  actions: ["s3:*"],\n  resources: ["*"],\n};',
      [4],
    ],
    ["a pattern that says what it means", 'const one = { r: ["key/*"], a: ["s3:Get*"] };', []],
    ["a type", 'type Anyone = "*";', []],
  ];
  for (const [what, text, lines] of rows) {
    it(`${lines.length === 0 ? "passes" : "reports"} ${what}`, () => {
      assert.deepEqual(unexplainedWildcards(text), lines);
    });
  }
});
