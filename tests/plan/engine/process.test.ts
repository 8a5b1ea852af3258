import assert from "node:assert/strict";
import { spawn } from "node:child_process";
import { once } from "node:events";
import path from "node:path";
import { createInterface } from "node:readline";
import { setTimeout as pause } from "node:timers/promises";
import { projectFolder } from "../../support/stacks";

const launcher = path.join(projectFolder, "plan/engine/process");

/** Starts a process that never ends, and says its id. */
const launch = `
  const { startNode } = require(${JSON.stringify(launcher)});
  const forever = "console.log(process.pid); setInterval(() => {}, 1000)";
  startNode(["-e", forever], { folder: ".", env: {}, onLine: (line) => console.log(line) });
`;

function runs(pid: number): boolean {
  try {
    return process.kill(pid, 0);
  } catch {
    return false;
  }
}

async function gone(pid: number): Promise<boolean> {
  for (let waited = 0; runs(pid) && waited < 5000; waited += 20) await pause(20);
  return !runs(pid);
}

describe("a process that the plan starts", () => {
  it("does not outlive it, however that ends", async () => {
    const parent = spawn(process.execPath, ["--require", require.resolve("tsx/cjs"), "-e", launch]);
    const [pid] = (await once(createInterface({ input: parent.stdout }), "line")) as [string];
    assert.ok(runs(Number(pid)));
    parent.kill("SIGKILL");
    await once(parent, "exit");
    assert.ok(await gone(Number(pid)));
  });
});
