/**
 * Where a stack lives. Known from configuration, not asked of AWS, so that every ARN and every policy is
 * readable in a preview, and so that the provider can refuse any other account.
 */
export interface Account {
  /** Twelve digits. */
  readonly id: string;
  /** As in `sa-east-1`. */
  readonly region: string;
}

/** The AWS commercial partition, the only one with the region sa-east-1. */
const partition = "aws";

/** ARN of something that belongs to a region and an account: `arn(place, "sqs", "orders")`. */
export function arn({ id, region }: Account, service: string, resource: string): string {
  return `arn:${partition}:${service}:${region}:${id}:${resource}`;
}

/** ARN of something that has no region: roles, users and the account's root. */
export function iamArn({ id }: Account, resource: string): string {
  return `arn:${partition}:iam::${id}:${resource}`;
}

/** ARN of a bucket, or with `/*` of its objects; bucket names are global. */
export function bucketArn(bucket: string, objects = ""): string {
  return `arn:${partition}:s3:::${bucket}${objects}`;
}

/** ARN of a policy that AWS manages. */
export function managedPolicyArn(name: string): string {
  return `arn:${partition}:iam::aws:policy/${name}`;
}
