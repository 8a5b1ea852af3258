import assert from "node:assert/strict";
import { readFileSync, writeFileSync } from "node:fs";
import path from "node:path";
import { Ajv } from "ajv";
import { runCommand } from "../../support/command";
import { sarifSchema } from "../report/sarif-schema";
import { folderOf, removeFolders } from "../support";

/** Runs `npm run audit` as its user does. */
const runAudit = (...args: readonly string[]) =>
  runCommand("plan/audit/cli.ts", args, { NO_COLOR: "1" });

const stackUrn = "urn:pulumi:hom::shop::pulumi:pulumi:Stack::shop-hom";
const resource = (type: string, name: string, inputs: object) => ({
  urn: `urn:pulumi:hom::shop::${type}::${name}`,
  ...{ type, inputs, custom: true, parent: stackUrn },
});

const state = {
  version: 3,
  deployment: {
    resources: [
      { urn: stackUrn, type: "pulumi:pulumi:Stack", custom: false },
      resource("aws:kms/key:Key", "data", { enableKeyRotation: false }),
      resource("random:index/randomId:RandomId", "suffix", {}),
      resource("aws:moon/base:Base", "one", {}),
    ],
  },
};

interface Finding {
  readonly rule: string;
  readonly urn: string;
  readonly enforcement: string;
  readonly outcome: string;
}

describe("npm run audit", function () {
  this.timeout(60_000);
  afterEach(removeFolders);

  it("judges a state by the environment of its stack, in every format", async () => {
    const folder = folderOf({ "state.json": JSON.stringify(state) });
    const at = (name: string) => path.join(folder, name);
    const { code, stdout, stderr } = await runAudit(
      ...[
        at("state.json"),
        "--json",
        at("a.json"),
        "--sarif",
        at("a.sarif"),
        "--junit",
        at("a.xml"),
      ],
    );
    assert.equal(code, 1, stderr);
    assert.match(stdout, / {2}hom {2}1 resource judged\n/);
    assert.match(stdout, /mandatory {2}required-tags/);
    const json = JSON.parse(readFileSync(at("a.json"), "utf8")) as {
      version: number;
      environment: string;
      judged: number;
      unknownTypes: string[];
      findings: Finding[];
    };
    assert.deepEqual(
      [json.version, json.environment, json.judged, json.unknownTypes],
      [1, "hom", 1, ["aws:moon/base:Base", "random:index/randomId:RandomId"]],
    );
    const rotation = json.findings.find(({ rule }) => rule === "required-tags");
    assert.deepEqual(
      [rotation?.urn, rotation?.outcome, rotation?.enforcement],
      [state.deployment.resources[1]?.urn, "violation", "mandatory"],
    );
    const sarif = JSON.parse(readFileSync(at("a.sarif"), "utf8")) as {
      runs: [{ results: { ruleId: string; level: string }[] }];
    };
    const validate = new Ajv({ strict: false }).compile(sarifSchema);
    assert.ok(validate(sarif), JSON.stringify(validate.errors));
    const [run] = sarif.runs;
    assert.equal(run.results.length, json.findings.length);
    assert.equal(run.results.find(({ ruleId }) => ruleId === "required-tags")?.level, "error");
    assert.match(
      readFileSync(at("a.xml"), "utf8"),
      /classname="required-tags" name="data"><failure/,
    );
  });

  it("judges by another environment when told so", async () => {
    const file = path.join(folderOf({}), "state.json");
    writeFileSync(file, JSON.stringify(state));
    const { stdout } = await runAudit(file, "--environment", "dev", "--json", "-");
    const json = JSON.parse(stdout) as { environment: string; findings: Finding[] };
    const rotation = json.findings.find(({ rule }) => rule === "required-tags");
    assert.deepEqual([json.environment, rotation?.enforcement], ["dev", "advisory"]);
  });

  it("takes levels and parameters as a plan does", async () => {
    const folder = folderOf({
      "state.json": JSON.stringify(state),
      "levels.json": '{ "all": "disabled", "required-tags": "remediate" }',
    });
    const [file, config] = ["state.json", "levels.json"].map((name) => path.join(folder, name));
    const options = ["--policy-pack-config", config ?? "", "--json", "-"];
    const { stdout } = await runAudit(file ?? "", ...options);
    const { findings } = JSON.parse(stdout) as { findings: Finding[] };
    // What exists is not corrected by looking at it.
    assert.deepEqual(
      findings.map(({ rule, outcome, enforcement }) => [rule, outcome, enforcement]),
      [["required-tags", "violation", "mandatory"]],
    );
  });

  it("does not call clean what it could not judge", async () => {
    const [stack, , , ...foreign] = state.deployment.resources;
    const other = { version: 3, deployment: { resources: [stack, ...foreign] } };
    const file = path.join(folderOf({ "state.json": JSON.stringify(other) }), "state.json");
    const { code, stderr } = await runAudit(file);
    assert.deepEqual(
      [code, stderr],
      [
        2,
        `${file}: nothing could be judged, since no resource in it is of a type that a rule can know.\n`,
      ],
    );
  });

  it("says what is wrong with a command line or a file, with exit code 2", async () => {
    const none = await runAudit();
    assert.deepEqual([none.code, none.stdout], [2, ""]);
    assert.match(none.stderr, /^There is no file to judge\./);
    const wrong = await runAudit("x.json", "--environment", "moon");
    assert.deepEqual(wrong, {
      code: 2,
      stdout: "",
      stderr: "--environment is moon; use one of dev, hom, prod.\n",
    });
  });
});
