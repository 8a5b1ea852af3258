import { mkdtempSync, rmSync, symlinkSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import path from "node:path";
import type { Deployment } from "../plan/engine/deployment";
import type { Resource } from "../plan/engine/resource";
import { PolicyJudge } from "../plan/policy/judge";
import { startPack } from "../plan/policy/pack-server";
import { readProject } from "../plan/project";
import { planStack } from "../plan/stack-plan";
import { measure, type Contender, type Measurement } from "./measure";

const projectFolder = path.join(__dirname, "..");
const ownPack = path.join(projectFolder, "policy");
const deployment: Deployment = { project: "meddiflux", stack: "prod", config: {} };

/** How many resources a stack has. */
const sizes = [100, 300, 1000, 3000];

/**
 * How long the real policy server takes to judge stacks of several sizes with every rule, each resource as
 * it is registered and the stack in the end, and how long it takes to start, beside a pack of one rule.
 */
export async function benchPolicy(rounds: number): Promise<readonly Measurement[]> {
  const resources = await ownResources();
  const empty = emptyPack();
  const pack = await startPack({ folder: ownPack }, deployment);
  try {
    // A server's first requests pay for loading; users meet them once in a preview.
    await judged(resources.slice(0, 10), pack);
    return await measure(
      [
        ...sizes.map((size) => ({
          name: `judge ${size} resources`,
          run: () => judged(stackOf(resources, size), pack),
        })),
        start("start a pack of one rule", empty),
        start("start this pack", ownPack),
      ],
      rounds,
    );
  } finally {
    pack.close();
    rmSync(empty, { recursive: true, force: true });
  }
}

async function judged(
  resources: readonly Resource[],
  pack: Awaited<ReturnType<typeof startPack>>,
): Promise<void> {
  const judge = new PolicyJudge(Promise.resolve([pack]));
  await Promise.all(resources.map((resource) => judge.inspect(resource, undefined)));
  await judge.judge(resources);
}

function start(name: string, folder: string): Contender {
  return {
    name,
    run: async () => {
      const pack = await startPack({ folder }, deployment);
      pack.close();
    },
  };
}

async function ownResources(): Promise<readonly Resource[]> {
  const project = readProject(projectFolder);
  const plan = await planStack({ project, stack: "prod", packs: [] });
  return plan.resources;
}

/** The platform as often as it takes, each copy with its own names and its links within itself. */
function stackOf(resources: readonly Resource[], size: number): readonly Resource[] {
  return Array.from({ length: size }, (_, index) => {
    const resource = resources[index % resources.length];
    if (!resource) throw new Error("the platform has no resources");
    return copyOf(resource, Math.floor(index / resources.length));
  });
}

function copyOf(resource: Resource, copy: number): Resource {
  const renamed = (urn: string) => `${urn}-${copy}`;
  const links = Object.entries(resource.propertyDependencies).map(
    ([property, urns]) => [property, urns.map(renamed)] as const,
  );
  return {
    ...resource,
    urn: renamed(resource.urn),
    name: `${resource.name}-${copy}`,
    dependencies: resource.dependencies.map(renamed),
    propertyDependencies: Object.fromEntries(links),
  };
}

function emptyPack(): string {
  const folder = mkdtempSync(path.join(tmpdir(), "pack-"));
  symlinkSync(path.join(projectFolder, "node_modules"), path.join(folder, "node_modules"));
  writeFileSync(path.join(folder, "PulumiPolicy.yaml"), "runtime: nodejs\n");
  writeFileSync(path.join(folder, "package.json"), '{ "name": "one", "version": "1.0.0" }');
  writeFileSync(
    path.join(folder, "index.js"),
    [
      'const { PolicyPack } = require("@pulumi/policy");',
      'new PolicyPack("one", { policies: [{ name: "none", description: "Nothing.",',
      '  enforcementLevel: "advisory", validateResource: () => undefined }] });',
    ].join("\n"),
  );
  return folder;
}
