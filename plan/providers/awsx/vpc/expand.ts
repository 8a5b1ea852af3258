import type { Wire } from "../../../protocol/wire";
import { type Child, ComponentArgumentError, type Expansion, keyOf } from "../child";
import { type Arguments, parseArguments, type VpcArgs } from "./args";
import { isComputed, isUnresolved } from "./computed";
import {
  dnsAttributes,
  type Endpoint,
  endpointChildren,
  endpointWarnings,
  resolveEndpoints,
} from "./endpoints";
import { chooseNat } from "./nat";
import { vpcOutputs } from "./outputs";
import { planSubnets, type SubnetPlan, vpcCidrBlock } from "./plan";
import { idOf, resource, types } from "./resource";
import { inRegistrationOrder, subnetChildren } from "./subnets";
import { mergeTags } from "./tags";
import { checkZones, chooseZones, type VpcContext } from "./zones";

export type { VpcArgs } from "./args";
export type { VpcContext } from "./zones";

/**
 * The resources that the awsx plugin registers for an `awsx:ec2:Vpc`, its outputs and its warnings,
 * as a preview shows them. Source: pulumi-awsx 3.9.0, awsx/ec2/vpc.ts; the order of the checks is
 * its own, so that of several mistakes the same one is reported.
 *
 * @throws ComponentArgumentError with the plugin's text for the plugin's refusals, and with a text
 *   that names the argument for one of a wrong type and for what is not emulated
 */
export function expandVpc(name: string, wireArgs: VpcArgs, context: VpcContext): Expansion {
  const args = parseArguments(wireArgs);
  checkAddressPool(args);
  const endpoints = resolveEndpoints(args);
  const dns = dnsAttributes(args, endpoints);
  const zones = chooseZones(args, context);
  const nat = chooseNat(args.natGateways, zones.length);
  checkZones(zones, args.subnetNameTagStrategy ?? "Legacy");
  const plan = planSubnets(name, args, zones, nat.strategy);
  refuseKnownIpv6(args);

  const sharedTags = mergeTags({ Name: name }, args.tags);
  const vpc = vpcChild(name, { ...args, ...dns }, sharedTags);
  const internetGateway = resource(
    { type: types.internetGateway, name },
    { region: args.region, vpcId: idOf(vpc), tags: sharedTags },
    { parent: vpc },
  );
  const subnets = inRegistrationOrder(plan.subnets);
  const scope = { name, args, sharedTags, vpc, internetGateway, nat, subnets };
  const children = [
    vpc,
    internetGateway,
    ...subnetChildren(scope, subnets),
    ...endpoints.flatMap((endpoint) => endpointChildren(scope, endpoint)),
  ];
  refuseSameNames(children);

  return {
    children,
    outputs: vpcOutputs({ vpc, internetGateway, children }, subnets, plan.layout),
    warnings: warningsFor(args, plan, endpoints),
  };
}

/** Of the component's arguments, the VPC itself gets those that are its own. */
function vpcChild(name: string, args: Arguments, tags: Wire): Child {
  return resource(
    { type: types.vpc, name },
    {
      assignGeneratedIpv6CidrBlock: args.assignGeneratedIpv6CidrBlock,
      cidrBlock: vpcCidrBlock(args),
      enableDnsHostnames: args.enableDnsHostnames,
      enableDnsSupport: args.enableDnsSupport,
      enableNetworkAddressUsageMetrics: args.enableNetworkAddressUsageMetrics,
      instanceTenancy: args.instanceTenancy,
      ipv4IpamPoolId: args.ipv4IpamPoolId,
      ipv4NetmaskLength: args.ipv4NetmaskLength,
      ipv6CidrBlock: args.ipv6CidrBlock,
      ipv6CidrBlockNetworkBorderGroup: args.ipv6CidrBlockNetworkBorderGroup,
      ipv6IpamPoolId: args.ipv6IpamPoolId,
      ipv6NetmaskLength: args.ipv6NetmaskLength,
      region: args.region,
      tags,
    },
  );
}

function checkAddressPool({ ipv4IpamPoolId, ipv4NetmaskLength, cidrBlock }: Arguments): void {
  if (ipv4IpamPoolId === undefined) return;
  if (cidrBlock !== undefined && ipv4NetmaskLength !== undefined) {
    throw new ComponentArgumentError("Only one of 'cidrBlock', 'ipv4NetmaskLength' is allowed.");
  }
  if (cidrBlock === undefined && ipv4NetmaskLength === undefined) {
    throw new ComponentArgumentError(
      "If 'ipv4IpamPoolId' is specified, 'ipv4NetmaskLength' or 'cidrBlock' must also be specified.",
    );
  }
}

/**
 * What a preview knows of IPv6 before AWS has answered would have to be carried on to the subnets.
 */
function refuseKnownIpv6({ ipv6CidrBlock, assignGeneratedIpv6CidrBlock }: Arguments): void {
  if (ipv6CidrBlock !== undefined && !isUnresolved(ipv6CidrBlock)) {
    throw new ComponentArgumentError(
      "A given ipv6CidrBlock is not emulated offline. Use assignGeneratedIpv6CidrBlock, or ipv6IpamPoolId with ipv6NetmaskLength.",
    );
  }
  if (
    isComputed(assignGeneratedIpv6CidrBlock) &&
    typeof assignGeneratedIpv6CidrBlock !== "string"
  ) {
    throw new ComponentArgumentError(
      "An output as assignGeneratedIpv6CidrBlock is not emulated offline. Give it as a plain boolean.",
    );
  }
}

/** The engine would refuse the second of them; here it is told by what makes the name. */
function refuseSameNames(children: readonly Child[]): void {
  const keys = children.map(keyOf);
  const repeated = children.find((child, index) => keys.indexOf(keyOf(child)) < index);
  if (repeated === undefined) return;
  throw new ComponentArgumentError(
    `Two resources of type ${repeated.type} would be named "${repeated.name}". Give the subnetSpecs different names, and each vpcEndpointSpecs a serviceName of its own.`,
  );
}

function warningsFor(
  { subnetStrategy, subnetSpecs }: Arguments,
  { layout }: SubnetPlan,
  endpoints: readonly Endpoint[],
): string[] {
  const explicit = subnetSpecs?.some(({ cidrBlocks }) => cidrBlocks !== undefined);
  const changes = subnetStrategy === undefined && explicit === false && layout.json !== undefined;
  return [
    ...(changes
      ? [
          `The default subnetStrategy will change from "Legacy" to "Auto" in the next major version. Please specify the subnetStrategy explicitly. The current subnet layout can be specified via "Auto" as:\n\n${layout.json}`,
        ]
      : []),
    ...endpointWarnings(endpoints),
  ];
}
