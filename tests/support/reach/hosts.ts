import assert from "node:assert/strict";
import { formatCidr } from "../../../components/shared/cidr";
import { revealed } from "../../../plan/protocol/wire";
import type { PlannedNetwork, Subnet } from "./planned-network";

/** An end of a connection. */
export interface Host {
  readonly name: string;
  readonly address: string;
  /** None on the internet. */
  readonly subnet: Subnet | undefined;
  /** Security groups; none means that no group asks, as with somebody who got hold of a subnet. */
  readonly groups: readonly string[];
  /** Whether the internet has an address for it. */
  readonly isPublic: boolean;
  /** Lists of AWS that its address is on. */
  readonly lists: readonly string[];
}

export const internet: Host = {
  ...{ name: "internet", address: "203.0.113.9", subnet: undefined, groups: [], isPublic: true },
  lists: [],
};

/** CloudFront, whose addresses are on a list that AWS keeps for each region. */
export const cloudfront = (list: string): Host => ({
  ...{ ...internet, name: "cloudfront", address: "198.51.100.7", lists: [list] },
});

/** Somebody who has got into a subnet, and has no security group that keeps anything from going out. */
export function intruder(network: PlannedNetwork, subnetName: string): Host {
  const subnet = network.subnets.find(({ name }) => name === subnetName);
  assert.ok(subnet, `there is no subnet ${subnetName}`);
  return place(`intruder in ${subnetName}`, subnet, 66, { groups: [], isPublic: true });
}

/** What listens or calls in a network, by its name in the program. */
export function hostsOf(network: PlannedNetwork): ReadonlyMap<string, Host> {
  const hosts = [
    ...network.all("lb/loadBalancer:LoadBalancer").map(({ name, inputs }) => {
      const { subnets, securityGroups, internal } = revealed(inputs);
      return make(network, name, subnets, securityGroups, internal === false);
    }),
    ...network.all("ecs/service:Service").map(({ name, inputs }) => {
      const { networkConfiguration } = revealed(inputs);
      const { subnets, securityGroups, assignPublicIp } =
        networkConfiguration as unknown as Interface;
      return make(network, name, subnets, securityGroups, assignPublicIp);
    }),
    ...network.all("rds/instance:Instance").map(({ name, inputs }) => {
      const { dbSubnetGroupName, vpcSecurityGroupIds, publiclyAccessible } = revealed(inputs);
      const subnets = subnetsOf(network, "rds/subnetGroup:SubnetGroup", dbSubnetGroupName);
      return make(network, name, subnets, vpcSecurityGroupIds, publiclyAccessible !== false);
    }),
    ...network.all("elasticache/replicationGroup:ReplicationGroup").map(({ name, inputs }) => {
      const { subnetGroupName, securityGroupIds } = revealed(inputs);
      const subnets = subnetsOf(network, "elasticache/subnetGroup:SubnetGroup", subnetGroupName);
      return make(network, name, subnets, securityGroupIds, false);
    }),
    ...network
      .all("ec2/vpcEndpoint:VpcEndpoint")
      .filter(({ inputs }) => inputs["vpcEndpointType"] === "Interface")
      .map(({ name, inputs }) => {
        const { subnetIds, securityGroupIds } = revealed(inputs);
        return make(network, name, subnetIds, securityGroupIds, false);
      }),
    ...network.all("ec2/launchTemplate:LaunchTemplate").map(({ name, inputs }) => {
      const { networkInterfaces } = revealed(inputs);
      const [only] = networkInterfaces as unknown as [LaunchInterface];
      const { subnetId, securityGroups, associatePublicIpAddress } = only;
      const isPublic = associatePublicIpAddress !== "false";
      return make(network, name, [subnetId], securityGroups, isPublic);
    }),
  ];
  return new Map(hosts.map((host) => [host.name, host]));
}

/** As the provider declares them, where the plan knows any value. */
interface Interface {
  readonly subnets: readonly string[];
  readonly securityGroups: readonly string[];
  readonly assignPublicIp: boolean;
}

interface LaunchInterface {
  readonly subnetId: string;
  readonly securityGroups: readonly string[];
  readonly associatePublicIpAddress: string;
}

function subnetsOf(network: PlannedNetwork, type: string, groupName: unknown): unknown {
  return network.inputs(type).find(({ name }) => name === groupName)?.["subnetIds"];
}

/** In the last of its subnets, so that connections cross zones as well as tiers. */
function make(
  network: PlannedNetwork,
  name: string,
  subnetIds: unknown,
  groups: unknown,
  isPublic: boolean,
): Host {
  const subnet = network.subnet((subnetIds as readonly string[]).at(-1) ?? "");
  assert.ok((groups as readonly string[]).length > 0, `${name} has no security group`);
  // Hosts differ, so that none is taken for another: by the length of their names.
  return place(name, subnet, 100 + name.length, { groups: groups as readonly string[], isPublic });
}

function place(
  name: string,
  subnet: Subnet,
  offset: number,
  { groups, isPublic }: Pick<Host, "groups" | "isPublic">,
): Host {
  const [address = ""] = formatCidr({ base: subnet.block.base + offset, prefix: 32 }).split("/");
  return { name, address, subnet, groups, isPublic, lists: [] };
}
