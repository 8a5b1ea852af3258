import assert from "node:assert/strict";
import { mkdirSync, realpathSync, writeFileSync } from "node:fs";
import path from "node:path";
import { readProject } from "../../plan/project";
import { folderOf, removeFolders } from "./support";

const yaml = (...more: readonly string[]) => ["name: shop", "runtime: nodejs", ...more].join("\n");

function projectOf(...more: readonly string[]) {
  const folder = realpathSync(folderOf({ "Pulumi.yaml": yaml(...more), "Pulumi.dev.yaml": "" }));
  mkdirSync(path.join(folder, "infra"));
  writeFileSync(path.join(folder, "infra", "main.js"), "");
  writeFileSync(path.join(folder, "infra", "Pulumi.prod.yaml"), "");
  return { folder, read: () => readProject(folder) };
}

describe("a project", () => {
  after(removeFolders);

  it("runs in its own folder, or in that of the entry point it names", () => {
    const entry = (...more: readonly string[]) => {
      const { folder, read } = projectOf(...more);
      const { programFolder, main } = read();
      return [path.relative(folder, programFolder), main];
    };
    assert.deepEqual(entry(), ["", "."]);
    assert.deepEqual(entry("main: infra"), ["infra", "."]);
    assert.deepEqual(entry("main: infra/main.js"), ["infra", "main.js"]);
    assert.throws(() => entry("main: gone/"), {
      name: "InputError",
      message:
        'Pulumi.yaml: main is "gone/", which is not there; it is a folder or file relative to Pulumi.yaml.',
    });
  });

  it("has its stacks where it says that their configuration is", () => {
    assert.deepEqual(projectOf().read().stacks, ["dev"]);
    assert.deepEqual(projectOf("config: infra").read().stacks, ["prod"]);
    assert.deepEqual(projectOf("stackConfigDir: infra").read().stacks, ["prod"]);
    assert.deepEqual(projectOf("stackConfigDir: gone").read().stacks, []);
  });

  it("takes the options of its runtime", () => {
    const options = "{ typescript: false, tsconfig: t.json, nodeargs: --a  --b=1 }";
    const folder = folderOf({
      "Pulumi.yaml": `name: shop\nruntime: { name: nodejs, options: ${options} }`,
    });
    const { typescript, tsconfig, nodeArgs } = readProject(folder);
    assert.deepEqual([typescript, tsconfig, nodeArgs], [false, "t.json", ["--a", "--b=1"]]);
    writeFileSync(
      path.join(folder, "Pulumi.yaml"),
      "name: shop\nruntime: { name: nodejs, options: { nodeargs: 1 } }",
    );
    assert.throws(() => readProject(folder), {
      message:
        "Pulumi.yaml is invalid: runtime.options.typescript is true or false, tsconfig and nodeargs are texts.",
    });
  });

  it("declares configuration that makes sense", () => {
    const wrong: readonly (readonly [string, string])[] = [
      [
        "size: { type: number }",
        'size has the type "number"; use one of string, integer, boolean, object, array',
      ],
      [
        "size: { type: integer, default: big }",
        'size has the default "big", which is not of that type',
      ],
      ["size: { default: 1, value: 1 }", "size has both a default and a value; remove one"],
      ["names: { type: array }", "names is an array; say of what with items"],
      [
        "aws:region: { default: x }",
        "aws:region is no key of the project, so it takes neither a type nor a default; give it a value",
      ],
      [
        "aws:region: { description: x }",
        "aws:region is no key of the project, so it needs a value",
      ],
    ];
    for (const [declared, problem] of wrong) {
      assert.throws(projectOf(`config: { "${declared.replace(": {", '": {')} }`).read, {
        name: "InputError",
        message: `Pulumi.yaml: config.${problem}.`,
      });
    }
  });
});
