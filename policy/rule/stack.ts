import type { AwsInputs, AwsType } from "../types/tokens";
import type { Subject } from "./rule";

/** A resource of a stack rule: it also knows its links, the only ones that exist in a preview. */
export interface StackResource<
  T extends string = string,
  P = Readonly<Record<string, unknown>>,
> extends Subject<T, P> {
  /** URN of the parent; undefined for the stack itself. */
  readonly parent: string | undefined;
  /** URNs of all it depends on. */
  readonly dependencies: readonly string[];
  /** URNs of the resources whose outputs make up each input. */
  readonly propertyDependencies: Readonly<Record<string, readonly string[]>>;
}

/** The resources of some types: asking for `type` tells which props one has. */
export type StackResourceOf<T extends AwsType> = T extends AwsType
  ? StackResource<T, AwsInputs[T]>
  : never;

/** All resources of a stack, indexed once per run. */
export class Stack {
  readonly #byType: ReadonlyMap<string, readonly StackResource[]>;
  /** Resources of a type by the URNs that one of their properties is made of. */
  readonly #links = new Map<string, ReadonlyMap<string, readonly StackResource[]>>();

  constructor(readonly resources: readonly StackResource[]) {
    this.#byType = groupBy(resources, ({ type }) => [type]);
  }

  /** All resources of the given types. */
  all<T extends AwsType>(...types: readonly T[]): readonly StackResourceOf<T>[] {
    const resources = types.flatMap((type) => this.#byType.get(type) ?? []);
    // The token says what the props are, which is all that is known of any resource.
    return resources as readonly StackResource<string, unknown>[] as readonly StackResourceOf<T>[];
  }

  /**
   * The resources of the given types whose `property` is made of an output of `target`. Ids are unknown
   * in a preview, so links are read from the dependencies of properties, never from equal values.
   */
  linkedBy<T extends AwsType>(
    target: { readonly urn: string },
    property: string,
    ...types: readonly T[]
  ): readonly StackResourceOf<T>[] {
    const resources = types.flatMap((type) => this.#linksOf(type, property).get(target.urn) ?? []);
    return resources as readonly StackResource<string, unknown>[] as readonly StackResourceOf<T>[];
  }

  /** Built on first use, so that looking a link up for each of n resources stays linear. */
  #linksOf(type: string, property: string): ReadonlyMap<string, readonly StackResource[]> {
    const key = `${type} ${property}`;
    const links =
      this.#links.get(key) ??
      groupBy(this.#byType.get(type) ?? [], (resource) => [
        ...new Set(resource.propertyDependencies[property]),
      ]);
    this.#links.set(key, links);
    return links;
  }
}

function groupBy(
  resources: readonly StackResource[],
  keysOf: (resource: StackResource) => readonly string[],
): ReadonlyMap<string, readonly StackResource[]> {
  const groups = new Map<string, StackResource[]>();
  for (const resource of resources) {
    for (const key of keysOf(resource)) {
      const group = groups.get(key);
      if (group) group.push(resource);
      else groups.set(key, [resource]);
    }
  }
  return groups;
}
