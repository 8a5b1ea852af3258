import type { Stack } from "../rule/stack";
import { anyOf, ifKnown } from "./known";
import { partsOf, type BucketResource } from "./s3";
import { asList, isRecord, isSet, isTrue, numberOf } from "./values";

export const lifecycleTypes = [
  "aws:s3/bucketLifecycleConfiguration:BucketLifecycleConfiguration",
  "aws:s3/bucketLifecycleConfigurationV2:BucketLifecycleConfigurationV2",
] as const;

/**
 * One rule of a lifecycle. That of a bucket itself and that of a resource of its own call their parts by
 * different names, so all are read. Any may be unknown.
 */
export class LifecycleRule {
  readonly #rule: Readonly<Record<string, unknown>>;

  constructor(rule: unknown) {
    this.#rule = isRecord(rule) ? rule : {};
  }

  get isEnabled(): boolean {
    return this.#rule["status"] === "Enabled" || isTrue(this.#rule["enabled"]);
  }

  /** Whether it is for the whole bucket, and not for some prefix, tag or size. */
  get isForAll(): boolean {
    const { filter, tags } = this.#rule;
    return (
      !isSet(this.#rule, "prefix") &&
      !hasParts(tags) &&
      !(isRecord(filter) && Object.keys(filter).some((key) => isSet(filter, key)))
    );
  }

  /** Days after which it drops uploads that were never completed. */
  get abortDays(): number | undefined {
    const { abortIncompleteMultipartUpload: abort, abortIncompleteMultipartUploadDays: days } =
      this.#rule;
    return numberOf(isRecord(abort) ? abort["daysAfterInitiation"] : days);
  }

  /** Whether it deletes versions that were replaced, or moves them to where they cost less. */
  get endsOldVersions(): boolean {
    return [
      "noncurrentVersionExpiration",
      "noncurrentVersionExpirations",
      "noncurrentVersionTransitions",
    ].some((key) => isSet(this.#rule, key));
  }
}

/** Whether one of the rules, in whichever form, meets the condition. */
export function anyRule(rules: unknown, meets: (rule: LifecycleRule) => boolean): boolean {
  return anyOf(asList(rules), (rule) => meets(new LifecycleRule(rule)));
}

/** Whether a bucket itself has such a rule. */
export function hasRuleInline(
  bucket: BucketResource,
  meets: (rule: LifecycleRule) => boolean,
): boolean {
  return anyRule(inlineRules(bucket), meets);
}

/** Whether a bucket has such a rule, in a resource of its own or in itself. */
export function hasRule(
  stack: Stack,
  bucket: BucketResource,
  meets: (rule: LifecycleRule) => boolean,
): boolean {
  const parts = partsOf(stack, bucket, ...lifecycleTypes);
  return parts.length > 0
    ? anyOf(parts, ({ props }) => anyRule(props.rules, meets))
    : hasRuleInline(bucket, meets);
}

/** The rules that a bucket has itself; in a stack rule undefined too when only the deployment will know. */
function inlineRules({ props }: BucketResource): unknown {
  // eslint-disable-next-line @typescript-eslint/no-deprecated -- programs written before v7 have this form alone
  return ifKnown(() => props.lifecycleRules);
}

function hasParts(value: unknown): boolean {
  return isRecord(value) && Object.keys(value).length > 0;
}
