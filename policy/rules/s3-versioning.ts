import { anyOf } from "../read/known";
import {
  bucketTypes,
  isVersionedInline,
  partsOf,
  takesAccessLogs,
  type BucketResource,
} from "../read/s3";
import { hasRule } from "../read/s3-lifecycle";
import { received } from "../read/values";
import { eachResource } from "../rule/judge";
import { rule } from "../rule/rule";
import type { Stack } from "../rule/stack";

const versioningTypes = [
  "aws:s3/bucketVersioning:BucketVersioning",
  "aws:s3/bucketVersioningV2:BucketVersioningV2",
] as const;

export const versioned = rule({
  name: "s3-versioning",
  description: "A bucket keeps what is overwritten or deleted as a version.",
  severity: "medium",
  kind: "resilience",
  remediation:
    'Give the bucket a `BucketVersioning` with `versioningConfiguration: { status: "Enabled" }`, and a lifecycle that ends old versions.',
  refs: ["CKV_AWS_21", "S3.14", "AWS-0090"],
  source: "https://docs.aws.amazon.com/AmazonS3/latest/userguide/Versioning.html",
  on: versioningTypes,
  check({ props }) {
    const status = props.versioningConfiguration?.status;
    return status === "Enabled"
      ? undefined
      : `${received("versioningConfiguration.status", status)}; set it to Enabled.`;
  },
  checkStack: (stack) =>
    eachResource(stack.all(...bucketTypes), (bucket) => {
      // What the separate resource says is judged there. Access logs are written once.
      if (partsOf(stack, bucket, ...versioningTypes).length > 0) return undefined;
      return isVersionedInline(bucket) || takesAccessLogs(stack, bucket)
        ? undefined
        : "no BucketVersioning turns versioning on; add one with status Enabled.";
    }),
});

export const noncurrentExpiry = rule({
  name: "s3-noncurrent-expiry",
  description:
    "A bucket with versions deletes old ones in time, or moves them to where they cost less.",
  severity: "medium",
  kind: "finops",
  remediation:
    "Add `noncurrentVersionExpiration: { noncurrentDays: 30 }` to an enabled rule of the `BucketLifecycleConfiguration`.",
  refs: ["CB S3-4"],
  source: "https://docs.aws.amazon.com/AmazonS3/latest/userguide/intro-lifecycle-rules.html",
  checkStack: (stack) =>
    eachResource(stack.all(...bucketTypes), (bucket) => {
      if (!isVersioned(stack, bucket)) return undefined;
      const ends = hasRule(stack, bucket, (one) => one.endsOldVersions && one.isEnabled);
      return ends
        ? undefined
        : "it is versioned, and no enabled lifecycle rule ends old versions; add noncurrentVersionExpiration to one.";
    }),
});

function isVersioned(stack: Stack, bucket: BucketResource): boolean {
  return (
    isVersionedInline(bucket) ||
    anyOf(
      partsOf(stack, bucket, ...versioningTypes),
      ({ props }) => props.versioningConfiguration?.status === "Enabled",
    )
  );
}
