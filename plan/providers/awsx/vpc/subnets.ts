/** Subnets and what hangs under them. Source: pulumi-awsx 3.9.0, awsx/ec2/vpc.ts. */
import { isUnknown, type Wire } from "../../../protocol/wire";
import { type Child, keyOf, Ref } from "../child";
import type { Arguments, SubnetType } from "./args";
import { gatewayOf, type Nat, natChildren, natHosts } from "./nat";
import type { PlannedSubnet } from "./placement";
import { idOf, type Key, resource, types } from "./resource";
import { mergeTags } from "./tags";

export interface SubnetScope {
  readonly name: string;
  readonly args: Arguments;
  /**
   * The tags of the component with the Name of the VPC: everything but NAT gateways starts from
   * them.
   */
  readonly sharedTags: Wire;
  readonly vpc: Key;
  readonly internetGateway: Key;
  readonly nat: Nat;
}

/** Within a zone, public subnets come first, because the NAT gateways of the others are in them. */
const order: readonly SubnetType[] = ["Public", "Private", "Isolated"];

/** The subnets to register, zone by zone; ranges that stay unused are left out. */
export function inRegistrationOrder(subnets: readonly PlannedSubnet[]): PlannedSubnet[] {
  return subnets
    .filter(({ spec }) => spec.type !== "Unused")
    .toSorted(
      (a, b) =>
        a.zoneIndex - b.zoneIndex || order.indexOf(a.spec.type) - order.indexOf(b.spec.type),
    );
}

/** @param subnets in the order of registration */
export function subnetChildren(scope: SubnetScope, subnets: readonly PlannedSubnet[]): Child[] {
  const hosts = natHosts(scope.nat.strategy, subnets);
  return subnets.flatMap((planned) => {
    const subnet = subnetChild(scope, planned);
    const routeTable = routeTableChild(scope, planned, subnet);
    return [
      subnet,
      routeTable,
      associationChild(scope, planned, subnet, routeTable),
      ...(hosts.has(planned)
        ? natChildren(scope.name, planned, scope.nat, { ...scope.args, subnet })
        : []),
      ...routeChildren(scope, planned, routeTable),
    ];
  });
}

function subnetChild({ args, sharedTags, vpc }: SubnetScope, planned: PlannedSubnet): Child {
  const { spec } = planned;
  return resource(
    { type: types.subnet, name: planned.name },
    {
      region: args.region,
      vpcId: idOf(vpc),
      availabilityZone: planned.zone,
      mapPublicIpOnLaunch: spec.type === "Public",
      cidrBlock: planned.cidrBlock,
      assignIpv6AddressOnCreation: assignsIpv6(spec.assignIpv6AddressOnCreation, args),
      // The plugin derives the subnet's share from the VPC's block, or nothing where IPv6 is not
      // assigned; either way a preview knows neither, and both come from the VPC.
      ipv6CidrBlock: new Ref(keyOf(vpc), "ipv6CidrBlock"),
      tags: mergeTags(sharedTags, spec.tags, { Name: planned.nameTag, SubnetType: spec.type }),
    },
    { parent: vpc },
  );
}

/**
 * An unknown answer for the VPC makes the answer for the subnet unknown, even where the spec gives
 * one.
 */
function assignsIpv6(ofSpec: boolean | undefined, args: Arguments): Wire {
  const ofVpc = args.assignGeneratedIpv6CidrBlock ?? false;
  return isUnknown(ofVpc) ? ofVpc : (ofSpec ?? ofVpc);
}

/** The tags of the spec are the subnet's own: its route table does not get them. */
function routeTableChild(
  { args, sharedTags, vpc }: SubnetScope,
  { name, nameTag, spec }: PlannedSubnet,
  subnet: Child,
): Child {
  return resource(
    { type: types.routeTable, name },
    {
      region: args.region,
      vpcId: idOf(vpc),
      tags: mergeTags(sharedTags, { Name: nameTag, SubnetType: spec.type }),
    },
    { parent: subnet, dependsOn: [subnet] },
  );
}

function associationChild(
  { args }: SubnetScope,
  { name }: PlannedSubnet,
  subnet: Child,
  routeTable: Child,
): Child {
  return resource(
    { type: types.routeTableAssociation, name },
    { region: args.region, routeTableId: idOf(routeTable), subnetId: idOf(subnet) },
    { parent: routeTable },
  );
}

/** The way out: by the internet gateway, by a NAT gateway, or none. */
function routeChildren(
  { name, args, nat, internetGateway }: SubnetScope,
  planned: PlannedSubnet,
  routeTable: Child,
): Child[] {
  const natGateway = gatewayOf(name, nat.strategy, planned.zoneIndex);
  const route = (target: Readonly<Record<string, Ref>>) =>
    resource(
      { type: types.route, name: planned.name },
      {
        region: args.region,
        routeTableId: idOf(routeTable),
        ...target,
        destinationCidrBlock: "0.0.0.0/0",
      },
      { parent: routeTable },
    );
  if (planned.spec.type === "Public") return [route({ gatewayId: idOf(internetGateway) })];
  if (planned.spec.type === "Private" && natGateway !== undefined) {
    return [route({ natGatewayId: idOf(natGateway) })];
  }
  return [];
}
