import type { Stack, StackResourceOf } from "../rule/stack";
import type { AwsType } from "../types/tokens";
import { ifKnown } from "./known";
import { asList, isTrue } from "./values";

export const bucketTypes = ["aws:s3/bucket:Bucket", "aws:s3/bucketV2:BucketV2"] as const;

export type BucketResource = StackResourceOf<(typeof bucketTypes)[number]>;

/** The types that set something of a bucket and name it in `bucket`. */
type PartOfBucket = AwsType & `aws:s3/bucket${string}`;

/**
 * The resources of the given types that belong to a bucket: made with an output of it, or naming it by the
 * very name that its program gave it.
 */
export function partsOf<T extends PartOfBucket>(
  stack: Stack,
  bucket: BucketResource,
  ...types: readonly T[]
): readonly StackResourceOf<T>[] {
  const linked = stack.linkedBy(bucket, "bucket", ...types);
  if (linked.length > 0) return linked;
  const name = ifKnown(() => bucket.props.bucket);
  if (typeof name !== "string") return [];
  return stack.all(...types).filter((part) => ifKnown(() => part.props.bucket) === name);
}

/**
 * The default encryption that a bucket sets itself. After a deployment the property also holds what AWS
 * answers, SSE-S3 for a bucket that says nothing; in a preview it is unknown then, and undefined here.
 */
export function inlineAlgorithm({ type, props }: BucketResource): unknown {
  // AWS takes exactly one rule. The lists of the V2 form are Terraform's way to write one object.
  /* eslint-disable @typescript-eslint/no-deprecated -- programs written before v7 have this form alone */
  if (type === "aws:s3/bucket:Bucket") {
    const configuration = ifKnown(() => props.serverSideEncryptionConfiguration);
    return asList(configuration?.rule)[0]?.applyServerSideEncryptionByDefault?.sseAlgorithm;
  }
  const [configuration] = asList(ifKnown(() => props.serverSideEncryptionConfigurations));
  /* eslint-enable @typescript-eslint/no-deprecated */
  const [inline] = asList(configuration?.rules);
  return asList(inline?.applyServerSideEncryptionByDefaults)[0]?.sseAlgorithm;
}

/** Whether a bucket turns versioning on itself. Of what a preview does not know, see {@link inlineAlgorithm}. */
export function isVersionedInline({ type, props }: BucketResource): boolean {
  /* eslint-disable @typescript-eslint/no-deprecated -- programs written before v7 have this form alone */
  const versioning =
    type === "aws:s3/bucket:Bucket"
      ? ifKnown(() => props.versioning)
      : asList(ifKnown(() => props.versionings))[0];
  /* eslint-enable @typescript-eslint/no-deprecated */
  return isTrue(versioning?.enabled);
}

export const loggingTypes = [
  "aws:s3/bucketLogging:BucketLogging",
  "aws:s3/bucketLoggingV2:BucketLoggingV2",
] as const;

const balancerTypes = [
  "aws:alb/loadBalancer:LoadBalancer",
  "aws:lb/loadBalancer:LoadBalancer",
] as const;

/** Whether access logs are written into a bucket: those of other buckets or of load balancers. */
export function takesAccessLogs(stack: Stack, bucket: BucketResource): boolean {
  // A name that is passed on once the policy stands is an output of the policy.
  const policies = partsOf(stack, bucket, "aws:s3/bucketPolicy:BucketPolicy");
  return [bucket, ...policies].some(
    (named) =>
      stack.linkedBy(named, "targetBucket", ...loggingTypes).length > 0 ||
      stack.linkedBy(named, "logging", "aws:s3/bucket:Bucket").length > 0 ||
      stack.linkedBy(named, "loggings", "aws:s3/bucketV2:BucketV2").length > 0 ||
      stack.linkedBy(named, "accessLogs", ...balancerTypes).length > 0,
  );
}

/** Whether a bucket writes its access logs somewhere by a property of its own. */
export function isLoggedInline({ type, props }: BucketResource): boolean {
  /* eslint-disable @typescript-eslint/no-deprecated -- programs written before v7 have this form alone */
  return type === "aws:s3/bucket:Bucket"
    ? asList(ifKnown(() => props.logging)).length > 0
    : asList(ifKnown(() => props.loggings)).length > 0;
  /* eslint-enable @typescript-eslint/no-deprecated */
}
