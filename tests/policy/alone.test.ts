import assert from "node:assert/strict";
import { cpSync, mkdtempSync, readdirSync, readFileSync, rmSync, symlinkSync } from "node:fs";
import { builtinModules } from "node:module";
import { tmpdir } from "node:os";
import path from "node:path";
import { programOf, removeFolders, runPlan, type PlanDocument } from "../plan/support";
import { projectFolder } from "../support/stacks";

const packFolder = path.join(projectFolder, "policy");

interface Package {
  readonly dependencies: Readonly<Record<string, string>>;
}

const packageOf = (folder: string) =>
  JSON.parse(readFileSync(path.join(folder, "package.json"), "utf8")) as Package;

/** Name of the package that an import is of: `@pulumi/aws/rds` is of `@pulumi/aws`. */
const nameOf = (specifier: string) => /^(?:@[^/]+\/)?[^/]+/.exec(specifier)?.[0] ?? "";

/** What the files of the pack import, types included. */
function imports(): readonly (readonly [file: string, specifier: string])[] {
  const files = readdirSync(packFolder, { recursive: true, encoding: "utf8" });
  const sources = files.filter((file) => file.endsWith(".ts") && !file.includes("node_modules"));
  return sources.flatMap((file) => {
    const source = readFileSync(path.join(packFolder, file), "utf8");
    const found = source.matchAll(
      /^(?:import|export|\}) [^;]*?from "([^"]+)"|\bimport\("([^"]+)"\)/gm,
    );
    return [...found].map(([, from, dynamic]) => [file, from ?? dynamic ?? ""] as const);
  });
}

describe("the pack alone", function () {
  this.timeout(120_000);
  after(removeFolders);

  it("imports nothing from outside its folder", () => {
    const outside = imports().filter(([file, specifier]) => {
      if (!specifier.startsWith(".")) return false;
      return path
        .relative(packFolder, path.join(packFolder, file, "..", specifier))
        .startsWith("..");
    });
    assert.deepEqual(outside, []);
  });

  it("lists every package that it uses, and none besides, as the project does", () => {
    const used = imports()
      .map(([, specifier]) => specifier)
      .filter((specifier) => !specifier.startsWith("."))
      .map((specifier) => nameOf(specifier.replace(/^node:/, "")))
      .filter((name) => !builtinModules.includes(name));
    assert.ok(used.length > 10);
    const { dependencies } = packageOf(packFolder);
    assert.deepEqual(Object.keys(dependencies).sort(), [...new Set(used)].sort());
    const ours = packageOf(projectFolder).dependencies;
    for (const [name, version] of Object.entries(dependencies)) assert.equal(version, ours[name]);
  });

  it("judges a program that it has never seen, copied to a folder of its own", async () => {
    const folder = mkdtempSync(path.join(tmpdir(), "pack-"));
    try {
      cpSync(packFolder, folder, { recursive: true });
      symlinkSync(path.join(projectFolder, "node_modules"), path.join(folder, "node_modules"));
      const program = programOf(
        [
          'import * as aws from "@pulumi/aws";',
          'new aws.ebs.Volume("disk", { availabilityZone: "us-east-1a", encrypted: false });',
        ].join("\n"),
      );
      const { code, stdout, stderr } = await runPlan(
        ...["--program", program, "--stack", "other", "--policy-pack", folder, "--json", "-"],
      );
      assert.equal(code, 1, stderr);
      const [stack] = (JSON.parse(stdout) as PlanDocument).stacks;
      assert.deepEqual(
        stack?.findings
          .filter(({ rule }) => rule === "ebs-volume-encrypted")
          .map(({ enforcement, outcome, message }) => [enforcement, outcome, message]),
        [["mandatory", "violation", "encrypted is false; set it to true."]],
      );
    } finally {
      rmSync(folder, { recursive: true, force: true });
    }
  });
});
