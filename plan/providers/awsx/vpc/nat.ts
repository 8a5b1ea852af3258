/**
 * NAT gateways: how many, where, with which addresses. Source: pulumi-awsx 3.9.0, awsx/ec2/vpc.ts.
 */
import type { Wire } from "../../../protocol/wire";
import { type Child, ComponentArgumentError, keyOf, Ref } from "../child";
import type { NatGateways } from "./args";
import type { PlannedSubnet } from "./placement";
import { idOf, type Key, resource, types } from "./resource";
import { mergeTags } from "./tags";

const strategies = ["None", "Single", "OnePerAz"] as const;
export type NatStrategy = (typeof strategies)[number];

export interface Nat {
  readonly strategy: NatStrategy;
  /** Elastic IPs to use, by zone; empty: one is made for each gateway. */
  readonly allocationIds: readonly Wire[];
}

/** The strategy may be written in any case. */
export function chooseNat(args: NatGateways | undefined, zoneCount: number): Nat {
  const given = args?.strategy ?? "OnePerAz";
  const allocationIds = args?.elasticIpAllocationIds ?? [];
  const strategy = strategies.find((known) => known.toLowerCase() === given.toLowerCase());
  const count = allocationIds.length;

  if (strategy === undefined) {
    throw new ComponentArgumentError(`Unknown NatGatewayStrategy '${given}'`);
  }
  if (strategy === "None" && count > 0) {
    throw new ComponentArgumentError(
      `Elastic IP allocation IDs cannot be specified when NAT Gateway strategy is '${given}'.`,
    );
  }
  if (strategy === "Single" && count > 1) {
    throw new ComponentArgumentError(
      `Exactly one Elastic IP may be specified when NAT Gateway strategy is '${given}'.`,
    );
  }
  if (strategy === "OnePerAz" && count > 0 && count !== zoneCount) {
    throw new ComponentArgumentError(
      `The number of Elastic IPs, if specified, must match the number of availability zones for the VPC (${zoneCount}) when NAT Gateway strategy is '${given}'`,
    );
  }
  return { strategy, allocationIds };
}

/**
 * The subnets that hold a gateway: the first public one of every zone, or of the first zone only.
 */
export function natHosts(
  strategy: NatStrategy,
  subnets: readonly PlannedSubnet[],
): ReadonlySet<PlannedSubnet> {
  const hosts = new Map<number, PlannedSubnet>();
  for (const subnet of subnets) {
    if (subnet.spec.type === "Public" && !hosts.has(subnet.zoneIndex)) {
      hosts.set(subnet.zoneIndex, subnet);
    }
  }
  const all = [...hosts.values()];
  return new Set(strategy === "None" ? [] : all.slice(0, strategy === "Single" ? 1 : undefined));
}

/** The gateway that the private subnets of the zone go out by, or undefined. */
export function gatewayOf(vpcName: string, strategy: NatStrategy, zoneIndex: number) {
  if (strategy === "None") return undefined;
  return natGatewayKey(vpcName, strategy === "Single" ? 0 : zoneIndex);
}

/** A gateway in the subnet, and its address where none is given. */
export function natChildren(
  vpcName: string,
  { zoneIndex }: PlannedSubnet,
  nat: Nat,
  { subnet, region, tags }: { subnet: Child; region: Wire | undefined; tags: Wire | undefined },
): Child[] {
  const key = natGatewayKey(vpcName, zoneIndex);
  const ownTags = mergeTags(tags, { Name: key.name });
  const given = nat.allocationIds[zoneIndex];
  const eip = resource(
    { type: types.eip, name: key.name },
    { region, tags: ownTags },
    { parent: subnet, dependsOn: [subnet] },
  );
  const gateway = resource(
    key,
    {
      region,
      subnetId: idOf(subnet),
      allocationId: given ?? new Ref(keyOf(eip), "allocationId"),
      tags: ownTags,
    },
    { parent: subnet },
  );
  return given === undefined ? [eip, gateway] : [gateway];
}

function natGatewayKey(vpcName: string, zoneIndex: number): Key {
  return { type: types.natGateway, name: `${vpcName}-${zoneIndex + 1}` };
}
