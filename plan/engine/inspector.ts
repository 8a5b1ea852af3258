import type { Properties } from "../protocol/wire";
import type { Resource } from "./resource";

/** Looks at each resource before it is created, as policy packs do. */
export interface Inspector {
  /** The inputs to go on with: as they were, or as a remediation has them. */
  inspect(resource: Resource, provider: Resource | undefined): Promise<Properties>;
}
