import type { Resource } from "../engine/resource";
import type { ResourceOptions } from "../engine/resource-options";
import type { StackPlan } from "../stack-plan";
import { reportableProperties } from "./values";

/** Why a stack has no plan. */
export interface PlanFailure {
  readonly stack: string;
  readonly message: string;
}

/** The document that scripts read; its version changes when a field changes its name or meaning. */
export function planDocument(
  project: string,
  plans: readonly StackPlan[],
  failures: readonly PlanFailure[],
): object {
  return { version: 1, project, stacks: plans.map(stackDocument), failures };
}

function stackDocument(plan: StackPlan): object {
  const { stack, environment, region, findings, cost, timing } = plan;
  return {
    ...{ stack, environment, region },
    resources: plan.resources.map(resourceDocument),
    outputs: reportableProperties(plan.outputs),
    ...{ findings, cost, timing },
  };
}

function resourceDocument(resource: Resource): object {
  const { urn, type, name, parent, custom, options, source } = resource;
  return {
    ...{ urn, type, name },
    ...(parent !== undefined && { parent }),
    custom,
    inputs: reportableProperties(resource.inputs),
    options: optionsDocument(options),
    dependencies: [...resource.dependencies].sort(),
    propertyDependencies: linksOf(resource),
    ...(source && { source }),
  };
}

function optionsDocument(options: ResourceOptions): object {
  const { deleteBeforeReplace = false, timeouts, hooks, importId, replaceWith } = options;
  const { protect, ignoreChanges, retainOnDelete, aliases, replaceOnChanges } = options;
  return {
    ...{ protect, ignoreChanges, retainOnDelete, deleteBeforeReplace, aliases, replaceOnChanges },
    ...(options.deletedWith && { deletedWith: options.deletedWith }),
    ...(replaceWith.length > 0 && { replaceWith }),
    ...(options.additionalSecretOutputs.length > 0 && {
      additionalSecretOutputs: options.additionalSecretOutputs,
    }),
    ...(importId && { import: importId }),
    ...(Object.keys(timeouts).length > 0 && { customTimeouts: timeouts }),
    ...(Object.keys(hooks).length > 0 && { hooks }),
  };
}

/** Only properties that do depend on something, in order. */
function linksOf({ propertyDependencies }: Resource): object {
  const links = Object.entries(propertyDependencies)
    .filter(([, urns]) => urns.length > 0)
    .map(([property, urns]) => [property, [...urns].sort()] as const);
  return Object.fromEntries(links.sort(([a], [b]) => (a < b ? -1 : 1)));
}
