/**
 * Whether a text is a CIDR of more addresses than one owner has. A policy with such a range is public to
 * Amazon S3: wider than /8 of IPv4 or /32 of IPv6.
 *
 * https://docs.aws.amazon.com/AmazonS3/latest/userguide/access-control-block-public-access.html
 */
export function isBroadRange(text: string): boolean {
  const [, address, bits] = /^\s*([\d.:a-f]+)\/(\d+)\s*$/i.exec(text) ?? [];
  if (address === undefined || bits === undefined) return false;
  return Number(bits) < (address.includes(":") ? 32 : 8);
}
