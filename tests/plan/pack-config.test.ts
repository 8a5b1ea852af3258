import assert from "node:assert/strict";
import path from "node:path";
import { folderOf, programOf, removeFolders, runPlan, type PlanDocument } from "./support";

const program = () =>
  programOf(
    [
      'import * as aws from "@pulumi/aws";',
      'new aws.cloudwatch.LogGroup("calls", { retentionInDays: 3 });',
    ].join("\n"),
  );

const configOf = (content: object) =>
  path.join(folderOf({ "levels.json": JSON.stringify(content) }), "levels.json");

/** What one rule says of the program, by the configuration of the pack. */
async function said(content: object): Promise<readonly (readonly (string | undefined)[])[]> {
  const { code, stdout, stderr } = await runPlan(
    ...["--program", program(), "--stack", "hom", "--json", "-"],
    ...["--policy-pack-config", configOf({ all: "advisory", ...content })],
  );
  assert.ok(code < 2, stderr);
  const { stacks } = JSON.parse(stdout) as PlanDocument;
  return stacks.flatMap(({ findings }) =>
    findings
      .filter(({ rule }) => rule === "log-group-retention")
      .map(({ enforcement, message }) => [enforcement, message]),
  );
}

describe("a plan with a configuration of its policy pack", function () {
  this.timeout(120_000);
  afterEach(removeFolders);

  it("judges by its levels and parameters", async () => {
    const message = "retentionInDays is 3; hom keeps logs for 5 to 90 days.";
    const minimumDays = 5;
    assert.deepEqual(
      await said({ "log-group-retention": { enforcementLevel: "mandatory", minimumDays } }),
      [["mandatory", message]],
    );
    assert.deepEqual(await said({ "log-group-retention": { minimumDays } }), [
      ["advisory", message],
    ]);
    assert.deepEqual(await said({ "log-group-retention": "disabled" }), []);
  });

  it("says which policies are switched off", async () => {
    const { stdout } = await runPlan(
      ...["--program", program(), "--stack", "hom"],
      ...["--policy-pack-config", configOf({ "log-group-retention": "disabled" })],
    );
    assert.match(stdout, /^ {2}policies switched off by configuration: log-group-retention$/m);
  });

  it("is refused with exit code 2 when it does not fit the pack", async () => {
    const config = configOf({
      "log-group-retention": { minimumDays: "5" },
      "log-retention": "advisory",
    });
    const { code, stdout, stderr } = await runPlan(
      ...["--program", program(), "--stack", "hom", "--policy-pack-config", config],
    );
    assert.deepEqual([code, stdout], [2, ""]);
    assert.equal(
      stderr,
      `hom: ${config} does not fit the policy pack meddiflux:
  log-retention: there is no such policy; correct its name or remove it
  log-group-retention.minimumDays: is "5"; it must be number
`,
    );
  });

  it("is refused when it is for none of the packs", async () => {
    const config = configOf({});
    const { code, stderr } = await runPlan(
      ...["--policy-pack-config", config, "--policy-pack-config", config],
    );
    assert.equal(code, 2);
    assert.equal(
      stderr,
      "There are 2 --policy-pack-config for 1 --policy-pack; give one for each, in the same order.\n",
    );
  });
});
