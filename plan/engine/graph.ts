import { RegistrationError } from "./errors";
import type { Registration, Resource } from "./resource";
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

  /** A registration with what it inherits of its parent's options. */
  inheriting(registration: Registration): Registration {
    const inherited = this.get(registration.parent)?.options;
    if (!inherited) return registration;
    const { protect, retainOnDelete, options } = registration;
    return {
      ...registration,
      protect: protect ?? inherited.protect,
      retainOnDelete: retainOnDelete ?? inherited.retainOnDelete,
      options: { ...options, deletedWith: options.deletedWith || inherited.deletedWith },
    };
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

  /** A resource as it is before it is kept. */
  describe(urn: Urn, registration: Registration, decided: Decided): Resource {
    const { type, name, parent, custom, dependencies, propertyDependencies } = registration;
    const { options, protect = false, retainOnDelete = false } = registration;
    const aliases = registration.aliases.map((alias) =>
      aliasUrn(this.deployment, registration, alias),
    );
    return {
      ...{ urn, type, name, parent, custom, dependencies, propertyDependencies },
      options: { ...options, protect, retainOnDelete, aliases: [...new Set(aliases)] },
      // A resource of a plugin has no place of its own in the program; its nearest parent has.
      source: registration.source ?? this.get(parent)?.source,
      ...decided,
    };
  }
}
