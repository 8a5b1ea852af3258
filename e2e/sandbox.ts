import {
  cpSync,
  mkdirSync,
  mkdtempSync,
  readFileSync,
  rmSync,
  symlinkSync,
  writeFileSync,
} from "node:fs";
import { tmpdir } from "node:os";
import path from "node:path";
import { LocalWorkspace, type Stack } from "@pulumi/pulumi/automation";
import { serveProviders } from "../plan/providers/serve/serve";
import { pulumi } from "./pulumi";
import { readPreview, type RealPreview } from "./preview";

/** What a deployment of the project reads. */
const projectFiles = [
  "components",
  "lambda",
  "policy",
  "index.ts",
  "package.json",
  "tsconfig.json",
  "Pulumi.yaml",
];

/** Encrypts the secrets of stacks that live for minutes. */
export const passphrase = "of no use outside the sandbox";

/** A copy of the project, a backend of its own, and the provider stand-ins in place of the cloud. */
export interface Sandbox {
  /** The copy: its files may be changed. */
  readonly folder: string;
  readonly stack: Stack;
  /** A preview by the engine, judged by the project's own pack. */
  preview(): Promise<RealPreview>;
  /** Changes the text of a file of the copy; false when it stays the same. */
  edit(file: string, change: (text: string) => string): boolean;
  close(): void;
}

export async function openSandbox(projectFolder: string, stackName: string): Promise<Sandbox> {
  const root = mkdtempSync(path.join(tmpdir(), "meddiflux-e2e-"));
  const folder = path.join(root, "project");
  copyProject(projectFolder, folder, stackName);
  mkdirSync(path.join(root, "state"));
  const providers = await serveProviders(projectFolder);
  const env = {
    PULUMI_HOME: path.join(root, "home"),
    PULUMI_BACKEND_URL: `file://${path.join(root, "state")}`,
    PULUMI_CONFIG_PASSPHRASE: passphrase,
    PULUMI_DEBUG_PROVIDERS: providers.debugProviders,
    PULUMI_DISABLE_AUTOMATIC_PLUGIN_ACQUISITION: "true",
    // Types are checked by `npm run check`.
    PULUMI_NODEJS_TRANSPILE_ONLY: "true",
    PULUMI_SKIP_UPDATE_CHECK: "true",
  };
  const stack = await LocalWorkspace.createOrSelectStack(
    { stackName, workDir: folder },
    { envVars: env },
  );
  return {
    folder,
    stack,
    preview: async () => {
      const events = path.join(root, "events.jsonl");
      rmSync(events, { force: true });
      // The event log, in which the findings are, is an option of the debug commands.
      const run = await pulumi(
        ["preview", "--json", "--policy-pack", "policy", "--event-log", events],
        { folder, env: { ...env, PULUMI_DEBUG_COMMANDS: "true" } },
      );
      return readPreview(run, readFileSync(events, "utf8"));
    },
    edit: (file, change) => {
      const target = path.join(folder, file);
      const before = readFileSync(target, "utf8");
      const after = change(before);
      writeFileSync(target, after);
      return after !== before;
    },
    close: () => {
      providers.close();
      rmSync(root, { recursive: true, force: true });
    },
  };
}

function copyProject(from: string, to: string, stackName: string): void {
  for (const file of [...projectFiles, `Pulumi.${stackName}.yaml`]) {
    cpSync(path.join(from, file), path.join(to, file), { recursive: true });
  }
  symlinkSync(path.join(from, "node_modules"), path.join(to, "node_modules"));
}
