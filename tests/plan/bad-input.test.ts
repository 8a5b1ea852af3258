import assert from "node:assert/strict";
import path from "node:path";
import { changedPlatform, folderOf, programOf, removeFolders, runPlan } from "./support";

/** A run that must end with code 2, say why on standard error, and never show a stack. */
async function refused(...args: readonly string[]): Promise<string> {
  const { code, stdout, stderr } = await runPlan(...args);
  assert.deepEqual([code, stdout], [2, ""], stderr);
  assert.doesNotMatch(stderr, /^\s+at .*node_modules|node:internal/m);
  return stderr.trimEnd();
}

describe("a plan of bad input", function () {
  this.timeout(120_000);
  afterEach(removeFolders);

  it("names a stack that does not exist, and those that do", async () => {
    assert.equal(
      await refused("staging"),
      "There is no stack staging. Stacks here are dev, hom, prod.",
    );
  });

  it("shows how it is used when an option is unknown", async () => {
    const message = await refused("--jsn", "x");
    assert.match(
      message,
      /^Unknown option '--jsn'[\s\S]*Exit codes: 0 clean, 1 mandatory violations, 2/,
    );
  });

  it("tells all problems of a configuration file: the key, the value, and what is allowed", async () => {
    const folder = changedPlatform({
      file: "Pulumi.dev.yaml",
      change: (text) =>
        text
          .replace("nat: single", "nat: double\n    natt: single")
          .replace("cidr: 10.10.0.0/16", "cidr: 10.10.0.0/24")
          .replace("durable: false", "durable: perhaps"),
    });
    const message = await refused("dev", "--program", folder);
    assert.equal(
      message,
      [
        "dev: Pulumi.dev.yaml is invalid:",
        '  durable: is "perhaps"; use a value of type boolean',
        '  network.cidr: is "10.10.0.0/24"; use a block from /16 (the largest that AWS takes) to /20 (below it the subnets do not fit)',
        '  network.nat: is "double"; use one of none, single, perZone',
        "  network.natt: there is no such key; remove it or correct its name",
      ].join("\n"),
    );
  });

  it("says where a program throws, in its own files", async () => {
    const folder = programOf(
      ["function open() {", '  throw new Error("the shop is closed");', "}", "export = open;"].join(
        "\n",
      ),
    );
    const message = await refused("--program", folder, "--stack", "dev");
    assert.equal(message, "dev: the shop is closed\n  at index.ts:2");
  });

  it("says what a program promised and did not keep", async () => {
    const folder = programOf('export = () => Promise.reject(new Error("no stock"));');
    assert.match(await refused("--program", folder, "--stack", "dev"), /^dev: no stock/);
  });

  it("says that a program does not compile, and where", async () => {
    const folder = programOf("export = () => { const a = ; };");
    const message = await refused("--program", folder, "--stack", "dev");
    assert.match(message, /index\.ts/);
  });

  it("names the resource, the property and the place of what the provider refuses", async () => {
    const name = "a-load-balancer-with-a-long-name";
    const folder = programOf(
      [
        'import * as aws from "@pulumi/aws";',
        `new aws.lb.LoadBalancer("${name}", { subnets: ["subnet-1"] });`,
      ].join("\n"),
    );
    const message = await refused("--program", folder, "--stack", "dev");
    assert.equal(
      message,
      [
        `dev: ${name} (aws:lb/loadBalancer:LoadBalancer): ${name}: name: name '${name}-' plus 7 random chars is longer than maximum length 32; give the resource a shorter name or set name`,
        "  at index.ts:2",
      ].join("\n"),
    );
  });

  it("tells all problems of a resource that the provider refuses before AWS is asked", async () => {
    const folder = programOf(
      [
        'import * as aws from "@pulumi/aws";',
        'new aws.sqs.Queue("orders", { delaySeconds: 901, policy: "{" });',
      ].join("\n"),
    );
    const message = await refused("--program", folder, "--stack", "dev");
    assert.equal(
      message,
      [
        "dev: orders (aws:sqs/queue:Queue): orders: delaySeconds: expected to be in the range (0 - 900), got 901",
        'orders: policy: expected to be valid JSON, got "{"',
        "  at index.ts:2",
      ].join("\n"),
    );
  });

  it("names a package and a function that are not emulated", async () => {
    const folder = programOf(
      [
        'import * as aws from "@pulumi/aws";',
        "export const image = aws.ec2.getAmiOutput({}).id;",
      ].join("\n"),
    );
    assert.match(
      await refused("--program", folder, "--stack", "dev"),
      /the function aws:ec2\/getAmi:getAmi asks AWS, which an offline plan cannot/,
    );
  });

  it("says why a policy pack does not start", async () => {
    const program = programOf("export = () => ({});");
    const pack = folderOf({
      "PulumiPolicy.yaml": "runtime: nodejs\n",
      "package.json": '{ "name": "pack", "version": "1.0.0" }',
      "index.js": 'throw new Error("the pack is torn");',
    });
    const message = await refused("--program", program, "--stack", "dev", "--policy-pack", pack);
    assert.match(message, /^dev: The policy pack in .* did not start:\n[\s\S]*the pack is torn/);
  });

  it("says which policy of a pack throws", async () => {
    const program = programOf(
      ['import * as aws from "@pulumi/aws";', 'new aws.s3.Bucket("b");'].join("\n"),
    );
    const pack = folderOf({
      "PulumiPolicy.yaml": "runtime: nodejs\n",
      "package.json": '{ "name": "pack", "version": "1.0.0" }',
      "index.js": [
        'const { PolicyPack } = require("@pulumi/policy");',
        'new PolicyPack("pack", { policies: [{ name: "breaks", description: "It breaks.",',
        '  validateResource: () => { throw new Error("no rule at all"); } }] });',
      ].join("\n"),
    });
    const message = await refused("--program", program, "--stack", "dev", "--policy-pack", pack);
    assert.match(message, /policy 'breaks' from policy pack 'pack@v1\.0\.0'[\s\S]*no rule at all/);
  });

  it("says that a folder is no program, or no pack", async () => {
    const empty = folderOf({});
    assert.equal(await refused("--program", empty), `There is no Pulumi.yaml in ${empty}.`);
    const program = programOf("export = () => ({});");
    assert.equal(
      await refused("--program", program, "--stack", "dev", "--policy-pack", empty),
      `dev: There is no PulumiPolicy.yaml in ${empty}, so it is no policy pack.`,
    );
    assert.equal(
      await refused("--program", program),
      `There is no Pulumi.<stack>.yaml in ${program}; name a stack with --stack.`,
    );
  });

  it("says why its document cannot be written", async () => {
    const program = programOf("export = () => ({});");
    const target = path.join(program, "missing", "plan.json");
    const { code, stderr } = await runPlan(
      "--program",
      program,
      "--stack",
      "dev",
      "--json",
      target,
    );
    assert.equal(code, 2);
    assert.equal(
      stderr,
      `Cannot write the result: ENOENT: no such file or directory, open '${target}'\n`,
    );
  });

  it("says that a YAML file is none", async () => {
    const folder = programOf("export = () => ({});", { "Pulumi.dev.yaml": "config: [" });
    assert.match(await refused("--program", folder), /^dev: Pulumi\.dev\.yaml is not valid YAML: /);
  });

  it("says that another language is not for it", async () => {
    const folder = folderOf({ "Pulumi.yaml": "name: shop\nruntime: python\n" });
    assert.equal(
      await refused("--program", path.relative(process.cwd(), folder)),
      'Pulumi.yaml: runtime is "python"; the offline plan runs nodejs programs only.',
    );
  });
});
