import assert from "node:assert/strict";
import { mkdirSync, readFileSync, writeFileSync } from "node:fs";
import path from "node:path";
import {
  folderOf,
  programOf,
  removeFolders,
  runPlan,
  type PlanDocument,
  type PlannedResource,
} from "./support";

const everyday = `
import * as pulumi from "@pulumi/pulumi";
import * as aws from "@pulumi/aws";
import * as awsx from "@pulumi/awsx";

pulumi.runtime.registerResourceTransform(({ type, props, opts }) =>
  type === "aws:ec2/vpc:Vpc" || type === "aws:sqs/queue:Queue"
    ? { props: { ...props, tags: { ...props.tags, Stack: "yes" } }, opts }
    : undefined);
pulumi.runtime.registerInvokeTransform(({ args, opts }) => ({ args: { ...args, region: "eu-west-1" }, opts }));
const look = new pulumi.ResourceHook("look", ({ name, newOutputs }) =>
  pulumi.log.warn(name + " has " + Object.keys(newOutputs ?? {}).includes("arn")), { onDryRun: true });

const jobs = new aws.sqs.Queue("jobs", { name: pulumi.secret("top-secret-name") }, {
  hooks: { beforeCreate: [look], afterCreate: [look] },
  transforms: [({ props, opts }) => ({ props: { ...props, delaySeconds: 5 }, opts: { ...opts, ignoreChanges: ["tags"], replaceOnChanges: ["name"] } })],
});
new awsx.ec2.Vpc("net", { numberOfAvailabilityZones: 1, natGateways: { strategy: "None" } }, {
  transforms: [({ type, props, opts }) => type === "aws:ec2/subnet:Subnet" ? { props, opts: { ...opts, protect: true } } : undefined],
});
jobs.onEvent("work", async (event) => { console.log(event.Records.length, jobs.url.get()); });
jobs.id.apply((id) => { throw new Error("an id that is not known: " + id); });
pulumi.log.info("planning");
pulumi.log.warn("it is called top-secret-name");
export const region = aws.getRegionOutput().region;
export const later = aws.getRegionOutput({ region: jobs.arn }).region;
export const where = pulumi.output([pulumi.getStack(), pulumi.getProject()]);
`;

