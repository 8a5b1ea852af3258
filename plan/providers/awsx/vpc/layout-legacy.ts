/**
 * The layout of the strategy Legacy. Source: pulumi-awsx 3.9.0,
 * awsx/ec2/subnetDistributorLegacy.ts.
 */
import { ComponentArgumentError } from "../child";
import type { SubnetSpec } from "./args";
import {
  type Block,
  blockAfter,
  firstOf,
  formatBlock,
  lastOf,
  overlaps,
  parseAddressAndPrefix,
} from "./cidr";
import { bareSpec, type Placement } from "./placement";

/**
 * The types in the order in which a zone's share is handed out, each with its largest default
 * block.
 */
const groups = [
  { type: "Private", largest: 19 },
  { type: "Public", largest: 20 },
  { type: "Isolated", largest: 24 },
] as const;

/** A zone and its share of the VPC. */
interface Share {
  readonly zone: string;
  readonly zoneIndex: number;
  readonly block: Block;
}

/**
 * Splits the VPC evenly between the zones; in each, private subnets come first, then public, then
 * isolated.
 */
export function placeLegacy(
  vpcCidr: string,
  zones: readonly string[],
  specs: readonly SubnetSpec[] | undefined,
): Placement[] {
  const vpc = parseAddressAndPrefix(vpcCidr);
  const zoneBits = Math.ceil(Math.log2(zones.length));
  const shares = zones.map((zone, zoneIndex) => ({
    zone,
    zoneIndex,
    block: subBlock(vpc, zoneBits, zoneIndex),
  }));
  return specs === undefined
    ? placeDefaults(shares)
    : shares.flatMap((share) => placeInShare(share, specs));
}

/**
 * Half of each share private, a quarter public: first all private subnets, then all public ones.
 */
function placeDefaults(shares: readonly Share[]): Placement[] {
  const privates = shares.map((share) => ({ share, block: subBlock(share.block, 1, 0) }));
  const publics = privates.map(({ share, block }) => ({
    share,
    block: subBlock(subBlock(block, 0, 1), 1, 0),
  }));
  return [
    ...privates.map(({ share, block }) => placement(share, bareSpec("Private"), block)),
    ...publics.map(({ share, block }) => placement(share, bareSpec("Public"), block)),
  ];
}

function placeInShare(share: Share, specs: readonly SubnetSpec[]): Placement[] {
  // A single subnet may have the whole share; two or more get at most half of it each.
  const spareBits = specs.length === 1 ? 0 : 1;
  const placements: Placement[] = [];
  let previous = addressBefore(share.block);

  for (const { type, largest } of groups) {
    const start = placements.length === 0 ? share.block : undefined;
    const predecessor = previous;
    specs
      .filter((spec) => spec.type === type)
      .forEach((spec, index) => {
        const from = start ?? subBlock(predecessor, 0, 1);
        const prefix = spec.cidrMask ?? Math.max(share.block.prefix + spareBits, largest);
        const wished = subBlock(from, prefix - from.prefix, index);
        previous = overlaps(previous, wished) ? nextFree(previous, prefix) : wished;
        placements.push(placement(share, spec, previous));
      });
  }
  return placements;
}

function placement({ zone, zoneIndex }: Share, spec: SubnetSpec, block: Block): Placement {
  return { spec, zone, zoneIndex, cidrBlock: formatBlock(block) };
}

/**
 * The block number `index` of those that are `newBits` longer in prefix, counted from the address
 * of `block` itself.
 */
function subBlock(block: Block, newBits: number, index: number): Block {
  const prefix = block.prefix + newBits;
  if (prefix > 32) {
    throw new ComponentArgumentError(
      `Requested ${newBits} new bits, but only ${32 - block.prefix} are available.`,
    );
  }
  return inRange({ address: block.address + index * 2 ** (32 - prefix), prefix });
}

function nextFree(block: Block, prefix: number): Block {
  const next = blockAfter(lastOf(block), prefix);
  if (next.address < block.address) throw pastTheEnd();
  return next;
}

function addressBefore(zone: Block): Block {
  const address = firstOf(zone) - 1;
  if (address < 0) throw new ComponentArgumentError("Invalid IPv4 address.");
  return { address, prefix: 32 };
}

function inRange(block: Block): Block {
  if (block.address >= 2 ** 32) throw pastTheEnd();
  return block;
}

/** The plugin goes on with a garbled address here; that is not worth emulating. */
function pastTheEnd(): ComponentArgumentError {
  return new ComponentArgumentError(
    "The Legacy subnet layout runs past 255.255.255.255, which is not emulated offline. Use a lower cidrBlock.",
  );
}
