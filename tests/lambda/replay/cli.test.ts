import assert from "node:assert/strict";
import { spawn } from "node:child_process";
import { mkdtemp, readFile, rm } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { gzipSync } from "node:zlib";
import { build } from "esbuild";
import { call, envelope, event, roleSession, rootLogin, trailFile } from "../support/events";
import { inFolder } from "../support/folders";

interface Outcome {
  readonly code: number | null;
  readonly stdout: string;
  readonly stderr: string;
}

/** Runs a command of the repository. */
const execute = (command: string, args: readonly string[]): Promise<Outcome> =>
  new Promise((resolve, reject) => {
    const child = spawn(command, args);
    let stdout = "";
    let stderr = "";
    child.stdout.on("data", (chunk) => (stdout += String(chunk)));
    child.stderr.on("data", (chunk) => (stderr += String(chunk)));
    child.on("error", reject);
    child.on("close", (code) => {
      resolve({ code, stdout, stderr });
    });
  });

const good = { "a/good.json.gz": trailFile([rootLogin(), event()]) };

describe("npm run replay", () => {
  // Compiled once, because compiling at each start takes ten times as long as what is tested.
  let compiled: string;
  let outside: string;
  before(async () => {
    outside = await mkdtemp(join(tmpdir(), "replay-"));
    compiled = join(outside, "cli.js");
    await build({
      entryPoints: ["lambda/replay/cli.ts"],
      bundle: true,
      platform: "node",
      outfile: compiled,
      logLevel: "error",
    });
  });
  after(() => rm(outside, { recursive: true }));
  const run = (...args: readonly string[]) => execute(process.execPath, [compiled, ...args]);

  it("runs uncompiled, as package.json says", async () => {
    await inFolder(good, async (folder) => {
      const { code, stdout } = await execute("npm", ["run", "--silent", "replay", "--", folder]);
      assert.equal(code, 0);
      assert.match(stdout, /^🔴 Alta \(high\): 2 alerts\n/);
    });
  });

  it("exits 0 when every file was read, whatever was found, and writes no escape codes into a pipe", async () => {
    await inFolder(good, async (folder) => {
      const { code, stdout, stderr } = await run(folder);
      assert.deepEqual([code, stderr], [0, ""]);
      assert.match(stdout, /^🔴 Alta \(high\): 2 alerts\n/);
      assert.match(
        stdout,
        /\n2 records = 1 high \+ 0 medium \+ 0 info \+ 1 unmatched \+ 0 malformed\n/,
      );
    });
  });

  it("writes JSON and nothing else to standard output for --json -", async () => {
    await inFolder(good, async (folder) => {
      const { code, stdout, stderr } = await run("--json", "-", "--every", folder);
      assert.deepEqual([code, stderr], [0, ""]);
      const report = JSON.parse(stdout) as {
        version: number;
        alerts: unknown[];
        matches: unknown[];
      };
      assert.deepEqual([report.version, report.alerts.length, report.matches.length], [1, 2, 1]);
    });
  });

  it("writes JSON to a file beside the report, without matches unless they are asked for", async () => {
    await inFolder(good, async (folder) => {
      const file = join(folder, "report.out");
      const { code, stdout } = await run(folder, "--json", file);
      assert.equal(code, 0);
      assert.match(stdout, /Alta/);
      const report = JSON.parse(await readFile(file, "utf8")) as object;
      assert.deepEqual(Object.keys(report), ["version", "files", "totals", "alerts"]);
    });
  });

  it("alerts nothing that --allow FILE allows, and says what that was", async () => {
    const entry = {
      detections: ["iam-admin-policy-attached"],
      principal: "arn:aws:iam::111122223333:role/deploy",
      reason: "Deployments do this.",
      expires: "2999-12-31",
    };
    const parameters = { policyArn: "arn:aws:iam::aws:policy/AdministratorAccess" };
    const attached = call("iam", "AttachRolePolicy", parameters, { userIdentity: roleSession });
    const trail = trailFile([attached, attached, rootLogin()]);
    await inFolder({ "allow.txt": JSON.stringify([entry]), "a.json.gz": trail }, async (folder) => {
      const allow = ["--allow", join(folder, "allow.txt")];
      const { code, stdout } = await run(folder, ...allow);
      assert.equal(code, 0);
      assert.match(stdout, /^🔴 Alta \(high\): 2 alerts\n {2}root-activity/);
      assert.match(
        stdout,
        /\nAllowed, and no alert\n {2}iam-admin-policy-attached: 2 times by arn:aws:iam::111122223333:role\/deploy, until 2999-12-31: Deployments do this\.\n/,
      );
      assert.match(stdout, /\n3 records = 1 high \+ 0 medium \+ 0 info \+ 2 unmatched \+ 0 malf/);
      const json = await run(folder, ...allow, "--json", "-");
      const { detections, ...facts } = entry;
      assert.deepEqual((JSON.parse(json.stdout) as { allowed: unknown }).allowed, [
        { detection: detections[0], count: 2, ...facts },
      ]);
    });
  });

  it("exits 2 with all that is wrong with an allow-list", async () => {
    const list = JSON.stringify([{ detections: ["root-activity"], principal: "root" }]);
    await inFolder({ "allow.json": list, "bad.json": "-", ...good }, async (folder) => {
      const wrong = async (name: string) => {
        const { code, stdout, stderr } = await run(folder, "--allow", join(folder, name));
        assert.deepEqual([code, stdout], [2, ""]);
        return stderr.replaceAll(`${folder}/`, "");
      };
      assert.match(
        await wrong("allow.json"),
        /^replay: allow\.json cannot be used: allow\.0\.principal is "root"; .*; allow\.0\.reason is missing; .*; allow\.0\.expires is missing; .*; allow\.0\.detections\.0 is "root-activity"; .*\n$/,
      );
      assert.equal(await wrong("bad.json"), "replay: bad.json: it is not JSON\n");
      assert.equal(
        await wrong("none.json"),
        "replay: none.json: there is no such file or folder\n",
      );
    });
  });

  it("exits 2 and says why for each file that could not be read whole, and still reports the others", async () => {
    const files = {
      ...good,
      "b-cut.json.gz": trailFile([rootLogin()]).subarray(0, -1),
      "c-plain.json.gz": "hello",
      "d-text.json": "hello",
      "e-bad.json": envelope([event(), null]),
      "f-all-bad.json.gz": gzipSync(envelope([null])),
    };
    await inFolder(files, async (folder) => {
      const { code, stdout, stderr } = await run(folder, join(folder, "missing"));
      assert.equal(code, 2);
      assert.deepEqual(stderr.replaceAll(`${folder}/`, "").trimEnd().split("\n"), [
        "replay: missing: there is no such file or folder",
        "replay: b-cut.json.gz: is cut: its gzip stream ends early",
        "replay: c-plain.json.gz: is not gzip, or is damaged (incorrect header check)",
        "replay: d-text.json: does not begin with { or [, so it is not JSON from CloudTrail",
        "replay: f-all-bad.json.gz: all of its 1 records are malformed",
      ]);
      assert.match(stdout, /e-bad\.json: 1 of 2 records malformed, to be quarantined\n/);
      assert.match(
        stdout,
        /\n5 records = 1 high \+ 0 medium \+ 0 info \+ 2 unmatched \+ 2 malformed\n/,
      );
    });
  });

  it("exits 2 for a file that is cut when nothing else is wrong", async () => {
    const files = { "cut.json.gz": trailFile([rootLogin()]).subarray(0, -1) };
    await inFolder(files, async (folder) => {
      const { code, stderr } = await run(folder, "--json", "-");
      assert.equal(code, 2);
      assert.match(stderr, /cut\.json\.gz: is cut: its gzip stream ends early\n$/);
    });
  });

  const wrong: [what: string, args: string[], message: RegExp][] = [
    ["no path", [], /^replay: name at least one file or folder; see --help\n$/],
    ["an unknown flag", ["--evry", "."], /^replay: Unknown option '--evry'/],
    [
      "a flag without its value",
      ["x.json", "--json"],
      /^replay: Option '--json <value>' argument missing\n$/,
    ],
    [
      "a path that is not there",
      ["missing.json"],
      /^replay: missing\.json: there is no such file or folder\n$/,
    ],
    [
      "a report that cannot be written",
      ["--json", "missing/x", "package.json"],
      /replay: missing\/x: cannot write it/,
    ],
  ];
  for (const [what, args, message] of wrong)
    it(`exits 2 with a sentence and no stack for ${what}`, async () => {
      const { code, stderr } = await run(...args);
      assert.equal(code, 2);
      assert.match(stderr, message);
      assert.doesNotMatch(stderr, /\n\s+at /);
    });

  it("prints how it is used for --help, and exits 0", async () => {
    const { code, stdout, stderr } = await run("--help");
    assert.deepEqual([code, stderr], [0, ""]);
    for (const word of ["Usage:", "--every", "--allow FILE", "--json FILE", "--help", "Exit code"])
      assert.ok(stdout.includes(word));
  });
});