describe("the plan of somebody else's program", function () {
  this.timeout(120_000);
  after(removeFolders);

  describe("that uses what the SDK has for resources", () => {
    let stack: PlanDocument["stacks"][number] | undefined;
    let text = "";
    before(async () => {
      const target = path.join(folderOf({}), "plan.json");
      const program = programOf(everyday);
      const run = await runPlan("--program", program, "--stack", "dev", "--json", target);
      text = run.stdout + run.stderr;
      stack = (JSON.parse(readFileSync(target, "utf8")) as PlanDocument).stacks[0];
    });

    const named = (name: string, type: string): PlannedResource => {
      const found = stack?.resources.find((each) => each.name === name && each.type === type);
      assert.ok(found, text);
      return found;
    };

    it("has what transforms make of it, in the children of awsx too", () => {
      const { inputs, options } = named("jobs", "aws:sqs/queue:Queue");
      assert.deepEqual(inputs, {
        delaySeconds: 5,
        name: { $secret: true },
        tags: { Stack: "yes" },
      });
      assert.deepEqual([options.ignoreChanges, options.replaceOnChanges], [["tags"], ["name"]]);
      assert.deepEqual(named("net", "aws:ec2/vpc:Vpc").inputs["tags"], {
        Name: "net",
        Stack: "yes",
      });
      assert.equal(named("net", "aws:ec2/vpc:Vpc").options.protect, false);
      assert.equal(named("net-public-1", "aws:ec2/subnet:Subnet").options.protect, true);
    });

    it("runs hooks, shows what is logged, and no secret", () => {
      assert.match(text, /warning {2}jobs has false\n.*warning {2}jobs has true\n/);
      assert.match(text, /program {2}planning\n/);
      assert.match(text, /warning {2}it is called \[secret\]\n/);
      assert.doesNotMatch(text + JSON.stringify(stack), /top-secret-name/);
    });

    it("has functions made of closures, and outputs unknown only where they must be", () => {
      const { inputs } = named("work", "aws:lambda/eventSourceMapping:EventSourceMapping");
      assert.deepEqual(inputs["eventSourceArn"], { $unknown: true });
      assert.ok(named("work", "aws:lambda/function:Function").inputs["code"]);
      assert.deepEqual(stack?.outputs, {
        later: { $unknown: true },
        region: "eu-west-1",
        where: ["dev", "shop"],
      });
    });
  });

  it("runs ES modules in the folder that Pulumi.yaml names, and says where they go wrong", async () => {
    const folder = folderOf({
      "Pulumi.yaml": "name: shop\nruntime: nodejs\nmain: infra",
      "package.json": '{ "name": "shop", "type": "module" }',
    });
    mkdirSync(path.join(folder, "infra"));
    const files = {
      "index.ts": 'import { make } from "./make.js";\nawait Promise.resolve();\nmake("nowhere");\n',
      "make.ts": [
        'import * as aws from "@pulumi/aws";',
        "interface Unused { readonly a: string }",
        "",
        "export const make = (name: string) =>",
        '  new aws.s3.Bucket(name, {}, { customTimeouts: { create: "soon" } });',
      ].join("\n"),
    };
    for (const [name, text] of Object.entries(files)) {
      writeFileSync(path.join(folder, "infra", name), text);
    }
    const { code, stderr } = await runPlan("--program", folder, "--stack", "dev");
    assert.equal(
      stderr,
      [
        'dev: nowhere (aws:s3/bucket:Bucket): customTimeouts has the value "soon"; use numbers with the units h, m, s or ms, such as 30m',
        "  at infra/make.ts:5\n",
      ].join("\n"),
    );
    assert.equal(code, 2);
  });

  it("works out policy documents as far as they are known, and groups what components without a tier hold", async () => {
    const program = programOf(
      [
        'import * as pulumi from "@pulumi/pulumi";',
        'import * as aws from "@pulumi/aws";',
        "const trusting = (service: string) => aws.iam.getPolicyDocument({",
        '  statements: [{ actions: ["sts:AssumeRole"], principals: [{ type: "Service", identifiers: [service] }] }],',
        "});",
        "class Store extends pulumi.ComponentResource {",
        "  constructor(name: string) {",
        '    super("shop:index:Store", name);',
        "    const bucket = new aws.s3.Bucket(name, {}, { parent: this });",
        "    const { json } = aws.iam.getPolicyDocumentOutput({ statements: [{ resources: [bucket.arn] }] });",
        "    new aws.s3.BucketPolicy(name, { bucket: bucket.id, policy: json }, { parent: this });",
        "  }",
        "}",
        'new Store("orders");',
        'export const trust = trusting("ecs.amazonaws.com").then(({ minifiedJson }) => minifiedJson);',
        'export const refused = aws.iam.getPolicyDocument({ version: "1" }).catch((e: Error) => e.message);',
      ].join("\n"),
    );
    const target = path.join(folderOf({}), "plan.json");
    const { stdout } = await runPlan("--program", program, "--stack", "dev", "--json", target);
    const [stack] = (JSON.parse(readFileSync(target, "utf8")) as PlanDocument).stacks;
    const policy = stack?.resources.find(({ type }) => type.endsWith(":BucketPolicy"));
    assert.deepEqual(policy?.inputs["policy"], { $unknown: true });
    assert.deepEqual(stack?.outputs, {
      refused:
        'writing IAM Policy Document: version: expected to be one of "2008-10-17", "2012-10-17", got "1"',
      trust:
        '{"Version":"2012-10-17","Statement":[{"Effect":"Allow","Action":"sts:AssumeRole","Principal":{"Service":"ecs.amazonaws.com"}}]}',
    });
    assert.match(stdout, /\n {2}shop {13}2 {2}Bucket, BucketPolicy\n/);
  });

  it("says that a program ended before it was done", async () => {
    const folder = programOf("export const never = new Promise(() => undefined);");
    const { code, stdout } = await runPlan("--program", folder, "--stack", "dev");
    assert.match(stdout, /warning {2}The program ended while it still waited for something/);
    assert.equal(code, 0);
  });

  it("ends where only AWS has the answer, though the program would go on without it", async () => {
    const folder = programOf(
      [
        'import * as aws from "@pulumi/aws";',
        "const newest = () =>",
        '  aws.ec2.getAmi({ owners: ["amazon"] });',
        'export const image = newest().catch(() => "ami-1");',
      ].join("\n"),
    );
    const { code, stderr } = await runPlan("--program", folder, "--stack", "dev");
    assert.match(
      stderr,
      /^dev: the function aws:ec2\/getAmi:getAmi asks AWS, .*\n {2}at index\.ts:3\n$/,
    );
    assert.equal(code, 2);
  });
});
