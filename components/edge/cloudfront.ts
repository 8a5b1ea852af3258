import { arn, type Account } from "../shared/account";
import type { Conditions } from "../shared/policy-document";

/** Where CloudFront looks for certificates, web ACLs and log deliveries, wherever it serves. */
export const distributionRegion = "us-east-1";

/**
 * The addresses that CloudFront calls origins from, `com.amazonaws.global.cloudfront.origin-facing`: AWS gives
 * the list one id a region, the same for every account, as
 * `aws ec2 describe-managed-prefix-lists --region sa-east-1` tells.
 */
const originFacing: Readonly<Partial<Record<string, string>>> = {
  "sa-east-1": "pl-5da64334",
  "us-east-1": "pl-3b927c52",
};

/** The prefix list of what CloudFront calls origins from, in a region. */
export function originFacingPrefixList(region: string): string {
  const id = originFacing[region];
  if (id === undefined) {
    throw new Error(
      `edge: there is no prefix list of CloudFront for the region ${region}; use ${Object.keys(originFacing).join(" or ")}, or add its id to components/edge/cloudfront.ts`,
    );
  }
  return id;
}

/**
 * Holds CloudFront to the distributions of this account. Which one is known only once it is made, and it is
 * made of what this stands in.
 */
export function ofDistributions({ id }: Account): Conditions {
  // Distributions have no region; the `*` is the id that AWS makes up.
  return { ArnLike: { "aws:SourceArn": arn({ id, region: "" }, "cloudfront", "distribution/*") } };
}
