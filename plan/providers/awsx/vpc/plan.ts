import type { Wire } from "../../../protocol/wire";
import { ComponentArgumentError } from "../child";
import type { Arguments, NameTagStrategy, SubnetStrategy } from "./args";
import { checkGaps, checkNatSubnets, checkOverlaps } from "./checks";
import { plainText } from "./computed";
import { placeAuto } from "./layout-auto";
import { placeLegacy } from "./layout-legacy";
import type { NatStrategy } from "./nat";
import type { Placement, PlannedSubnet } from "./placement";
import {
  type ExplicitSpec,
  type NormalizedSpecs,
  normalizeSpecs,
  refuseBlocksWithAutoMerge,
} from "./specs";
import { resolveLayout, type ResolvedLayout } from "./subnet-layout";
import { zoneSuffix } from "./zones";

export interface SubnetPlan {
  /** In the order of the layout: what the plugin's output `subnetLayout` is derived from. */
  readonly subnets: readonly PlannedSubnet[];
  readonly layout: ResolvedLayout;
}

/**
 * Decides all subnets of the VPC, with the checks of pulumi-awsx 3.9.0, awsx/ec2/vpc.ts, in its
 * order.
 *
 * @param vpcName name of the component, which begins the names of the subnets
 */
export function planSubnets(
  vpcName: string,
  args: Arguments,
  zones: readonly string[],
  nat: NatStrategy,
): SubnetPlan {
  const strategy = args.subnetStrategy ?? "Legacy";
  if (strategy === "AutoMerge") refuseBlocksWithAutoMerge(args.subnetSpecs ?? []);
  const specs = args.subnetSpecs && normalizeSpecs(args.subnetSpecs, zones.length);
  const vpcCidr = knownCidrBlock(args);

  const placements = place(args, strategy, specs, zones, vpcCidr);
  const subnets = placements.map((placement) =>
    nameSubnet(vpcName, placement, args.subnetNameTagStrategy ?? "Legacy"),
  );
  checkOverlaps(subnets);
  if (strategy === "Exact" && vpcCidr !== undefined) checkGaps(vpcCidr, subnets);
  checkNatSubnets(nat, subnets);

  return { subnets, layout: resolveLayout(strategy, specs, placements, zones.length) };
}

/**
 * Block of the VPC; undefined where AWS takes one from an address pool. Default: pulumi-awsx 3.9.0,
 * awsx/ec2/vpc.ts.
 */
export function vpcCidrBlock({ cidrBlock, ipv4IpamPoolId }: Arguments): Wire | undefined {
  return cidrBlock ?? (ipv4IpamPoolId === undefined ? "10.0.0.0/16" : undefined);
}

/** Undefined where only the deployment knows it, which the plugin believes of an empty text too. */
function knownCidrBlock(args: Arguments): string | undefined {
  const text = plainText(vpcCidrBlock(args));
  return text === "" ? undefined : text;
}

function place(
  args: Arguments,
  strategy: SubnetStrategy,
  specs: NormalizedSpecs | undefined,
  zones: readonly string[],
  vpcCidr: string | undefined,
): Placement[] {
  if (strategy === "Legacy" || (strategy === "Exact" && specs === undefined)) {
    if (vpcCidr === undefined) {
      throw new ComponentArgumentError(
        'Dynamically allocated cidrBlock ranges are not supported with subnetStrategy="Legacy". "Try using subnetStrategy="Auto"',
      );
    }
    return placeLegacy(vpcCidr, zones, specs?.specs);
  }
  if (specs?.explicit) return placeExplicit(specs.specs, zones);
  if (vpcCidr === undefined) {
    throw new ComponentArgumentError(
      "A VPC whose CIDR block is unknown until it is deployed (an output as cidrBlock, or ipv4IpamPoolId without cidrBlock) is not emulated offline, because the subnets are laid out in it. Give cidrBlock as a plain string, or give cidrBlocks in every subnet spec.",
    );
  }
  return placeAuto({
    vpcCidr,
    zones,
    specs: specs?.specs,
    zonePrefix: args.availabilityZoneCidrMask,
    merge: strategy === "AutoMerge",
  });
}

function placeExplicit(specs: readonly ExplicitSpec[], zones: readonly string[]): Placement[] {
  return zones.flatMap((zone, zoneIndex) =>
    specs.flatMap((spec) => {
      const cidrBlock = spec.cidrBlocks[zoneIndex];
      return cidrBlock === undefined ? [] : [{ spec, zone, zoneIndex, cidrBlock }];
    }),
  );
}

function nameSubnet(
  vpcName: string,
  placement: Placement,
  strategy: NameTagStrategy,
): PlannedSubnet {
  const { spec, zone, zoneIndex } = placement;
  const stem = `${vpcName}-${spec.name ?? spec.type.toLowerCase()}`;
  const name = `${stem}-${zoneIndex + 1}`;
  const nameTag = strategy === "AvailabilityZone" ? `${stem}-${zoneSuffix(zone)}` : name;
  return { ...placement, name, nameTag };
}
