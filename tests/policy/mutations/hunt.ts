import { judgeResource, judgeStack, type Judgement } from "../../../policy/rule/judge";
import type { Rule, Subject } from "../../../policy/rule/rule";
import { Stack, type StackResource } from "../../../policy/rule/stack";
import { guardUnknown } from "../../../policy/rule/unknown";
import { mutantsOf } from "./mutants";
import type { OwnStack } from "./own-stacks";
import { valueAt, watched, withValueAt, type Path } from "./reads";

/** What came of changing the stacks under a rule: it saw one change, or none, or it looks at nothing of ours. */
export type Result = "caught" | "uncaught" | "not applicable";

/** Parts of a resource that a mutant may change; what it is and what it is called are not among them. */
const parts = ["props", "opts", "provider", "propertyDependencies"];

/** How many resources of a type stand for all of them. */
const samples = 2;

/** Whether a rule objects when something that it looks at in one of the stacks is changed. */
export function hunt(rule: Rule, stacks: readonly OwnStack[]): Result {
  const results = stacks.flatMap((stack) => [huntResources(rule, stack), huntStack(rule, stack)]);
  if (results.includes("caught")) return "caught";
  return results.includes("uncaught") ? "uncaught" : "not applicable";
}

function huntResources(rule: Rule, { environment, resources }: OwnStack): Result {
  const judge = (subject: Subject) => judgeResource(rule, guarded(subject), environment);
  let result: Result = "not applicable";
  for (const resource of sampled(resources)) {
    const before = new Set(judge(resource).map(textOf));
    for (const path of readBy((note) => judge(watched(resource, note)))) {
      result = "uncaught";
      for (const value of mutantsOf(valueAt(resource, path))) {
        const mutant = withValueAt(resource, path, value) as StackResource;
        if (judge(mutant).some((found) => isNew(found, before))) return "caught";
      }
    }
  }
  return result;
}

function huntStack(rule: Rule, { environment, resources }: OwnStack): Result {
  const judge = (all: readonly StackResource[]) =>
    judgeStack(rule, new Stack(all.map(guarded)), environment);
  if (!rule.checkStack) return "not applicable";
  const before = new Set(judge(resources).map(textOf));
  const paths = readBy((note) =>
    judge(resources.map((one, at) => watched(one, note, [String(at)]))),
  );
  const read = [...new Set(paths.map(([at = ""]) => resources[Number(at)]))];
  const types = new Set(read.map((one) => one?.type));
  const stands = sampled(read.filter((one) => one !== undefined));
  for (const all of [
    Array.from({ length: 20 }, (_, copy) => copied(resources, copy)).flat(),
    ...[...types].map((type) => resources.filter((one) => one.type !== type)),
    ...stands.map((gone) => resources.filter((one) => one !== gone)),
  ]) {
    if (judge(all).some((found) => isNew(found, before))) return "caught";
  }
  for (const path of paths.filter(([at]) => stands.some((one) => one === resources[Number(at)]))) {
    for (const value of mutantsOf(valueAt(resources, path))) {
      const mutant = withValueAt(withoutLinked(resources, path), path, value);
      if (judge(mutant as readonly StackResource[]).some((found) => isNew(found, before)))
        return "caught";
    }
  }
  return paths.length === 0 ? "not applicable" : "uncaught";
}

/** More of everything, which costs more, and is more than there may be. */
function copied(resources: readonly StackResource[], copy: number): readonly StackResource[] {
  if (copy === 0) return resources;
  return resources.map((one) => ({
    ...one,
    urn: `${one.urn}-${copy}`,
    name: `${one.name}-${copy}`,
  }));
}

/** A link goes with the value that it is about. */
function withoutLinked(
  resources: readonly StackResource[],
  [at = "", part, property = ""]: Path,
): unknown {
  return part === "propertyDependencies"
    ? withValueAt(resources, [at, "props", property], undefined)
    : resources;
}

/** The places that a run looks at, of those that may be changed. */
function readBy(run: (note: (path: Path) => void) => void): readonly Path[] {
  const paths = new Map<string, Path>();
  run((path) => {
    const [first = "", second = ""] = path;
    const isPart = /^\d+$/.test(first) ? parts.includes(second) : parts.includes(first);
    const depth = /^\d+$/.test(first) ? 3 : 2;
    if (isPart && path.length >= depth) paths.set(path.join("\n"), path);
  });
  return [...paths.values()];
}

function sampled(resources: readonly StackResource[]): readonly StackResource[] {
  const counts = new Map<string, number>();
  return resources.filter(({ type }) => {
    const count = counts.get(type) ?? 0;
    counts.set(type, count + 1);
    return count < samples;
  });
}

function guarded<S extends Subject>(subject: S): S {
  const { provider } = subject;
  return {
    ...subject,
    props: guardUnknown(subject.props),
    ...(provider && { provider: guardUnknown(provider) }),
  };
}

function isNew(judgement: Judgement, before: ReadonlySet<string>): boolean {
  return judgement.outcome === "violation" && !before.has(textOf(judgement));
}

function textOf(judgement: Judgement): string {
  const text = judgement.outcome === "violation" ? judgement.message : judgement.reason;
  return `${judgement.urn ?? ""} ${text}`;
}
