import { ComponentArgumentError } from "../child";
import type { SubnetSpec } from "./args";
import { parseBlock, sizeOf } from "./cidr";

export type ExplicitSpec = SubnetSpec & { readonly cidrBlocks: readonly string[] };

/**
 * Specs that agree with themselves: all give their blocks, or none does and `size` follows from
 * `cidrMask`.
 */
export type NormalizedSpecs =
  | { readonly explicit: true; readonly specs: readonly ExplicitSpec[] }
  | { readonly explicit: false; readonly specs: readonly SubnetSpec[] };

/**
 * Number of addresses by prefix length, from /0 to /30. Source: pulumi-awsx 3.9.0,
 * awsx/ec2/subnetDistributorNew.ts.
 */
const sizes: readonly number[] = Array.from({ length: 31 }, (_, prefix) => sizeOf({ prefix }));

/**
 * Says all that is wrong with the specs at once, in the words of pulumi-awsx 3.9.0,
 * awsx/ec2/subnetDistributorNew.ts.
 */
export function normalizeSpecs(specs: readonly SubnetSpec[], zoneCount: number): NormalizedSpecs {
  const issues = [...nameIssues(specs), ...sizeIssues(specs)];
  const explicit = specs.some((spec) => spec.cidrBlocks !== undefined);
  const normalized = explicit
    ? { explicit, specs: collectExplicit(specs, zoneCount, issues) }
    : { explicit, specs: specs.map((spec) => agreeOnSize(spec, issues)) };

  if (issues.length > 0) {
    throw new ComponentArgumentError(`Invalid subnet specifications:\n - ${issues.join("\n - ")}`);
  }
  return normalized;
}

/**
 * Refuses blocks given to the strategy that makes up subnets of its own, for which there are none.
 */
export function refuseBlocksWithAutoMerge(specs: readonly SubnetSpec[]): void {
  if (specs.some((spec) => spec.cidrBlocks !== undefined)) {
    throw new ComponentArgumentError(
      'subnetStrategy="AutoMerge" does not support subnetSpecs with explicit cidrBlocks. Use subnetStrategy="Auto" or "Exact" to fully specify the subnet layout.',
    );
  }
}

function nameIssues(specs: readonly SubnetSpec[]): string[] {
  const types = [...new Set(specs.map((spec) => spec.type))];
  return types.flatMap((type) => {
    const names = specs.filter((spec) => spec.type === type).map((spec) => spec.name);
    if (new Set(names).size === names.length) return [];
    return [
      `Multiple subnet specs of type "${type.toLowerCase()}" require unique names. You can have at most one unnamed subnet per type. All other subnets of the same type must have unique "name" properties to avoid duplicate resource names.`,
    ];
  });
}

function sizeIssues(specs: readonly SubnetSpec[]): string[] {
  const invalid = specs.flatMap(({ size }) =>
    size === undefined || sizes.includes(size) ? [] : [size],
  );
  if (invalid.length === 0) return [];
  return [
    `The following subnet sizes are invalid: ${invalid.join(", ")}. Valid sizes are: ${sizes.join(", ")}.`,
  ];
}

function collectExplicit(
  specs: readonly SubnetSpec[],
  zoneCount: number,
  issues: string[],
): ExplicitSpec[] {
  return specs.flatMap((spec, index) => {
    const { cidrBlocks } = spec;
    const issue = explicitIssue(spec, index, zoneCount);
    if (issue !== undefined) issues.push(issue);
    return cidrBlocks === undefined ? [] : [{ ...spec, cidrBlocks }];
  });
}

function explicitIssue(
  { cidrBlocks, cidrMask, size }: SubnetSpec,
  index: number,
  zoneCount: number,
): string | undefined {
  if (cidrBlocks === undefined) {
    return "If any subnet spec has explicit cidrBlocks, all subnets must have explicit cidrBlocks.";
  }
  if (cidrBlocks.length !== zoneCount) {
    return `The number of CIDR blocks in subnetSpecs[${index}] must match the number of availability zones (${zoneCount}).`;
  }
  const blocks = cidrBlocks.map(parseBlock);
  if (cidrMask !== undefined && blocks.some((block) => block.prefix !== cidrMask)) {
    return `The cidrMask in subnetSpecs[${index}] must match all cidrBlocks or be left undefined.`;
  }
  if (size !== undefined && blocks.some((block) => sizeOf(block) !== size)) {
    return `The size in subnetSpecs[${index}] must match all cidrBlocks or be left undefined.`;
  }
  return undefined;
}

function agreeOnSize(spec: SubnetSpec, issues: string[]): SubnetSpec {
  const cidrMask = spec.cidrMask ?? (spec.size ? sizes.indexOf(spec.size) : undefined);
  const size = cidrMask ? sizes[cidrMask] : undefined;
  if (spec.size !== undefined && size !== undefined && size !== spec.size) {
    issues.push(
      `Subnet size ${spec.size} does not match the expected size for a /${String(cidrMask)} subnet (${size}).`,
    );
  }
  return { ...spec, cidrMask, size };
}
