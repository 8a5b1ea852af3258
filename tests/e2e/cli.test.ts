import assert from "node:assert/strict";
import { execFile } from "node:child_process";
import { projectFolder } from "../support/stacks";

interface Run {
  readonly code: number | null;
  readonly stdout: string;
  readonly stderr: string;
}

/** Runs `npm run e2e` where no program is on the PATH, the Pulumi CLI included. */
function runWithoutPulumi(...args: readonly string[]): Promise<Run> {
  return new Promise((resolve) => {
    const command = ["--require", require.resolve("tsx/cjs"), "e2e/cli.ts", ...args];
    const options = { cwd: projectFolder, env: { ...process.env, PATH: "/nowhere" } };
    const child = execFile(process.execPath, command, options, (_error, stdout, stderr) => {
      resolve({ code: child.exitCode, stdout, stderr });
    });
  });
}

describe("npm run e2e", function () {
  this.timeout(60_000);

  it("says that it was skipped where there is no pulumi, and fails nothing", async () => {
    assert.deepEqual(await runWithoutPulumi(), {
      code: 0,
      stdout: "Skipped: there is no pulumi on the PATH. Nothing was run and nothing is shown.\n",
      stderr: "",
    });
  });

  it("names a stack that does not exist before it looks for anything", async () => {
    assert.deepEqual(await runWithoutPulumi("staging"), {
      code: 2,
      stdout: "",
      stderr: "There is no stack staging. Stacks here are dev, hom, prod.\n",
    });
  });
});
