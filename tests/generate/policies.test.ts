import assert from "node:assert/strict";
import { readdirSync, readFileSync } from "node:fs";
import path from "node:path";
import { pages } from "../../generate/policies/pages";
import { rules } from "../../policy/rules";
import { projectFolder } from "../support/stacks";

const folder = path.join(projectFolder, "docs/policies");

describe("the pages about the policies", () => {
  let made: ReadonlyMap<string, string>;
  before(async () => {
    made = await pages();
  });

  it("are what `npm run generate` makes of the rules", () => {
    for (const [file, text] of made) {
      assert.equal(readFileSync(path.join(projectFolder, file), "utf8"), text, file);
    }
  });

  it("leave no page of a family that is gone", () => {
    const files = readdirSync(folder).map((file) => `docs/policies/${file}`);
    assert.deepEqual(files.sort(), [...made.keys()].sort());
  });

  it("have a section for each rule, and list each in the index", () => {
    const index = made.get("docs/policies/README.md") ?? "";
    for (const { name } of rules) {
      const page = made.get(`docs/policies/${name.split("-", 1)[0] ?? ""}.md`) ?? "";
      assert.ok(page.includes(`\n## ${name}\n`), name);
      assert.ok(index.includes(`#${name})`), name);
    }
  });

  it("put each rule to a question of the Well-Architected Framework", () => {
    const [, table = ""] = (made.get("docs/policies/compliance.md") ?? "").split(
      "Well-Architected",
    );
    for (const { name } of rules) assert.ok(table.includes(`#${name})`), name);
  });

  it("say which rules correct what they find, and what they must be told", () => {
    const page = made.get("docs/policies/rds.md") ?? "";
    const line = "- Corrects what it finds at the level `remediate`";
    const section = (name: string) => page.split(`\n## ${name}\n`)[1]?.split("\n## ")[0] ?? "";
    assert.ok(section("rds-not-public").includes(`${line}\n`));
    assert.ok(
      section("rds-customer-managed-key").includes(
        `${line}, given \`kmsKeyId\` and \`newResources\`\n`,
      ),
    );
    assert.ok(!section("rds-final-snapshot").includes(line));
  });

  it("name for each control of a catalogue the rules that stand for it", () => {
    const compliance = made.get("docs/policies/compliance.md") ?? "";
    assert.match(
      compliance,
      /\| RDS\.3 +\| \[rds-storage-encrypted\]\(rds\.md#rds-storage-encrypted\)/,
    );
  });
});
