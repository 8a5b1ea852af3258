import assert from "node:assert/strict";
import { spawnSync } from "node:child_process";
import { bundle } from "../../../components/shared/bundle";

describe("the bundle of the rotation", function () {
  this.timeout(30_000);

  it("answers a call in a fresh process, as Lambda loads it, and says what is wrong with it", async () => {
    const file = await bundle("lambda/secret-rotation/index.ts");
    const probe = `
      const { Module } = require("node:module");
      const bundled = new Module("index.js");
      bundled._compile(require("node:fs").readFileSync(0, "utf8"), "/index.js");
      bundled.exports.handler({ Step: "testSecret" }).catch(({ name, message }) => process.stdout.write(name + ": " + message));
    `;
    const { stdout, stderr } = spawnSync(process.execPath, ["-e", probe], {
      input: file,
      env: { AWS_REGION: "sa-east-1" },
    });
    const expected = "RotationError: SecretId is undefined; give a text";
    assert.equal(stdout.toString(), expected, stderr.toString().slice(-500));
  });
});
