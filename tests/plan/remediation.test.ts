import assert from "node:assert/strict";
import path from "node:path";
import { changesText } from "../../plan/policy/remediation";
import { secret, unknown } from "../../plan/protocol/wire";
import { folderOf, programOf, removeFolders, runPlan, type PlanDocument } from "./support";

const program = () =>
  programOf(
    [
      'import * as aws from "@pulumi/aws";',
      'import * as pulumi from "@pulumi/pulumi";',
      'const role = new aws.iam.Role("role", { assumeRolePolicy: "{}" });',
      'new aws.lambda.Function("alerts", {',
      '  role: role.arn, runtime: "nodejs22.x", handler: "index.handler",',
      '  code: new pulumi.asset.AssetArchive({ "index.js": new pulumi.asset.StringAsset("1") }),',
      '  environment: { variables: { TOKEN: pulumi.secret("the token") } },',
      "});",
      'new aws.sqs.Queue("failed", {});',
      'new aws.rds.Instance("orders", { instanceClass: "db.t4g.small", engine: "postgres" });',
      'new aws.rds.Instance("visits", { instanceClass: "db.t4g.small", engine: "postgres" });',
    ].join("\n"),
  );

const levels = {
  all: "advisory",
  "lambda-tracing": "remediate",
  "sqs-queue-encrypted": "remediate",
  "rds-storage-encrypted": { enforcementLevel: "remediate", newResources: ["orders"] },
  "rds-iam-authentication": "remediate",
};

async function planned() {
  const config = path.join(folderOf({ "levels.json": JSON.stringify(levels) }), "levels.json");
  const { stdout, stderr } = await runPlan(
    ...["--program", program(), "--stack", "prod", "--json", "-"],
    ...["--policy-pack-config", config],
  );
  const [stack] = (JSON.parse(stdout) as PlanDocument).stacks;
  assert.ok(stack, stderr);
  const inputsOf = (name: string) => stack.resources.find((one) => one.name === name)?.inputs ?? {};
  return { findings: stack.findings, inputsOf };
}

describe("a plan with policies that correct what they find", function () {
  this.timeout(120_000);
  after(removeFolders);
  let plan: Awaited<ReturnType<typeof planned>>;
  before(async () => {
    plan = await planned();
  });

  const said = (rule: string) =>
    plan.findings
      .filter((finding) => finding["rule"] === rule)
      .map(({ outcome, enforcement, severity, message, urn }) => [
        urn?.split("::").at(-1),
        ...[outcome, enforcement, severity, message],
      ]);

  it("tells what was changed and by which rule, and finds it right then", () => {
    assert.deepEqual(said("sqs-queue-encrypted"), [
      [
        ...["failed", "remediated", "advisory", "high"],
        "changed sqsManagedSseEnabled: not set -> true",
      ],
    ]);
    assert.equal(plan.inputsOf("failed")["sqsManagedSseEnabled"], true);
  });

  it("makes one correction after the other", () => {
    const { storageEncrypted, iamDatabaseAuthenticationEnabled } = plan.inputsOf("orders");
    assert.deepEqual([storageEncrypted, iamDatabaseAuthenticationEnabled], [true, true]);
  });

  it("replaces nothing that is not known to be new, and stops the deploy for it", () => {
    assert.deepEqual(
      said("rds-storage-encrypted").map(([name, outcome, enforcement]) => [
        ...[name, outcome, enforcement],
      ]),
      [
        ["orders", "remediated", "advisory"],
        ["visits", "violation", "mandatory"],
      ],
    );
  });

  it("keeps secrets, unknown values and code as they were", () => {
    const { tracingConfig, environment, role, code } = plan.inputsOf("alerts");
    assert.deepEqual(
      { tracingConfig, environment, role },
      {
        tracingConfig: { mode: "Active" },
        environment: { variables: { TOKEN: { $secret: true } } },
        role: { $unknown: true },
      },
    );
    const sha256 = "6b86b273ff34fce19d6b804eff5a3f5747ada4eaa22f1d49c01e52ddb7875b4b";
    assert.deepEqual(code, { $archive: { "index.js": { $asset: { sha256, bytes: 1 } } } });
  });
});

describe("what a remediation changed, in words", () => {
  it("names each property with its values, and shows nothing secret", () => {
    const before = { a: { b: 1, c: 2 }, list: [1], token: secret("x"), id: unknown, gone: "y" };
    const after = { a: { b: 1, c: 3, d: true }, list: [1, 2], token: secret("z"), id: "i" };
    assert.equal(
      changesText(before, after),
      'a.c: 2 -> 3; a.d: not set -> true; list: [1] -> [1,2]; token: "[secret]" -> "[secret]"; id: "[unknown]" -> "i"; gone: "y" -> not set',
    );
    assert.equal(changesText(before, before), "nothing");
  });
});
