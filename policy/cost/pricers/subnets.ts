import type { Context } from "../pricer";
import { list, unlessUnknown } from "../read";

/** How many subnets a resource is in, and how that is known when its inputs do not say. */
export interface SubnetCount {
  readonly count: number;
  readonly assumption?: string;
}

/**
 * Counts the subnets of a property. Their ids may be unknown, and so may the list as a whole when it is an
 * output; then the subnets that it is made of are counted. With none to count, it throws what reading the
 * list throws.
 */
export function countSubnets<P extends object>(
  props: P,
  key: keyof P & string,
  { resource, links }: Context,
): SubnetCount {
  const given = unlessUnknown(() => list(props, key).length, undefined);
  if (given !== undefined) return { count: given };
  const count = links
    .all(resource, key)
    .filter(({ type }) => type === "aws:ec2/subnet:Subnet").length;
  return count > 0
    ? { count, assumption: `${count} subnets, those that ${key} is made of` }
    : { count: list(props, key).length };
}
