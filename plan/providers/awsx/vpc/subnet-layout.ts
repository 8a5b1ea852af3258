/**
 * The component's output `subnetLayout`. Source: pulumi-awsx 3.9.0, awsx/ec2/vpc.ts and
 * vpcConverters.ts.
 */
import { unknown, type Wire } from "../../../protocol/wire";
import type { SubnetSpec, SubnetStrategy, SubnetType } from "./args";
import { type Block, blockAfter, blockAround, contains, hostsOf, parseBlock } from "./cidr";
import { holdsSecret, isUnresolved } from "./computed";
import type { Placement } from "./placement";
import type { NormalizedSpecs } from "./specs";

export interface ResolvedLayout {
  /** The output's value, of which `secret` says whether it is one. */
  readonly value: Wire;
  readonly secret: boolean;
  /** The same as JSON text, or undefined where a preview does not know it. */
  readonly json: string | undefined;
}

/** The keys in the order in which the plugin writes them. */
interface LayoutEntry {
  readonly name?: string;
  readonly cidrBlocks?: readonly string[];
  readonly cidrMask?: number;
  readonly size?: number;
  readonly type: SubnetType;
}

/**
 * The specs that the strategy Auto would need for the subnets that there are. The plugin computes
 * them from values that carry the tags, so that an unknown or secret tag makes all of it so.
 */
export function resolveLayout(
  strategy: SubnetStrategy,
  specs: NormalizedSpecs | undefined,
  placements: readonly Placement[],
  zoneCount: number,
): ResolvedLayout {
  const derived = strategy === "Legacy" || strategy === "AutoMerge" || specs === undefined;
  const sources = derived ? placements.map(({ spec }) => spec) : specs.specs;
  const secret = sources.some(({ tags }) => holdsSecret(tags));
  if (sources.some(({ tags }) => isUnresolved(tags))) {
    return { value: unknown, secret, json: undefined };
  }

  const entries: readonly Wire[] = derived
    ? deriveEntries(placements, zoneCount).map((entry) => ({ ...entry }))
    : specs.specs.map((spec) => ({ ...entryOf(spec) }));
  return { value: entries, secret, json: JSON.stringify(entries) };
}

/** The plugin drops what is empty, not only what is absent. */
function entryOf({ name, cidrBlocks, cidrMask, size, type }: SubnetSpec): LayoutEntry {
  return {
    ...(name ? { name } : {}),
    ...(cidrBlocks ? { cidrBlocks } : {}),
    ...(cidrMask ? { cidrMask } : {}),
    ...(size ? { size } : {}),
    type,
  };
}

/**
 * Reads the specs off the first zone's subnets, without their names. Where a layout is not ordered
 * by zone (the default one), the first subnets are not all of the first zone; the plugin has it so.
 */
function deriveEntries(placements: readonly Placement[], zoneCount: number): LayoutEntry[] {
  const first = placements.slice(0, placements.length / zoneCount);
  const blocks = first.map(({ cidrBlock }) => parseBlock(cidrBlock));
  return first.flatMap(({ spec }, index) => {
    const block = blocks[index];
    const previous = blocks[index - 1];
    if (block === undefined) return [];
    const gaps = previous === undefined ? [] : blocksBetween(previous, block);
    return [
      ...gaps.map((gap): LayoutEntry => ({ cidrMask: gap.prefix, type: "Unused" })),
      { cidrMask: block.prefix, type: spec.type },
    ];
  });
}

/** The largest blocks that fill the range between two blocks, in ascending order. */
function blocksBetween(a: Block, b: Block): Block[] {
  const [start, end] = a.address < b.address ? [a, b] : [b, a];
  const gaps: Block[] = [];
  let previous = a;
  let next = blockAfter(start.address, start.prefix);
  while (next.address < end.address) {
    next = widen(next, [hostsOf(previous).last, hostsOf(end).first]);
    gaps.push(next);
    previous = next;
    next = blockAfter(next.address, next.prefix);
  }
  return gaps;
}

/** The widest block around `block` that holds none of the addresses. */
function widen(block: Block, addresses: readonly number[]): Block {
  if (block.prefix === 1) return block;
  const wider = blockAround(block.address, block.prefix - 1);
  return addresses.some((address) => contains(wider, address)) ? block : widen(wider, addresses);
}
