import type { Stack, StackResourceOf } from "../rule/stack";
import { ifKnown } from "./known";

export const vpcTypes = ["aws:ec2/defaultVpc:DefaultVpc", "aws:ec2/vpc:Vpc"] as const;

export type VpcResource = StackResourceOf<(typeof vpcTypes)[number]>;
export type NatGateway = StackResourceOf<"aws:ec2/natGateway:NatGateway">;

/** Whether it is a way to the internet. A private one translates between networks. */
export function isPublicNat({ props }: NatGateway): boolean {
  return ifKnown(() => props.connectivityType) !== "private";
}

/** The ways to the internet of a VPC: those in its subnets, and those that span its zones. */
export function natGatewaysOf(stack: Stack, vpc: VpcResource): readonly NatGateway[] {
  const nat = "aws:ec2/natGateway:NatGateway";
  const subnets = stack.linkedBy(vpc, "vpcId", "aws:ec2/subnet:Subnet");
  return [
    ...stack.linkedBy(vpc, "vpcId", nat),
    ...subnets.flatMap((subnet) => stack.linkedBy(subnet, "subnetId", nat)),
  ].filter(isPublicNat);
}
