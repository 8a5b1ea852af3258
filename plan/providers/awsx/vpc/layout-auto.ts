/**
 * The layout of the strategies Auto, AutoMerge and Exact. Source: pulumi-awsx 3.9.0,
 * awsx/ec2/subnetDistributorNew.ts.
 */
import { ComponentArgumentError } from "../child";
import type { SubnetSpec } from "./args";
import { blockAfter, blockAround, formatBlock, hostsOf, parseBlock, sizeOf } from "./cidr";
import { bareSpec, type Placement } from "./placement";

export interface AutoLayout {
  /** Block of the VPC. */
  readonly vpcCidr: string;
  readonly zones: readonly string[];
  /** Absent: a private and a public subnet per zone. */
  readonly specs: readonly SubnetSpec[] | undefined;
  /** Prefix length of each zone's share; absent: the VPC is split evenly into a power of two. */
  readonly zonePrefix: number | undefined;
  /**
   * Whether `specs` change and add to the plugin's own subnets rather than replace them
   * (AutoMerge).
   */
  readonly merge: boolean;
}

/** Gives each zone an equal share and places the specs in it one after another, in their order. */
export function placeAuto({ vpcCidr, zones, merge, ...layout }: AutoLayout): Placement[] {
  const vpc = parseBlock(vpcCidr);
  const zonePrefix = layout.zonePrefix ?? vpc.prefix + bitsFor(zones.length);
  const specs = chooseSpecs(layout.specs, zonePrefix, merge);
  if (specs.length === 0) throw new ComponentArgumentError("No subnets specified");

  const evenPrefix = zonePrefix + bitsFor(specs.length);
  const prefixOf = (spec: SubnetSpec) => spec.cidrMask ?? evenPrefix;
  const share = blockAround(vpc.address, zonePrefix);
  checkFit(
    sizeOf(share),
    specs.map((spec) => sizeOf(blockAround(vpc.address, prefixOf(spec)))),
  );

  return zones.flatMap((zone, zoneIndex) => {
    let block = blockAround(share.address + zoneIndex * sizeOf(share), zonePrefix);
    return specs.map((spec, index) => {
      // By its last host, not its last address, as the plugin does: after a larger block a /32
      // still lands inside it, which the plugin then reports as an overlap.
      block =
        index === 0
          ? blockAround(block.address, prefixOf(spec))
          : blockAfter(hostsOf(block).last, prefixOf(spec));
      return { spec, zone, zoneIndex, cidrBlock: formatBlock(block) };
    });
  });
}

/** How many bits tell `count` things apart. */
function bitsFor(count: number): number {
  return Math.ceil(Math.log2(count));
}

function checkFit(available: number, wanted: readonly number[]): void {
  const total = wanted.reduce((sum, size) => sum + size, 0);
  if (total > available) {
    throw new ComponentArgumentError(
      `Subnets are too large for VPC. VPC has ${available} addresses, but subnets require ${total} addresses.`,
    );
  }
}

function chooseSpecs(
  specs: readonly SubnetSpec[] | undefined,
  zonePrefix: number,
  merge: boolean,
): readonly SubnetSpec[] {
  if (specs === undefined) return defaultSpecs(zonePrefix);
  return merge ? mergeSpecs(specs, defaultSpecs(zonePrefix)) : specs;
}

/** Half of the zone's share for private and a quarter for public subnets, of at most a /16. */
function defaultSpecs(zonePrefix: number): SubnetSpec[] {
  if (zonePrefix > 26) {
    throw new ComponentArgumentError(
      `Automatic subnet creation requires a VPC with at least /26 available per AZ, but only /${zonePrefix} is available.If you do need very small subnets, please specify them explicitly.`,
    );
  }
  const largest = Math.max(zonePrefix, 16);
  return [
    { ...bareSpec("Private"), cidrMask: largest + 1 },
    { ...bareSpec("Public"), cidrMask: largest + 2 },
  ];
}

/**
 * An unnamed spec takes the place of the default of its type, size included; the others come after.
 */
function mergeSpecs(
  specs: readonly SubnetSpec[],
  defaults: readonly SubnetSpec[],
): readonly SubnetSpec[] {
  const replacementOf = ({ type }: SubnetSpec) =>
    specs.find((spec) => spec.type === type && spec.name === undefined);
  const merged = defaults.map((standard) => replacementOf(standard) ?? standard);
  return [...merged, ...specs.filter((spec) => !merged.includes(spec))];
}
