/** IPv4 address blocks as plain numbers. No VPC in here, and no dependency. */
import { ComponentArgumentError } from "../child";

/** `10.0.0.0/16` is `{ address: 0x0a000000, prefix: 16 }`. */
export interface Block {
  /**
   * 0 to 2^32-1: usually the first address of the block, in the Legacy layout any address of it.
   */
  readonly address: number;
  /** Length of the network part in bits, 1 to 32. */
  readonly prefix: number;
}

const addressBits = 32;
const addressCount = 2 ** addressBits;

/** How many addresses the block has. */
export function sizeOf({ prefix }: Pick<Block, "prefix">): number {
  return 2 ** (addressBits - prefix);
}

export function firstOf(block: Block): number {
  return block.address - (block.address % sizeOf(block));
}

export function lastOf(block: Block): number {
  return firstOf(block) + sizeOf(block) - 1;
}

/**
 * The block of that prefix length that `address` is in. Addresses wrap around at 2^32, as the
 * plugin's do.
 */
export function blockAround(address: number, prefix: number): Block {
  if (prefix < 1 || prefix > addressBits) {
    throw new ComponentArgumentError(`Invalid mask for ip4: ${prefix}`);
  }
  const wrapped = ((address % addressCount) + addressCount) % addressCount;
  return { address: firstOf({ address: wrapped, prefix }), prefix };
}

/** The block of that prefix length that follows the one `address` is in. */
export function blockAfter(address: number, prefix: number): Block {
  return blockAround(lastOf(blockAround(address, prefix)) + 1, prefix);
}

export function overlaps(a: Block, b: Block): boolean {
  return firstOf(a) <= lastOf(b) && firstOf(b) <= lastOf(a);
}

export function contains(block: Block, address: number): boolean {
  return firstOf(block) <= address && address <= lastOf(block);
}

/**
 * First and last address that a host may have: a block of more than two keeps its ends to itself.
 */
export function hostsOf(block: Block): { readonly first: number; readonly last: number } {
  const reserved = block.prefix <= 30 ? 1 : 0;
  return { first: firstOf(block) + reserved, last: lastOf(block) - reserved };
}

export function formatAddress(address: number): string {
  return [24, 16, 8, 0].map((shift) => (address >>> shift) & 0xff).join(".");
}

export function formatBlock({ address, prefix }: Block): string {
  return `${formatAddress(address)}/${prefix}`;
}

/**
 * Reads a block with the error texts of the library `netmask` 2.0.2, by which the plugin reads
 * blocks outside the Legacy layout. Stricter than the library: no hexadecimal, octal or shortened
 * addresses.
 */
export function parseBlock(text: string): Block {
  const { address, prefix, addressText, prefixText } = split(text);
  if (address === undefined) {
    throw new ComponentArgumentError(`Invalid net address: ${addressText}`);
  }
  if (prefix === undefined) {
    throw new ComponentArgumentError(`Invalid mask for ip4: ${prefixText}`);
  }
  return { address: firstOf({ address, prefix }), prefix };
}

/**
 * Reads a block, keeping its address as it is, with the error texts of the library `ip-address`
 * 8.1.0, by which the plugin reads blocks in the Legacy layout and where it looks for overlaps.
 */
export function parseAddressAndPrefix(text: string): Block {
  const lastNumber = /\/(\d{1,2})$/.exec(text)?.[1];
  if (lastNumber !== undefined && readPrefix(lastNumber) === undefined) {
    throw new ComponentArgumentError("Invalid subnet mask.");
  }
  const { address, prefix } = split(text);
  if (address === undefined || prefix === undefined) {
    throw new ComponentArgumentError("Invalid IPv4 address.");
  }
  return { address, prefix };
}

function split(text: string) {
  const slash = text.indexOf("/");
  const addressText = slash < 0 ? text : text.slice(0, slash);
  const prefixText = slash < 0 ? String(addressBits) : text.slice(slash + 1);
  return {
    addressText,
    prefixText,
    address: readAddress(addressText),
    prefix: readPrefix(prefixText),
  };
}

function readPrefix(text: string): number | undefined {
  const prefix = /^\d{1,2}$/.test(text) ? Number(text) : 0;
  return prefix >= 1 && prefix <= addressBits ? prefix : undefined;
}

/**
 * Only decimal octets without leading zeros: the plugin's two libraries disagree on anything else.
 */
function readAddress(text: string): number | undefined {
  const octets = text.split(".");
  const valid = (octet: string) => /^(0|[1-9]\d{0,2})$/.test(octet) && Number(octet) <= 255;
  if (octets.length !== 4 || !octets.every(valid)) return undefined;
  return octets.reduce((address, octet) => address * 256 + Number(octet), 0);
}
