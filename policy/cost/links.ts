import type { CostInputs, PricedType } from "./inputs";

/** A resource as planned: by a preview, a mock, or the state of a stack. */
export interface PlannedResource<P = Readonly<Record<string, unknown>>> {
  readonly urn: string;
  /** Token. */
  readonly type: string;
  readonly name: string;
  /** False for components, where the caller knows; else the token decides. */
  readonly custom?: boolean;
  /** Inputs; reading an unknown value may throw, as with guardUnknown. */
  readonly props: P;
  /** URNs of the resources whose outputs make up each input. */
  readonly propertyDependencies: Readonly<Record<string, readonly string[]>>;
}

type Resource<T extends PricedType> = PlannedResource<CostInputs[T]>;
/** What a look-up needs of the resource that it starts from. */
type Start = Pick<PlannedResource, "urn" | "propertyDependencies">;

/** Which resource is made of which. Ids are unknown in a preview, so nothing is matched by value. */
export class Links {
  readonly #byUrn: ReadonlyMap<string, PlannedResource>;
  readonly #dependants = new Map<string, PlannedResource[]>();

  constructor(resources: readonly PlannedResource[]) {
    this.#byUrn = new Map(resources.map((resource) => [resource.urn, resource]));
    for (const resource of resources) {
      for (const [property, urns] of Object.entries(resource.propertyDependencies)) {
        for (const urn of urns)
          push(this.#dependants, keyOf(urn, resource.type, property), resource);
      }
    }
  }

  /** The resources of the type that `property` of the resource is made of. */
  targets<T extends PricedType>(from: Start, property: string, type: T): readonly Resource<T>[] {
    return this.all(from, property).filter(isOf(type));
  }

  /** The resources of the type whose `property` is made of the resource. */
  dependants<T extends PricedType>(of: Start, property: string, type: T): readonly Resource<T>[] {
    return (this.#dependants.get(keyOf(of.urn, type, property)) ?? []).filter(isOf(type));
  }

  /** All resources of the stack that `property` of the resource is made of. */
  all(from: Start, property: string): readonly PlannedResource[] {
    const urns = Object.hasOwn(from.propertyDependencies, property)
      ? (from.propertyDependencies[property] ?? [])
      : [];
    return urns.flatMap((urn) => this.#byUrn.get(urn) ?? []);
  }
}

function isOf<T extends PricedType>(type: T) {
  return (resource: PlannedResource): resource is Resource<T> => resource.type === type;
}

function keyOf(urn: string, type: string, property: string): string {
  return `${property} ${type} ${urn}`;
}

function push<K, V>(map: Map<K, V[]>, key: K, value: V): void {
  const values = map.get(key);
  if (values) values.push(value);
  else map.set(key, [value]);
}
