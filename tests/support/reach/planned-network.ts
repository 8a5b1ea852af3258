import assert from "node:assert/strict";
import type { AclRule, Traffic } from "../../../components/network/acl-rules";
import { contains, parseCidr, type Cidr } from "../../../components/shared/cidr";
import type { Resource } from "../../../plan/engine/resource";
import { revealed } from "../../../plan/protocol/wire";
import type { Planned } from "../planned";

/** What decides in a subnet of a plan where packets go. */
export interface Subnet {
  readonly id: string;
  readonly name: string;
  readonly block: Cidr;
  readonly routes: readonly Route[];
  readonly acl: Readonly<Record<"ingress" | "egress", readonly AclRule[]>>;
}

export interface Route {
  readonly block: Cidr;
  /** Exactly one of both. */
  readonly internetGateway: boolean;
  readonly natSubnetId: string | undefined;
}

/** A rule of a security group: to or from addresses, the members of a group, or a list that AWS keeps. */
export interface GroupRule {
  readonly group: string;
  readonly way: "ingress" | "egress";
  readonly ports: readonly [from: number, to: number];
  readonly block: Cidr | undefined;
  readonly member: string | undefined;
  readonly list: string | undefined;
}

type Inputs = Readonly<Record<string, unknown>>;

/** The network of a deployed plan, read from the resources that AWS would have. */
export class PlannedNetwork {
  readonly subnets: readonly Subnet[];
  readonly rules: readonly GroupRule[];

  constructor(readonly planned: Planned) {
    this.subnets = this.all("ec2/subnet:Subnet").map((subnet) => this.#subnet(subnet));
    this.rules = [
      ...this.inputs("vpc/securityGroupIngressRule:SecurityGroupIngressRule").map(
        ruleOf("ingress"),
      ),
      ...this.inputs("vpc/securityGroupEgressRule:SecurityGroupEgressRule").map(ruleOf("egress")),
    ];
  }

  all(type: string): Planned {
    return this.planned.filter((resource) => resource.type === `aws:${type}`);
  }

  inputs(type: string): readonly Inputs[] {
    return this.all(type).map(({ inputs }) => revealed(inputs));
  }

  subnet(id: string): Subnet {
    return this.subnets.find((subnet) => subnet.id === id) ?? assert.fail(`no subnet ${id}`);
  }

  #subnet({ id, name, inputs }: Resource): Subnet {
    const association = this.inputs("ec2/routeTableAssociation:RouteTableAssociation").find(
      ({ subnetId }) => subnetId === id,
    );
    const acl = this.inputs("ec2/networkAcl:NetworkAcl").find(({ subnetIds }) =>
      (subnetIds as readonly string[]).includes(id),
    );
    assert.ok(association && acl, `${name} has no route table or no ACL of its own`);
    return {
      ...{ id, name, block: blockOf(inputs["cidrBlock"]) },
      routes: this.inputs("ec2/route:Route")
        .filter(({ routeTableId }) => routeTableId === association["routeTableId"])
        .map((route) => this.#route(route)),
      acl: { ingress: entriesOf(acl["ingress"]), egress: entriesOf(acl["egress"]) },
    };
  }

  #route({ destinationCidrBlock, gatewayId, natGatewayId }: Inputs): Route {
    const gateways = this.all("ec2/natGateway:NatGateway");
    const nat = gateways.find(({ id }) => id === natGatewayId);
    const isInternet = this.all("ec2/internetGateway:InternetGateway").some(
      ({ id }) => id === gatewayId,
    );
    assert.notEqual(nat === undefined, !isInternet, "a route leads to one gateway that there is");
    return {
      block: blockOf(destinationCidrBlock),
      internetGateway: isInternet,
      natSubnetId: nat && (nat.inputs["subnetId"] as string),
    };
  }
}

export function blockOf(cidr: unknown): Cidr {
  return parseCidr(String(cidr)) ?? assert.fail(`${String(cidr)} is no IPv4 block`);
}

export const holds = (block: Cidr, address: string): boolean =>
  contains(block, blockOf(`${address}/32`));

function ruleOf(way: GroupRule["way"]) {
  return (inputs: Inputs): GroupRule => {
    const { securityGroupId, ipProtocol, fromPort, toPort } = inputs;
    assert.equal(ipProtocol, "tcp", "other protocols are not walked");
    return {
      ...{ way, group: String(securityGroupId), ports: [Number(fromPort), Number(toPort)] },
      block: inputs["cidrIpv4"] === undefined ? undefined : blockOf(inputs["cidrIpv4"]),
      member: inputs["referencedSecurityGroupId"] as string | undefined,
      list: inputs["prefixListId"] as string | undefined,
    };
  };
}

interface Entry {
  readonly ruleNo: number;
  readonly action: "allow" | "deny";
  readonly cidrBlock: string;
  readonly protocol: string;
  readonly fromPort: number;
  readonly toPort: number;
}

function entriesOf(entries: unknown): readonly AclRule[] {
  return (entries as readonly Entry[]).map((entry) => ({
    ...{ number: entry.ruleNo, action: entry.action, cidr: entry.cidrBlock },
    traffic: trafficOf(entry),
  }));
}

/** By the number of the protocol: 6 is TCP, 1 is ICMP. */
function trafficOf({ protocol, fromPort, toPort }: Entry): Traffic {
  if (protocol === "6") return { kind: "tcp", from: fromPort, to: toPort };
  if (protocol === "1") return { kind: "fragmentationNeeded" };
  return protocol === "-1" ? { kind: "all" } : assert.fail(`protocol ${protocol} is not walked`);
}
