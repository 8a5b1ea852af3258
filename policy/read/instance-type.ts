import type { Environment } from "../rule/environment";
import { listed, received, textOf } from "./values";

/** What an environment may run on. */
export interface Allowance {
  readonly environment: Environment;
  /** As in `t4g`. */
  readonly families: readonly string[];
  /** As in `large`; it and all smaller sizes are allowed. */
  readonly largest: string;
}

/**
 * Judges the type of an EC2 instance, database or cache node (`t4g.micro`, `db.t4g.micro`,
 * `cache.t4g.micro`) against families and sizes.
 */
export function judgeInstanceType(
  path: string,
  value: unknown,
  { environment, families, largest }: Allowance,
): string | undefined {
  const { family, size } = partsOf(textOf(value) ?? "");
  const given = received(path, value);
  if (!families.includes(family)) return `${given}; use one of the families ${listed(families)}.`;
  return rankOf(size) > rankOf(largest)
    ? `${given}; ${environment} takes sizes up to ${largest}.`
    : undefined;
}

function partsOf(type: string): { readonly family: string; readonly size: string } {
  const [family = "", size = ""] = type.replace(/^(?:db|cache)\./, "").split(".");
  return { family, size };
}

const smallSizes = ["nano", "micro", "small", "medium", "large", "xlarge"];

/** The place of a size among all; what is not a size, as `metal` or a wildcard, is above them. */
function rankOf(size: string): number {
  const multiple = /^(\d+)xlarge$/.exec(size)?.[1];
  if (multiple !== undefined) return smallSizes.length + Number(multiple);
  const rank = smallSizes.indexOf(size);
  return rank < 0 ? Infinity : rank;
}
