/**
 * VPC endpoints, with what the strategy Auto adds to them. Source: pulumi-awsx 3.9.0,
 * awsx/ec2/vpc.ts.
 */
import type { Wire } from "../../../protocol/wire";
import { type Child, type ChildInput, ComponentArgumentError, keyOf, Ref } from "../child";
import type { Arguments, EndpointSpec, SubnetType } from "./args";
import { plainText } from "./computed";
import type { PlannedSubnet } from "./placement";
import { idOf, type Key, resource, types } from "./resource";
import { mergeTags } from "./tags";

export interface Endpoint {
  readonly spec: EndpointSpec;
  /** In lower case; undefined where only the deployment knows it. */
  readonly kind: string | undefined;
  /** Whether the strategy is Auto: fill in what the spec leaves out. */
  readonly auto: boolean;
}

export interface EndpointScope {
  readonly args: Arguments;
  readonly sharedTags: Wire;
  readonly vpc: Key;
  /** In the order of registration. */
  readonly subnets: readonly PlannedSubnet[];
}

export function resolveEndpoints({ vpcEndpointStrategy, vpcEndpointSpecs }: Arguments): Endpoint[] {
  const auto = vpcEndpointStrategy === "Auto";
  return (vpcEndpointSpecs ?? []).map((spec) => {
    const type = spec.vpcEndpointType ?? "Gateway";
    const kind = plainText(type)?.toLowerCase();
    if (auto && kind === undefined) {
      throw new ComponentArgumentError(
        `vpcEndpointStrategy "Auto" requires vpcEndpointType for endpoint "${spec.serviceName}" to be omitted or a plain string. Use vpcEndpointStrategy "Legacy" for dynamic endpoint types.`,
      );
    }
    return { spec, kind, auto };
  });
}

/** Private DNS names of interface endpoints work only in a VPC with both DNS attributes on. */
export function dnsAttributes(
  { enableDnsHostnames, enableDnsSupport }: Arguments,
  endpoints: readonly Endpoint[],
): Pick<Arguments, "enableDnsHostnames" | "enableDnsSupport"> {
  const needed = endpoints.some(
    ({ spec, kind, auto }) => auto && kind === "interface" && spec.privateDnsEnabled !== false,
  );
  if (!needed) return { enableDnsHostnames, enableDnsSupport };

  for (const [name, value] of Object.entries({ enableDnsHostnames, enableDnsSupport })) {
    if (value === false) {
      throw new ComponentArgumentError(
        `vpcEndpointStrategy "Auto" requires ${name} to be true when Interface endpoint private DNS is enabled.`,
      );
    }
  }
  return {
    enableDnsHostnames: enableDnsHostnames ?? true,
    enableDnsSupport: enableDnsSupport ?? true,
  };
}

/** What the strategy Legacy leaves out, and the strategy Auto would not. */
export function endpointWarnings(endpoints: readonly Endpoint[]): string[] {
  return endpoints.flatMap(({ spec, kind, auto }) => {
    if (auto) return [];
    if (
      kind === "interface" &&
      spec.subnetIds === undefined &&
      spec.subnetConfigurations === undefined
    ) {
      return [
        `VPC endpoint "${spec.serviceName}" is an Interface endpoint without subnetIds or subnetConfigurations. Specify vpcEndpointStrategy: "Auto" to use generated VPC subnets.`,
      ];
    }
    if (kind === "gateway" && spec.routeTableIds === undefined) {
      return [
        `VPC endpoint "${spec.serviceName}" is a Gateway endpoint without routeTableIds. Specify vpcEndpointStrategy: "Auto" to use generated VPC route tables.`,
      ];
    }
    return [];
  });
}

/** The endpoint, after the security group that it gets where it needs one and none is given. */
export function endpointChildren(scope: EndpointScope, endpoint: Endpoint): Child[] {
  const { spec, kind, auto } = endpoint;
  const region = spec.region ?? scope.args.region;
  const filledIn = auto ? kind : undefined;
  const guarded = filledIn === "interface" && spec.securityGroupIds === undefined;
  const guard = guarded ? guardChildren(scope, spec, region) : undefined;
  const child = resource(
    { type: types.vpcEndpoint, name: spec.serviceName },
    {
      ...spec,
      ...(filledIn === "interface" ? interfaceDefaults(scope, spec) : {}),
      ...(filledIn === "gateway" ? gatewayDefaults(scope, spec) : {}),
      ...(guard ? { securityGroupIds: [idOf(guard.group)] } : {}),
      region,
      tags: mergeTags(scope.sharedTags, spec.tags),
      vpcId: idOf(scope.vpc),
    },
    { parent: scope.vpc },
  );
  return guard ? [guard.group, guard.ingress, child] : [child];
}

function interfaceDefaults({ subnets }: EndpointScope, spec: EndpointSpec) {
  const placed = spec.subnetIds !== undefined || spec.subnetConfigurations !== undefined;
  return {
    subnetIds: placed ? spec.subnetIds : interfaceSubnetIds(subnets),
    privateDnsEnabled: spec.privateDnsEnabled ?? true,
  };
}

function gatewayDefaults({ subnets }: EndpointScope, spec: EndpointSpec) {
  const routeTableIds = subnets.map(({ name }) => idOf({ type: types.routeTable, name }));
  return { routeTableIds: spec.routeTableIds ?? routeTableIds };
}

/** A security group that lets the VPC reach the endpoint by HTTPS. */
function guardChildren(
  { vpc, sharedTags }: EndpointScope,
  spec: EndpointSpec,
  region: Wire | undefined,
) {
  const group = resource(
    { type: types.securityGroup, name: `${spec.serviceName}-sg` },
    {
      region,
      // The default of the AWS SDK, @pulumi/aws 7.48.0, ec2/securityGroup.ts.
      description: "Managed by Pulumi",
      vpcId: idOf(vpc),
      tags: mergeTags(sharedTags, spec.tags),
    },
    { parent: vpc },
  );
  const addressType = plainText(spec.ipAddressType)?.toLowerCase();
  const ipv6 = addressType === "ipv6" || addressType === "dualstack";
  const ingress = resource(
    { type: types.securityGroupRule, name: `${spec.serviceName}-ingress` },
    {
      region,
      type: "ingress",
      securityGroupId: idOf(group),
      protocol: "tcp",
      fromPort: 443,
      toPort: 443,
      cidrBlocks: [new Ref(keyOf(vpc), "cidrBlock")],
      ipv6CidrBlocks: ipv6 ? [new Ref(keyOf(vpc), "ipv6CidrBlock")] : undefined,
    },
    { parent: vpc },
  );
  return { group, ingress };
}

/** One subnet of each zone: the first private, else isolated, else public one. */
function interfaceSubnetIds(subnets: readonly PlannedSubnet[]): ChildInput[] {
  const zones = [...new Set(subnets.map(({ zoneIndex }) => zoneIndex))];
  const preferred: readonly SubnetType[] = ["Private", "Isolated", "Public"];
  return zones.flatMap((zoneIndex) => {
    const ofZone = subnets.filter((subnet) => subnet.zoneIndex === zoneIndex);
    const [best] = preferred.flatMap((type) => ofZone.filter(({ spec }) => spec.type === type));
    return best === undefined ? [] : [idOf({ type: types.subnet, name: best.name })];
  });
}
