import { readProject } from "../../../plan/project";
import type { Resource } from "../../../plan/engine/resource";
import { revealed, type Properties } from "../../../plan/protocol/wire";
import { planStack } from "../../../plan/stack-plan";
import { environmentOf, type Environment } from "../../../policy/rule/environment";
import type { StackResource } from "../../../policy/rule/stack";
import { projectFolder, stacks } from "../../support/stacks";

/** A stack of the platform as rules see it, with no guard on what is unknown. */
export interface OwnStack {
  readonly environment: Environment;
  readonly resources: readonly StackResource[];
}

/** The three stacks, each planned once. */
export async function ownStacks(): Promise<readonly OwnStack[]> {
  const project = readProject(projectFolder);
  const planned: OwnStack[] = [];
  for (const stack of stacks) {
    const { resources } = await planStack({ project, stack, packs: [] });
    const byUrn = new Map(resources.map((resource) => [resource.urn, resource]));
    planned.push({
      environment: environmentOf(stack),
      resources: resources.map((one) =>
        seen(one, one.provider ? byUrn.get(one.provider) : undefined),
      ),
    });
  }
  return planned;
}

function seen(resource: Resource, provider: Resource | undefined): StackResource {
  const { type, name, urn, parent, dependencies, propertyDependencies, options } = resource;
  const { protect, ignoreChanges, additionalSecretOutputs } = options;
  return {
    ...{ type, name, urn, parent, dependencies, propertyDependencies },
    props: own(resource.inputs),
    provider: provider && own(provider.inputs),
    opts: {
      ...{ protect, ignoreChanges: [...ignoreChanges], aliases: [] },
      additionalSecretOutputs: [...additionalSecretOutputs],
      customTimeouts: { createSeconds: 0, updateSeconds: 0, deleteSeconds: 0 },
    },
  };
}

/** Without what belongs to the engine. */
function own(properties: Properties): Properties {
  const entries = Object.entries(revealed(properties)).filter(([key]) => !key.startsWith("__"));
  return Object.fromEntries(entries);
}
