import assert from "node:assert/strict";
import { mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import path from "node:path";
import { holdsTest, wholeTitles } from "./test-titles";

const sources = {
  "some.test.ts": [
    'import { rows } from "./rows";',
    'const own = ["is in the file"];',
    'it("is what it is", () => {});',
    "for (const [what, many] of rows) it(`has ${many} of ${what}`, () => {});",
    "for (const title of own) it(title, () => {});",
    "// it('is commented out', () => {});",
    'describe("a block", () => { it("is inside", () => {}); it.skip("is left out", () => {}); });',
  ],
  "rows.ts": [
    'import { others } from "./others";',
    'export const rows = [["a gateway", 1], ...others];',
  ],
  "others.ts": ['export const others = [["a bucket", 2]];'],
};

describe("looking for a test by its title", () => {
  let folder: string;
  before(() => {
    folder = mkdtempSync(path.join(tmpdir(), "titles-"));
    for (const [file, lines] of Object.entries(sources)) {
      writeFileSync(path.join(folder, file), lines.join("\n"));
    }
  });
  after(() => {
    rmSync(folder, { recursive: true });
  });

  const rows: readonly (readonly [string, boolean])[] = [
    ["is what it is", true],
    ["is what it was", false],
    ["is what", false],
    ["has 1 of a gateway", true],
    ["has 2 of a bucket", true],
    ["has 1 of a table that is not there", false],
    ["is in the file", true],
    ["is nowhere", false],
  ];
  for (const [title, found] of rows) {
    it(`${found ? "finds" : "does not find"} "${title}"`, () => {
      assert.equal(holdsTest(path.join(folder, "some.test.ts"), title), found);
    });
  }

  it("knows each title with the blocks around it, and what it spells out of a title over a table", () => {
    assert.deepEqual(wholeTitles(path.join(folder, "some.test.ts")), [
      "is what it is",
      "has  of",
      "",
      "a block is inside",
    ]);
  });
});
