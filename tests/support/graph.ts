import assert from "node:assert/strict";
import type { Resource } from "../../plan/engine/resource";
import type { Planned } from "./planned";

/** What waits for what in a plan. */
export class Graph {
  readonly #byUrn: ReadonlyMap<string | undefined, Resource>;
  readonly #reached = new Map<string, ReadonlySet<string>>();

  constructor(readonly resources: Planned) {
    this.#byUrn = new Map(resources.map((resource) => [resource.urn, resource]));
  }

  resource(urn: string): Resource {
    return this.#byUrn.get(urn) ?? assert.fail(`${urn} is not in the plan`);
  }

  /** The outermost component that a resource is in; undefined for providers and the stack. */
  part(resource: Resource): Resource | undefined {
    const parent = this.#byUrn.get(resource.parent);
    const outer = parent && this.part(parent);
    return outer ?? (resource.type.startsWith("meddiflux:") ? resource : undefined);
  }

  /** Whether a resource is made only when another is there, whatever is between them. */
  waitsFor({ urn }: Resource, other: Resource): boolean {
    return this.#reach(urn).has(other.urn);
  }

  #reach(urn: string): ReadonlySet<string> {
    const known = this.#reached.get(urn);
    if (known) return known;
    const next = this.resource(urn).dependencies;
    const reached = new Set(next.flatMap((one) => [one, ...this.#reach(one)]));
    this.#reached.set(urn, reached);
    return reached;
  }
}
