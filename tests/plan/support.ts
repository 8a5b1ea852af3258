import { cpSync, mkdtempSync, readFileSync, rmSync, symlinkSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import path from "node:path";
import { runCommand, type Run } from "../support/command";
import { projectFolder } from "../support/stacks";

/** Runs `npm run plan` as its user does. */
export function runPlan(...args: readonly string[]): Promise<Run> {
  return runCommand("plan/cli.ts", args, { NO_COLOR: "1" });
}

/** What the tests read of a plan's document. */
export interface PlanDocument {
  readonly version: number;
  readonly project: string;
  readonly failures: readonly { readonly stack: string; readonly message: string }[];
  readonly stacks: readonly {
    readonly stack: string;
    readonly environment: string;
    readonly region: string;
    readonly resources: readonly PlannedResource[];
    readonly outputs: Readonly<Record<string, unknown>>;
    readonly findings: readonly Readonly<Record<string, string>>[];
    readonly cost: {
      readonly monthly: number;
      readonly lines: readonly { readonly monthly: number }[];
    };
    readonly timing: object;
  }[];
}

export interface PlannedResource {
  readonly urn: string;
  readonly type: string;
  readonly name: string;
  readonly parent?: string;
  readonly custom: boolean;
  readonly inputs: Readonly<Record<string, unknown>>;
  readonly options: {
    readonly protect: boolean;
    readonly ignoreChanges: readonly string[];
    readonly replaceOnChanges: readonly string[];
  };
  /** URNs, sorted. */
  readonly dependencies: readonly string[];
  readonly source?: { readonly file: string; readonly line: number };
}

/** Folders of one test, gone after it. */
const folders: string[] = [];

export function removeFolders(): void {
  for (const folder of folders.splice(0)) rmSync(folder, { recursive: true, force: true });
}

/** A folder with the given files, where the project's packages are found. */
export function folderOf(files: Readonly<Record<string, string>>): string {
  const folder = mkdtempSync(path.join(tmpdir(), "plan-"));
  folders.push(folder);
  symlinkSync(path.join(projectFolder, "node_modules"), path.join(folder, "node_modules"));
  for (const [name, text] of Object.entries(files)) writeFileSync(path.join(folder, name), text);
  return folder;
}

/** A small program in a folder of its own. */
export function programOf(source: string, files: Readonly<Record<string, string>> = {}): string {
  return folderOf({
    "Pulumi.yaml": "name: shop\nruntime: nodejs\n",
    "package.json": '{ "name": "shop" }',
    "tsconfig.json": readFileSync(path.join(projectFolder, "tsconfig.json"), "utf8"),
    "index.ts": source,
    ...files,
  });
}

/** What is to be rewritten in a copy of the platform. */
interface Change {
  readonly file: string;
  readonly change: (text: string) => string;
}

/** A copy of the platform with changed files. */
export function changedPlatform(...changes: readonly Change[]): string {
  const folder = folderOf({});
  for (const part of ["components", "lambda", "index.ts", "package.json", "tsconfig.json"]) {
    cpSync(path.join(projectFolder, part), path.join(folder, part), { recursive: true });
  }
  for (const name of ["Pulumi.yaml", "Pulumi.dev.yaml", "Pulumi.hom.yaml", "Pulumi.prod.yaml"]) {
    cpSync(path.join(projectFolder, name), path.join(folder, name));
  }
  for (const { file, change } of changes) {
    const target = path.join(folder, file);
    const before = readFileSync(target, "utf8");
    const after = change(before);
    if (after === before) throw new Error(`the change of ${file} changed nothing`);
    writeFileSync(target, after);
  }
  return folder;
}
