import assert from "node:assert/strict";
import {
  type Child,
  ComponentArgumentError,
  type Expansion,
  keyOf,
  Ref,
} from "../../../../../plan/providers/awsx/child";
import { expandVpc, type VpcArgs } from "../../../../../plan/providers/awsx/vpc/expand";

export const vpcType = "aws:ec2/vpc:Vpc";
export const internetGatewayType = "aws:ec2/internetGateway:InternetGateway";
export const subnetType = "aws:ec2/subnet:Subnet";
export const routeTableType = "aws:ec2/routeTable:RouteTable";
export const associationType = "aws:ec2/routeTableAssociation:RouteTableAssociation";
export const routeType = "aws:ec2/route:Route";
export const eipType = "aws:ec2/eip:Eip";
export const natGatewayType = "aws:ec2/natGateway:NatGateway";
export const securityGroupType = "aws:ec2/securityGroup:SecurityGroup";
export const securityGroupRuleType = "aws:ec2/securityGroupRule:SecurityGroupRule";
export const endpointType = "aws:ec2/vpcEndpoint:VpcEndpoint";

/** The zones of the region in which the tests' VPCs are. */
export const zones = ["sa-east-1a", "sa-east-1b", "sa-east-1c"];

/** The VPC "main" with these arguments. */
export function expand(args: VpcArgs): Expansion {
  return expandVpc("main", args, { defaultZones: (count) => zones.slice(0, count) });
}

export function childrenOf({ children }: Expansion, type: string): Child[] {
  return children.filter((child) => child.type === type);
}

export function namesOf(expansion: Expansion, type: string): string[] {
  return childrenOf(expansion, type).map(({ name }) => name);
}

/** The child of that type and name; without a name, the only one of its type. */
export function childOf(expansion: Expansion, type: string, name?: string): Child {
  const found = childrenOf(expansion, type).filter(
    (child) => name === undefined || child.name === name,
  );
  const [child] = found;
  assert.ok(child && found.length === 1, `${type} ${name ?? ""}: found ${found.length}`);
  return child;
}

/** Blocks of the subnets by their names, in the order of registration. */
export function blocksOf(expansion: Expansion): Record<string, unknown> {
  return Object.fromEntries(
    childrenOf(expansion, subnetType).map(({ name, inputs }) => [name, inputs["cidrBlock"]]),
  );
}

/** The tags that a child gets; an output in their place fails. */
export function tagsOf({ inputs }: Child): Readonly<Record<string, unknown>> {
  const { tags } = inputs;
  assert.ok(typeof tags === "object" && tags !== null && !(tags instanceof Ref));
  return Object.fromEntries(Object.entries(tags));
}

/** An input that is a text. */
export function textOf({ inputs }: Child, name: string): string {
  const value = inputs[name];
  assert.ok(typeof value === "string", name);
  return value;
}

/** Why the VPC cannot be. */
export function refusal(args: VpcArgs): string {
  try {
    expand(args);
  } catch (error) {
    assert.ok(error instanceof ComponentArgumentError, String(error));
    return error.message;
  }
  return assert.fail("The arguments were accepted.");
}

export function key(type: string, name: string): string {
  return keyOf({ type, name });
}

/**
 * One test per row: the VPC with these arguments has these subnets, in the order of registration.
 */
export function itLaysOut(
  rows: readonly [title: string, args: VpcArgs, blocks: Record<string, string>][],
): void {
  for (const [title, args, blocks] of rows) {
    it(title, () => {
      assert.deepEqual(Object.entries(blocksOf(expand(args))), Object.entries(blocks));
    });
  }
}

/** One test per row: there is no VPC with these arguments, for this reason. */
export function itRefuses(rows: readonly [title: string, args: VpcArgs, message: string][]): void {
  for (const [title, args, message] of rows) {
    it(title, () => {
      assert.equal(refusal(args), message);
    });
  }
}
