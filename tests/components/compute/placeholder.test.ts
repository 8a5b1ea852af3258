import assert from "node:assert/strict";
import { spawn } from "node:child_process";
import { placeholder } from "../../../components/compute/placeholder";

describe("the placeholder", () => {
  it("is pinned by digest, and from a registry that AWS keeps", () => {
    assert.match(
      placeholder(80).image,
      /^public\.ecr\.aws\/[a-z/]+:22-alpine@sha256:[0-9a-f]{64}$/,
    );
  });

  it("is a server that answers any request on the service's port", async () => {
    const [node, flag, script = ""] = placeholder(0).command ?? [];
    assert.deepEqual([node, flag], ["node", "-e"]);
    const port = 20_000 + (process.pid % 20_000);
    const server = spawn(process.execPath, ["-e", script.replace("listen(0)", `listen(${port})`)]);
    try {
      const answer = await eventually(() => fetch(`http://127.0.0.1:${port}/health`));
      assert.deepEqual([answer.status, await answer.text()], [200, "ok"]);
    } finally {
      server.kill();
    }
  });
});

/** The first success of something that fails until it is ready. */
async function eventually<T>(attempt: () => Promise<T>): Promise<T> {
  for (let tries = 0; tries < 100; tries++) {
    try {
      return await attempt();
    } catch {
      await new Promise((resolve) => setTimeout(resolve, 50));
    }
  }
  return attempt();
}
