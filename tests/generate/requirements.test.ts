import assert from "node:assert/strict";
import { existsSync, readFileSync } from "node:fs";
import path from "node:path";
import { requirements } from "../../generate/requirements";
import { pages } from "../../generate/requirements/pages";
import { planned } from "../support/planned";
import { projectFolder } from "../support/stacks";
import { holdsTest } from "../support/test-titles";
import { variants } from "../support/variants";

/** What the network, the security, the edge and the compute tier were asked for; `S1-10..14` is five. */
const asked = [
  "S0-08 S0-12 S1-03 S1-10..14 S1-20 S1-23 S1-30 S2-13..15 X-17 X-19",
  "S0-03..05 S1-04 S1-18 S1-19 S1-31..36 S2-26..28 S3-02 S3-06 S3-07",
  "S0-14 S0-18 S1-26 S2-F2 S3-03..05 S3-20 X-05",
  "S0-01 S0-13 S1-07..09 S1-27..29 S1-52..53 S1-64 S1-68 S1-71 S2-02..04 S2-08 S2-11 S3-27",
  "S1-51 S2-24 X-06 X-07 X-11 X-12",
].flatMap((line) => line.split(" ").flatMap(range));

const all = Object.values(requirements).flatMap((chapter) => Object.entries(chapter));

describe("the page about requirements", function () {
  this.timeout(60_000);

  it("is what `npm run generate` makes of them", async () => {
    for (const [file, text] of await pages()) {
      assert.equal(readFileSync(path.join(projectFolder, file), "utf8"), text, file);
    }
  });

  it("leaves out nothing that was asked, and has each once", () => {
    const ids = all.map(([id]) => id);
    assert.equal(new Set(ids).size, ids.length);
    assert.deepEqual(
      asked.filter((id) => !ids.includes(id)),
      [],
    );
  });

  it("names a test for each, and only tests that there are", () => {
    for (const [id, { tests }] of all) {
      assert.notEqual(Object.keys(tests).length, 0, `${id} has no test`);
      for (const [file, titles] of Object.entries(tests)) {
        const source = path.join(projectFolder, "tests", `${file}.test.ts`);
        assert.ok(existsSync(source), `${id} names ${file}, which is not there`);
        const missing = titles.filter((title) => !holdsTest(source, title));
        assert.deepEqual(missing, [], `${id} names tests that ${file} has not`);
      }
    }
  });

  it("names only resources that a stack plans, or a choice of configuration", async () => {
    const types = new Set(all.flatMap(([, requirement]) => requirement.types));
    for (const { stack, change } of [{ stack: "prod", change: {} }, ...variants.toReversed()]) {
      if (types.size === 0) break;
      for (const { type } of await planned(stack, { change })) types.delete(classOf(type));
    }
    assert.deepEqual([...types], []);
  });
});

/** `S1-10..12` as S1-10, S1-11 and S1-12. */
function range(text: string): readonly string[] {
  const [, series = "", first, last] = /^(\w+-)(\d+)\.\.(\d+)$/.exec(text) ?? [];
  if (first === undefined) return [text];
  const count = Number(last) - Number(first) + 1;
  return Array.from({ length: count }, (_, index) =>
    [series, String(Number(first) + index).padStart(2, "0")].join(""),
  );
}

/** `aws:ec2/vpc:Vpc` as the SDK has it: `ec2.Vpc`. */
function classOf(token: string): string {
  const [, module = "", name = ""] = token.split(":");
  return `${module.split("/")[0] ?? ""}.${name}`;
}
