import assert from "node:assert/strict";
import { runCommand } from "../support/command";

/** Runs `npm run e2e` where no program is on the PATH, the Pulumi CLI included. */
const runWithoutPulumi = (...args: readonly string[]) =>
  runCommand("e2e/cli.ts", args, { PATH: "/nowhere" });

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
