import { isIPv4, isIPv6 } from "node:net";
import type { Expectation } from "../check";
import { text } from "./text";

/**
 * Blocks of addresses, which must begin at the network's own address: 10.0.0.0/16, not 10.0.0.1/16.
 * Source: internal/verify/validate.go, ValidateIPv4CIDRBlock and ValidateIPv6CIDRBlock.
 */
export const ipv4Block: Expectation = {
  expected: "to be an IPv4 CIDR block that begins at its network address",
  holds: text(isIpv4Block),
};

export const ipv6Block: Expectation = {
  expected: "to be an IPv6 CIDR block that begins at its network address",
  holds: text(isIpv6Block),
};

/** Either of them. */
export const cidrBlock: Expectation = {
  expected: "to be a CIDR block that begins at its network address",
  holds: text((value) => isIpv4Block(value) || isIpv6Block(value)),
};

/** An IPv4 block whose prefix length is between two others, both included. */
export function ipv4BlockSized(largest: number, smallest: number): Expectation {
  return {
    expected: `to be an IPv4 CIDR block from /${largest} to /${smallest} that begins at its network address`,
    holds: text((value) => {
      const bits = Number(value.split("/")[1]);
      return isIpv4Block(value) && bits >= largest && bits <= smallest;
    }),
  };
}

function isIpv4Block(value: string): boolean {
  const { address, bits } = partsOf(value, 32);
  if (!isIPv4(address) || bits === undefined) return false;
  return isNetwork(numberOf(address.split(".").map(Number), 8), bits, 32);
}

function isIpv6Block(value: string): boolean {
  const { address, bits } = partsOf(value, 128);
  if (!isIPv6(address) || address.includes("%") || bits === undefined) return false;
  return isNetwork(numberOf(groupsOf(address), 16), bits, 128);
}

/** The prefix length is undefined where it is none of the family. */
function partsOf(value: string, width: number): { address: string; bits: number | undefined } {
  const [, address = "", bits = ""] = /^([^/]*)\/(\d{1,3})$/.exec(value) ?? [];
  return { address, bits: bits !== "" && Number(bits) <= width ? Number(bits) : undefined };
}

function isNetwork(address: bigint, bits: number, width: number): boolean {
  return BigInt.asUintN(width - bits, address) === 0n;
}

function numberOf(parts: readonly number[], width: number): bigint {
  return parts.reduce((sum, part) => (sum << BigInt(width)) | BigInt(part), 0n);
}

/** The eight groups of an IPv6 address, the shortened ones written out. */
function groupsOf(address: string): readonly number[] {
  const [head = "", tail] = withoutDots(address).split("::");
  const first = hexGroups(head);
  if (tail === undefined) return first;
  const last = hexGroups(tail);
  const zeros = Array.from({ length: 8 - first.length - last.length }, () => 0);
  return [...first, ...zeros, ...last];
}

function hexGroups(part: string): readonly number[] {
  return part === "" ? [] : part.split(":").map((group) => parseInt(group, 16));
}

/** Writes an IPv4 address at the end, as in `::ffff:10.0.0.0`, as two groups. */
function withoutDots(address: string): string {
  return address.replace(/(\d+)\.(\d+)\.(\d+)\.(\d+)$/, (_, a, b, c, d) =>
    [Number(a) * 256 + Number(b), Number(c) * 256 + Number(d)]
      .map((group) => group.toString(16))
      .join(":"),
  );
}
