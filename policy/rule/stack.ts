import type { AwsInputs, AwsType } from "../types/tokens";
import type { Subject } from "./rule";

/** A resource of a stack rule: it also knows its links, the only ones that exist in a preview. */
export interface StackResource<P = Readonly<Record<string, unknown>>> extends Subject<P> {
  /** URN of the parent; undefined for the stack itself. */
  readonly parent: string | undefined;
  /** URNs of all it depends on. */
  readonly dependencies: readonly string[];
  /** URNs of the resources whose outputs make up each input. */
  readonly propertyDependencies: Readonly<Record<string, readonly string[]>>;
}

/** All resources of a stack, indexed once per run. */
export class Stack {
  readonly #byType = new Map<string, StackResource[]>();

  constructor(readonly resources: readonly StackResource[]) {
    for (const resource of resources) {
      const same = this.#byType.get(resource.type);
      if (same) same.push(resource);
      else this.#byType.set(resource.type, [resource]);
    }
  }

  /** All resources of the given types. */
  all<T extends AwsType>(...types: readonly T[]): readonly StackResource<AwsInputs[T]>[] {
    return types.flatMap((type) => this.#byType.get(type) ?? []);
  }

  /**
   * The resources of the given types whose `property` is made of an output of `target`. Ids are unknown
   * in a preview, so links are read from the dependencies of properties, never from equal values.
   */
  linkedBy<T extends AwsType>(
    target: StackResource<unknown>,
    property: string,
    ...types: readonly T[]
  ): readonly StackResource<AwsInputs[T]>[] {
    return this.all(...types).filter((resource) =>
      resource.propertyDependencies[property]?.includes(target.urn),
    );
  }
}
