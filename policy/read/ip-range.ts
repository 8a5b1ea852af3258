/** A range of addresses, as far as its width is asked for. */
export interface Range {
  readonly isIpv6: boolean;
  /** Length of the prefix: the smaller, the wider. */
  readonly bits: number;
}

/** Reads a CIDR; undefined for a text that is none. */
export function rangeIn(text: string): Range | undefined {
  const [, address, bits] = /^\s*([\d.:a-f]+)\/(\d+)\s*$/i.exec(text) ?? [];
  if (address === undefined || bits === undefined) return undefined;
  return { isIpv6: address.includes(":"), bits: Number(bits) };
}

/**
 * Whether a text is a CIDR of more addresses than one owner has. A policy with such a range is public to
 * Amazon S3: wider than /8 of IPv4 or /32 of IPv6.
 *
 * https://docs.aws.amazon.com/AmazonS3/latest/userguide/access-control-block-public-access.html
 */
export function isBroadRange(text: string): boolean {
  const range = rangeIn(text);
  return range !== undefined && range.bits < (range.isIpv6 ? 32 : 8);
}
