/** Tiers of the platform; the value of the `Component` tag. */
export type Tier =
  | "network"
  | "security"
  | "edge"
  | "compute"
  | "data"
  | "audit"
  | "analytics"
  | "observability"
  | "finops"
  | "delivery";

/**
 * What a store holds, for rules and for people. `personal` and `health` are personal data and sensitive
 * personal data in the sense of LGPD (Lei 13.709/2018, art. 5, I and II).
 */
export type DataClassification = "public" | "internal" | "personal" | "health";

/** The tags that are the same for a whole stack, which its provider gives to every resource. */
export function stackTags({
  project,
  environment,
  owner,
  costCenter,
}: {
  readonly project: string;
  readonly environment: string;
  readonly owner: string;
  readonly costCenter: string;
}): Record<string, string> {
  return {
    Project: project,
    Environment: environment,
    Owner: owner,
    CostCenter: costCenter,
    ManagedBy: "pulumi",
  };
}

/** The tag that a component adds; together with {@link stackTags} the six that every resource has. */
export function tierTags(tier: Tier): { Component: Tier } {
  return { Component: tier };
}

/** For stores of data, which also say what they hold. */
export function storeTags(tier: Tier, classification: DataClassification) {
  return { ...tierTags(tier), DataClassification: classification };
}
