import assert from "node:assert/strict";
import taggable from "../../policy/types/taggable.json";
import type { Run } from "../support/command";
import { planned } from "../support/planned";
import { stacks } from "../support/stacks";
import {
  changedPlatform,
  removeFolders,
  runPlan,
  type PlanDocument,
  type PlannedResource,
} from "./support";

const parse = (run: Run) => JSON.parse(run.stdout) as PlanDocument;

/** What differs between two runs of the same program: how long they took. */
const untimed = (document: PlanDocument) => ({
  ...document,
  stacks: document.stacks.map(({ timing, ...stack }) => [Object.keys(timing), stack]),
});

const isProvider = ({ type }: PlannedResource) => type.startsWith("pulumi:providers:");
const isRoot = ({ type }: PlannedResource) => type === "pulumi:pulumi:Stack";

describe("the plan of the platform", function () {
  this.timeout(240_000);
  let run: Run;
  let plan: PlanDocument;
  before(async () => {
    run = await runPlan("--json", "-");
    plan = parse(run);
  });
  after(removeFolders);

  const eachResource = (check: (resource: PlannedResource, stack: string) => void) => {
    for (const { stack, resources } of plan.stacks) {
      assert.ok(resources.length > 100, stack);
      for (const resource of resources) check(resource, stack);
    }
  };

  it("finds nothing that stops a deploy in any of the three stacks", () => {
    const stopping = plan.stacks.flatMap(({ findings }) =>
      findings.filter(
        ({ outcome, enforcement }) => outcome === "violation" && enforcement === "mandatory",
      ),
    );
    assert.deepEqual(stopping, []);
    assert.deepEqual([run.code, plan.failures], [0, []]);
    assert.deepEqual(
      plan.stacks.map(({ stack, environment, region }) => [stack, environment, region]),
      stacks.map((stack) => [stack, stack, "sa-east-1"]),
    );
  });

  it("evaluates every rule on every resource", () => {
    const undecided = plan.stacks.flatMap(({ stack, findings }) =>
      findings
        .filter(({ outcome }) => outcome === "not-evaluated")
        .map(({ rule, urn, reason }) => [stack, rule, urn, reason]),
    );
    assert.deepEqual(undecided, []);
  });

  it("has every resource under a component, with the place in the program that it comes from", () => {
    eachResource((resource, stack) => {
      if (isRoot(resource)) return;
      const { urn, parent, source } = resource;
      const parents = plan.stacks.find((one) => one.stack === stack)?.resources ?? [];
      assert.ok(
        parents.some((one) => one.urn === parent),
        `${urn} has no parent`,
      );
      const component = isProvider(resource) || urn.includes("::meddiflux:");
      assert.ok(component, `${urn} belongs to no component`);
      assert.match(
        `${source?.file ?? ""}:${source?.line ?? ""}`,
        /^(index|components\/.+)\.ts:\d+$/,
        urn,
      );
    });
  });

  it("tags with the six required tags all that takes tags", () => {
    const tokens = new Set<string>(taggable);
    const required = ["Component", "CostCenter", "Environment", "ManagedBy", "Owner", "Project"];
    let tagged = 0;
    eachResource(({ type, urn, inputs }, stack) => {
      if (!tokens.has(type)) return;
      const tags = inputs["tags"] as Readonly<Record<string, string>>;
      assert.deepEqual(
        required.filter((key) => typeof tags[key] !== "string"),
        [],
        urn,
      );
      assert.equal(tags["Environment"], stack);
      tagged += 1;
    });
    assert.ok(tagged > 150);
  });

  it("expands the VPC into the subnets of its plan", () => {
    const subnets = plan.stacks.map(
      ({ resources }) => resources.filter(({ type }) => type === "aws:ec2/subnet:Subnet").length,
    );
    assert.deepEqual(subnets, [6, 9, 9]);
  });

  it("shows no secret and no unknown value as such", () => {
    assert.doesNotMatch(
      run.stdout,
      /04da6b54-80e4-46f7-96ec-b56ff0331ba9|4dabf18193072939515e22adb298388d/,
    );
  });

  it("prices what it plans: more in prod than in hom, more in hom than in dev", () => {
    const [dev = 0, hom = 0, prod = 0] = plan.stacks.map(({ cost }) => cost.monthly);
    assert.ok(0 < dev && dev < hom && hom < prod, `${dev} ${hom} ${prod}`);
    for (const { cost } of plan.stacks) {
      const sum = cost.lines.reduce((total, line) => total + line.monthly, 0);
      assert.ok(Math.abs(sum - cost.monthly) < 0.01);
    }
  });

  it("is the same text for the same program, but for its timing", async () => {
    const again = parse(await runPlan("dev", "--json", "-"));
    const before = { ...plan, stacks: plan.stacks.filter(({ stack }) => stack === "dev") };
    assert.equal(again.stacks.length, 1);
    assert.deepEqual(untimed(again), untimed(before));
    assert.equal(JSON.stringify(untimed(again)), JSON.stringify(untimed(before)));
  });

  it("is the graph that tests plan in their own process", async () => {
    for (const { stack, resources } of plan.stacks) {
      const own = await planned(stack);
      const waits = new Map(own.map(({ urn, dependencies }) => [urn, dependencies.toSorted()]));
      for (const { urn, dependencies } of resources) {
        assert.deepEqual(waits.get(urn), dependencies, urn);
      }
      assert.equal(own.length, resources.length);
    }
  });

  const breaches = [
    {
      what: "the encryption of a bucket",
      file: "components/data/bucket.ts",
      change: (text: string) => text.replace('sseAlgorithm: "aws:kms"', 'sseAlgorithm: "AES256"'),
      rule: "s3-default-encryption-kms",
      place: /components\/data\/bucket\.ts:\d+/,
    },
    {
      what: "a required tag of a service",
      file: "components/compute/fargate-service.ts",
      change: (text: string) =>
        text.replace(
          "        enableEcsManagedTags: true,\n        tags,\n",
          "        enableEcsManagedTags: true,\n",
        ),
      rule: "required-tags",
      place: /backend \(Service\) {2}components\/compute\/fargate-service\.ts:\d+/,
    },
    {
      what: "port 22 closed to the world",
      file: "components/edge/reach.ts",
      change: (text: string) => text.replace('["http", 80],', '["http", 80], ["ssh", 22],'),
      rule: "sg-no-world-admin-ports",
      place: /edge-ssh-from-internet .*components\/edge\/load-balancer\.ts:\d+/,
    },
  ];
  describe("that breaks rules", () => {
    let broken: Run;
    before(async () => {
      broken = await runPlan("prod", "--program", changedPlatform(...breaches));
    });

    it("fails", () => {
      assert.equal(broken.code, 1, broken.stderr);
    });

    for (const { what, rule, place } of breaches) {
      it(`names rule, resource, file and line where it loses ${what}`, () => {
        const lines = broken.stdout.split("\n");
        const found = lines.findIndex((line) => line.includes("mandatory") && line.includes(rule));
        assert.ok(found >= 0, broken.stdout);
        assert.match(lines[found + 1] ?? "", place);
      });
    }
  });
});
