import { type Child, type ChildInput, keyOf, Ref } from "../child";

/**
 * Types of the resources that the component registers. Source: pulumi-awsx 3.9.0, awsx/ec2/vpc.ts.
 */
export const types = {
  vpc: "aws:ec2/vpc:Vpc",
  internetGateway: "aws:ec2/internetGateway:InternetGateway",
  subnet: "aws:ec2/subnet:Subnet",
  routeTable: "aws:ec2/routeTable:RouteTable",
  routeTableAssociation: "aws:ec2/routeTableAssociation:RouteTableAssociation",
  route: "aws:ec2/route:Route",
  eip: "aws:ec2/eip:Eip",
  natGateway: "aws:ec2/natGateway:NatGateway",
  securityGroup: "aws:ec2/securityGroup:SecurityGroup",
  securityGroupRule: "aws:ec2/securityGroupRule:SecurityGroupRule",
  vpcEndpoint: "aws:ec2/vpcEndpoint:VpcEndpoint",
} as const;

/** Identifies a resource of the component; a whole child does too. */
export type Key = Pick<Child, "type" | "name">;

/**
 * A resource under `parent`, or under the component itself; inputs that are undefined are left out,
 * as the SDK does.
 */
export function resource(
  { type, name }: Key,
  inputs: Readonly<Record<string, ChildInput | undefined>>,
  { parent, dependsOn = [] }: { readonly parent?: Key; readonly dependsOn?: readonly Key[] } = {},
): Child {
  const given = Object.entries(inputs).flatMap(([key, value]): [string, ChildInput][] =>
    value === undefined ? [] : [[key, value]],
  );
  return {
    type,
    name,
    ...(parent ? { parent: keyOf(parent) } : {}),
    inputs: Object.fromEntries(given),
    dependsOn: dependsOn.map(keyOf),
  };
}

export function idOf(key: Key): Ref {
  return new Ref(keyOf(key), "id");
}
