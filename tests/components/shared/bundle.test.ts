import assert from "node:assert/strict";
import { spawnSync } from "node:child_process";
import path from "node:path";
import { bundle } from "../../../components/shared/bundle";
import { projectFolder } from "../../support/stacks";

const entry = "lambda/cloudtrail-alerts/index.ts";

describe("function bundles", function () {
  this.timeout(30_000);

  it("are one CommonJS file that exports a handler", async () => {
    const file = await bundle(entry);
    const probe = `
      const { Module } = require("node:module");
      for (const name of ["HIGH", "MEDIUM", "INFO"]) process.env["TOPIC_ARN_" + name] = "arn:aws:sns:sa-east-1:111122223333:t";
      Object.assign(process.env, { QUARANTINE_BUCKET: "quarantine", LOG_BUCKETS: "records", STATE_TABLE: "state", AWS_REGION: "sa-east-1" });
      const bundled = new Module("index.js");
      bundled._compile(require("node:fs").readFileSync(0, "utf8"), "/index.js");
      process.stdout.write(typeof bundled.exports.handler);
    `;
    const { stdout, stderr } = spawnSync(process.execPath, ["-e", probe], { input: file });
    assert.equal(stdout.toString(), "function", stderr.toString().slice(-500));
  });

  it("are the same text for the same source, from whatever folder they are made", async () => {
    const here = await bundle(entry);
    const script = `
      const { bundle } = require(${JSON.stringify(path.join(projectFolder, "components/shared/bundle.ts"))});
      bundle(${JSON.stringify(entry)}).then((text) => process.stdout.write(text));
    `;
    const tsx = require.resolve("tsx/cjs");
    const { stdout, stderr } = spawnSync(process.execPath, ["--require", tsx, "-e", script], {
      cwd: "/",
      maxBuffer: 64 * 1024 * 1024,
    });
    assert.equal(stdout.toString() === here, true, stderr.toString().slice(-500));
  });

  it("say nothing of the folder they were made in", async () => {
    assert.equal((await bundle(entry)).includes(projectFolder), false);
  });
});
