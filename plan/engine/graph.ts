import { RegistrationError } from "./errors";
import type { Registration, Resource, ResourceOptions } from "./resource";
import { aliasUrn, urnOf, type Place, type Urn } from "./urn";

/** The part of a resource that only its provider decides. */
type Decided = Pick<Resource, "id" | "inputs" | "outputs" | "provider">;

/** The resources registered so far, and what they inherit from their parents. */
export class ResourceGraph {
  readonly #resources = new Map<Urn, Resource>();
  readonly #urns = new Set<Urn>();

  constructor(private readonly deployment: Place) {}

  get resources(): readonly Resource[] {
    return [...this.#resources.values()];
  }

  get(urn: Urn | undefined): Resource | undefined {
    return urn === undefined ? undefined : this.#resources.get(urn);
  }

  /** Gives a registration its URN, which no other may have. */
  reserve(registration: Registration): Urn {
    const urn = urnOf(this.deployment, registration);
    if (this.#urns.has(urn)) {
      throw new RegistrationError(`Duplicate resource URN '${urn}'; try giving it a unique name`);
    }
    this.#urns.add(urn);
    return urn;
  }

  keep(urn: Urn, registration: Registration, decided: Decided): Resource {
    const resource = this.describe(urn, registration, decided);
    this.#resources.set(urn, resource);
    return resource;
  }

  /** A registration with all that it inherits, as it is before it is kept. */
  describe(urn: Urn, registration: Registration, decided: Decided): Resource {
    const { type, name, parent, custom, dependencies, propertyDependencies } = registration;
    const inherited = this.get(parent);
    const aliases = registration.aliases.map((alias) =>
      aliasUrn(this.deployment, registration, alias),
    );
    return {
      ...{ urn, type, name, parent, custom, dependencies, propertyDependencies },
      options: { ...optionsOf(registration, inherited?.options), aliases: [...new Set(aliases)] },
      // A resource of a plugin has no place of its own in the program; its nearest parent has.
      source: registration.source ?? inherited?.source,
      ...decided,
    };
  }
}

function optionsOf(
  { protect, retainOnDelete, options }: Registration,
  inherited: ResourceOptions | undefined,
): Omit<ResourceOptions, "aliases"> {
  return {
    ...options,
    protect: protect ?? inherited?.protect ?? false,
    retainOnDelete: retainOnDelete ?? inherited?.retainOnDelete ?? false,
    deletedWith: options.deletedWith || (inherited?.deletedWith ?? ""),
  };
}
