import { allOf } from "../read/known";
import { bucketTypes, partsOf } from "../read/s3";
import { anyRule, hasRuleInline, lifecycleTypes, type LifecycleRule } from "../read/s3-lifecycle";
import { isSet } from "../read/values";
import { everywhere } from "../rule/environment";
import { eachResource } from "../rule/judge";
import { rule } from "../rule/rule";

const isEnabled = (one: LifecycleRule) => one.isEnabled;

export const lifecycleRequired = rule({
  name: "s3-lifecycle-required",
  description: "A bucket says when what it holds is deleted or moved to where it costs less.",
  severity: "medium",
  kind: "finops",
  remediation:
    'Give the bucket a `BucketLifecycleConfiguration` with a rule of `status: "Enabled"`.',
  refs: ["CKV2_AWS_61", "S3.10", "S3.13", "CB S3-1", "CB S3-2"],
  source: "https://docs.aws.amazon.com/AmazonS3/latest/userguide/object-lifecycle-mgmt.html",
  on: lifecycleTypes,
  check: ({ props }) =>
    anyRule(props.rules, isEnabled)
      ? undefined
      : "rules has none with status Enabled; add one, or enable one.",
  checkStack: (stack) =>
    eachResource(stack.all(...bucketTypes), (bucket) =>
      // What the separate resource says is judged there.
      partsOf(stack, bucket, ...lifecycleTypes).length > 0 || hasRuleInline(bucket, isEnabled)
        ? undefined
        : "no BucketLifecycleConfiguration says when its objects go; add one with an enabled rule.",
    ),
});

export const abortMultipart = rule({
  name: "s3-abort-multipart",
  description: "A bucket drops the parts of uploads that were never completed, which nobody sees.",
  severity: "low",
  kind: "finops",
  remediation:
    'Add a rule to the `BucketLifecycleConfiguration` with `status: "Enabled"`, no filter and `abortIncompleteMultipartUpload: { daysAfterInitiation: 7 }`.',
  refs: ["CKV_AWS_300", "CB S3-3"],
  source:
    "https://docs.aws.amazon.com/AmazonS3/latest/userguide/mpu-abort-incomplete-mpu-lifecycle-config.html",
  on: [...lifecycleTypes, ...bucketTypes],
  parameters: { maximumDays: everywhere(7) },
  check(subject, { parameters: { maximumDays } }) {
    switch (subject.type) {
      case "aws:s3/bucket:Bucket":
      case "aws:s3/bucketV2:BucketV2":
        // A bucket without a lifecycle is for s3-lifecycle-required.
        return isSet(subject.props, "lifecycleRules")
          ? // eslint-disable-next-line @typescript-eslint/no-deprecated -- programs written before v7 have this form
            judgeAborts("lifecycleRules", subject.props.lifecycleRules, maximumDays)
          : undefined;
      default:
        return judgeAborts("rules", subject.props.rules, maximumDays);
    }
  },
});

function judgeAborts(path: string, rules: unknown, maximumDays: number): string | undefined {
  const aborts = anyRule(rules, (one) =>
    allOf(
      () => one.isEnabled,
      () => one.isForAll,
      () => (one.abortDays ?? Infinity) <= maximumDays,
    ),
  );
  return aborts
    ? undefined
    : `${path} has no enabled one without a filter that aborts incomplete uploads within ${maximumDays} days; add one.`;
}
