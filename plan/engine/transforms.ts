import { dependenciesIn, downgraded, linked, upgraded } from "../protocol/outputs";
import type { ResourceGraph } from "./graph";
import type { Registration } from "./resource";
import type { Urn } from "./urn";

/** Changes what is asked for before anything else is done with it; a function of the program. */
export type Transform = (registration: Registration) => Promise<Registration>;

/**
 * The transforms that apply to a registration: its own, then those of its parents from the nearest on, then
 * those of the stack. What each gets to see, and what becomes of its dependencies, is as in pulumi/pulumi
 * pkg/resource/deploy/source_eval.go, RegisterResource.
 */
export class Transforms {
  readonly #ofStack: Transform[] = [];
  readonly #ofResources = new Map<Urn, readonly Transform[]>();
  /** Those of remote components, for the registration by which the plugin makes the component. */
  readonly #handedOver = new Map<string, readonly Transform[]>();

  constructor(private readonly graph: ResourceGraph) {}

  addToStack(transform: Transform): void {
    this.#ofStack.push(transform);
  }

  /** Remembers the transforms of a resource for its children. */
  keep(urn: Urn, { transforms }: Registration): void {
    if (transforms.length > 0) this.#ofResources.set(urn, transforms);
  }

  /** A registration after all transforms that apply to it. */
  async apply(registration: Registration): Promise<Registration> {
    const own = this.#own(registration);
    const all = [...own, ...this.#ofParents(registration.parent), ...this.#ofStack];
    if (all.length === 0) return registration;
    let current = asOutputs(registration);
    for (const transform of all) current = await transform(current);
    const settled = settle(current, registration);
    // A component of a plugin takes its inputs as outputs.
    const inputs = settled.remote ? settled.inputs : downgraded(settled.inputs);
    return { ...settled, inputs, transforms: own };
  }

  #own(registration: Registration): readonly Transform[] {
    const { parent = "", type, name, remote, transforms } = registration;
    const key = [parent, type, name].join("::");
    const handed = this.#handedOver.get(key);
    this.#handedOver.delete(key);
    if (handed) return handed;
    if (remote && transforms.length > 0) this.#handedOver.set(key, transforms);
    return transforms;
  }

  #ofParents(parent: Urn | undefined): readonly Transform[] {
    if (parent === undefined) return [];
    const above = this.#ofParents(this.graph.get(parent)?.parent);
    return [...(this.#ofResources.get(parent) ?? []), ...above];
  }
}

/** Only a resource with transforms of its own tells them what each input is made of. */
function asOutputs(registration: Registration): Registration {
  const { transforms, propertyDependencies } = registration;
  const inputs = upgraded(registration.inputs);
  const told = transforms.length > 0 ? linked(inputs, propertyDependencies) : inputs;
  return { ...registration, inputs: told };
}

/**
 * What a resource depends on after its transforms: what its options and its inputs then say if it has any of
 * its own, and otherwise what it did before.
 */
function settle(transformed: Registration, asked: Registration): Registration {
  if (asked.transforms.length === 0) {
    return { ...transformed, dependencies: asked.dependencies };
  }
  const links = Object.entries(transformed.inputs).map(
    ([property, value]) => [property, dependenciesIn(value)] as const,
  );
  const named = links.flatMap(([, urns]) => urns);
  return {
    ...transformed,
    dependencies: [...new Set([...transformed.dependencies, ...named])],
    propertyDependencies: Object.fromEntries(links),
  };
}
