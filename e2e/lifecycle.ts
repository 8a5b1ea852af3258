import { planStack } from "../plan/stack-plan";
import { readProject } from "../plan/project";
import { planDocument } from "../plan/report/json";
import { changes, losses, type Change } from "./changes";
import {
  findingDifferences,
  graphDifferences,
  type PlannedFinding,
  type PlannedResource,
} from "./differences";
import type { RealPreview } from "./preview";
import type { Sandbox } from "./sandbox";
import { secretsIn } from "./state-secrets";

/** One thing that is shown; it throws what went wrong, or returns what there is to say. */
export interface Check {
  readonly name: string;
  run(): Promise<string>;
}

/**
 * What a stack has to go through, in this order: its preview equals the offline plan; it comes up, and
 * once up nothing changes by itself; changes keep its data; and it goes away, unless it is protected.
 */
export function lifecycle(
  projectFolder: string,
  stack: string,
  sandbox: Sandbox,
): readonly Check[] {
  let preview: RealPreview | undefined;
  return [
    {
      name: "the preview is the offline plan",
      run: async () => {
        preview = await sandbox.preview();
        const plan = await offlinePlan(projectFolder, stack);
        refuse(graphDifferences(preview.resources, plan.resources));
        refuse(findingDifferences(preview.findings, plan.findings));
        return `${preview.resources.length} resources, ${preview.findings.length} findings, no difference`;
      },
    },
    {
      name: "it comes up",
      run: async () => {
        const { summary } = await sandbox.stack.up();
        return `${summary.resourceChanges?.create ?? 0} created`;
      },
    },
    {
      name: "a second update changes nothing",
      run: async () => unchanged(await sandbox.stack.up({ expectNoChanges: true })),
    },
    {
      name: "a refresh changes nothing",
      run: async () => unchanged(await sandbox.stack.refresh({ expectNoChanges: true })),
    },
    {
      name: "no secret is in the state",
      run: async () => {
        const state = JSON.stringify(await sandbox.stack.exportStack());
        refuse(secretsIn(state));
        return `${Math.round(state.length / 1024)} KiB scanned`;
      },
    },
    ...changes.map((change) => ({
      name: `${change.name} loses nothing`,
      run: () => withoutLoss(change, stack, sandbox),
    })),
    { name: "it goes away, unless it is protected", run: () => goesAway(sandbox) },
  ];
}

async function offlinePlan(
  projectFolder: string,
  stack: string,
): Promise<{ resources: readonly PlannedResource[]; findings: readonly PlannedFinding[] }> {
  const project = readProject(projectFolder);
  const packs = [{ folder: `${projectFolder}/policy` }];
  const plan = await planStack({ project, stack, packs });
  const document = planDocument(project.name, [plan], []) as {
    stacks: [{ resources: readonly PlannedResource[]; findings: readonly PlannedFinding[] }];
  };
  return document.stacks[0];
}

async function withoutLoss(change: Change, stack: string, sandbox: Sandbox): Promise<string> {
  if (!change.apply(sandbox, stack)) return "there is no such change here";
  const { operations } = await sandbox.preview();
  refuse(losses(operations).map((urn) => `would be lost: ${urn}`));
  const counts = new Map<string, number>();
  for (const { op } of operations) counts.set(op, (counts.get(op) ?? 0) + 1);
  if (counts.size === 1 && counts.has("same")) throw new Error("it changes nothing at all");
  return [...counts].map(([op, count]) => `${count} ${op}`).join(", ");
}

/**
 * What is protected must make the engine refuse, first in the preview that people see, then also for those
 * who skip it: what is not protected may go then, but nothing that keeps data.
 */
async function goesAway(sandbox: Sandbox): Promise<string> {
  const before = await resourcesOf(sandbox);
  const kept = before.filter(({ protect }) => protect === true).map(({ urn }) => urn);
  if (kept.length === 0) {
    await sandbox.stack.destroy();
    const left = await resourcesOf(sandbox);
    refuse(left.map(({ urn }) => `is left: ${urn}`));
    return `${before.length} resources destroyed`;
  }
  await isRefused(sandbox.stack.destroy({ previewOnly: true }));
  await isRefused(sandbox.stack.destroy());
  const after = new Set((await resourcesOf(sandbox)).map(({ urn }) => urn));
  refuse(kept.filter((urn) => !after.has(urn)).map((urn) => `is gone: ${urn}`));
  return `refused: ${kept.length} resources are protected, and all are still there`;
}

async function isRefused(destruction: Promise<unknown>): Promise<void> {
  const refusal = await destruction.then(
    () => "nothing was said",
    (error: unknown) => String(error),
  );
  if (!refusal.includes("protected")) throw new Error(`destroying it was not refused: ${refusal}`);
}

interface StateResource {
  readonly urn: string;
  readonly protect?: boolean;
}

async function resourcesOf(sandbox: Sandbox): Promise<readonly StateResource[]> {
  const state = (await sandbox.stack.exportStack()) as {
    readonly deployment: { readonly resources?: readonly StateResource[] };
  };
  return state.deployment.resources ?? [];
}

function unchanged({ summary }: { summary: { resourceChanges?: object } }): string {
  const changed = Object.entries(summary.resourceChanges ?? {}).filter(([op]) => op !== "same");
  refuse(changed.map(([op, count]) => `${String(count)} ${op}`));
  return "none";
}

/** Ends a check with what is wrong; some lines are enough to see. */
function refuse(problems: readonly string[]): void {
  if (problems.length === 0) return;
  const shown = problems.slice(0, 20);
  const rest = problems.length - shown.length;
  throw new Error([...shown, ...(rest > 0 ? [`and ${rest} more`] : [])].join("\n"));
}
