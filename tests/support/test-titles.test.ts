import assert from "node:assert/strict";
import { holdsTest } from "./test-titles";

const source = [
  'const rows = [["a gateway", 1]];',
  'it("is what it is", () => {});',
  "for (const [what, many] of rows) it(`has ${many} of ${what}`, () => {});",
  "// it('is commented out', () => {});",
].join("\n");

describe("looking for a test by its title", () => {
  const rows: readonly (readonly [string, boolean])[] = [
    ["is what it is", true],
    ["is what it was", false],
    ["is what", false],
    ["has 1 of a gateway", true],
    ["has 1 of a table that is not there", false],
    ["is commented out", false],
  ];
  for (const [title, found] of rows) {
    it(`${found ? "finds" : "does not find"} "${title}"`, () => {
      assert.equal(holdsTest(source, title), found);
    });
  }
});
