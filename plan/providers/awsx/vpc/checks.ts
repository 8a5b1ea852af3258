/** What a finished layout must hold. Texts and order: pulumi-awsx 3.9.0, awsx/ec2/vpc.ts. */
import { ComponentArgumentError } from "../child";
import {
  blockAfter,
  formatAddress,
  hostsOf,
  overlaps,
  parseAddressAndPrefix,
  parseBlock,
} from "./cidr";
import type { NatStrategy } from "./nat";
import type { PlannedSubnet } from "./placement";

type Named = Pick<PlannedSubnet, "name" | "cidrBlock">;

export function checkOverlaps(subnets: readonly Named[]): void {
  // A single subnet overlaps nothing, and the plugin does not even read its block again.
  if (subnets.length < 2) return;
  const placed = subnets.map((subnet) => ({
    subnet,
    block: parseAddressAndPrefix(subnet.cidrBlock),
  }));
  const lines = placed
    .filter((one) => placed.some((other) => other !== one && overlaps(one.block, other.block)))
    .map(({ subnet }, index) => `${index + 1}. ${subnet.name}: ${subnet.cidrBlock}\n`);
  if (lines.length > 0) {
    throw new ComponentArgumentError(
      `The following subnets overlap with at least one other subnet. Make the CIDR for the VPC larger, reduce the size of the subnets per AZ, or use less Availability Zones:\n\n${lines.join("")}`,
    );
  }
}

/** The subnets must fill the VPC from end to end, in the order of the layout (strategy Exact). */
export function checkGaps(vpcCidr: string, subnets: readonly Named[]): void {
  const vpc = parseBlock(vpcCidr);
  const placed = subnets.map((subnet) => ({ ...subnet, block: parseBlock(subnet.cidrBlock) }));
  const gaps = placed.flatMap((next, index) => {
    const previous = placed[index - 1];
    if (previous === undefined) {
      return next.block.address === vpc.address
        ? []
        : [
            `${next.name} (${next.cidrBlock}) does not start at the beginning of the VPC (${vpcCidr})`,
          ];
    }
    const { address, prefix } = previous.block;
    return next.block.address === blockAfter(address, prefix).address
      ? []
      : [`${previous.name} (${previous.cidrBlock}) <=> ${next.name} (${next.cidrBlock})`];
  });

  const end = placed.at(-1);
  const vpcEnd = formatAddress(hostsOf(vpc).last);
  if (end !== undefined && formatAddress(hostsOf(end.block).last) !== vpcEnd) {
    const ending = formatAddress(hostsOf(end.block).last);
    gaps.push(`${end.name} (ending ${ending}) ends before VPC ends (at ${vpcEnd}})`);
  }
  if (gaps.length > 0) {
    throw new ComponentArgumentError(
      `There are gaps in the subnet ranges. Please fix the following gaps: ${gaps.join(", ")}`,
    );
  }
}

/** A NAT gateway needs a public subnet to be in, and a subnet to serve. */
export function checkNatSubnets(
  strategy: NatStrategy,
  subnets: readonly Pick<PlannedSubnet, "spec">[],
): void {
  if (strategy === "None") return;
  const types = new Set(subnets.map(({ spec }) => spec.type));
  if (types.has("Public") && (types.has("Private") || types.has("Isolated"))) return;
  throw new ComponentArgumentError(
    "If NAT Gateway strategy is 'OnePerAz' or 'Single', public subnets must be declared to host the NAT Gateway resource, along with private or isolated subnets to route through it.",
  );
}
