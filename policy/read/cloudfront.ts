import type { Remark, Verdict } from "../rule/rule";
import { each } from "../rule/judge";
import type { AwsInputs } from "../types/tokens";
import { asList, isSet } from "./values";

type Distribution = AwsInputs["aws:cloudfront/distribution:Distribution"];

/** What is common to the default cache behavior and the ordered ones. */
export type CacheBehavior = NonNullable<Distribution["defaultCacheBehavior"]>;
export type Origin = NonNullable<Distribution["origins"]>[number];

/** Judges the cache behaviors of a distribution, the default one first, each on its own. */
export function* eachCacheBehavior(
  props: Distribution,
  judge: (behavior: CacheBehavior, path: string) => Verdict,
): Iterable<Remark> {
  yield* each([props], ({ defaultCacheBehavior }) =>
    judge(defaultCacheBehavior ?? {}, "defaultCacheBehavior"),
  );
  yield* each([props], ({ orderedCacheBehaviors }) =>
    each(asList(orderedCacheBehaviors), (behavior, index) =>
      judge(behavior, `orderedCacheBehaviors[${index}]`),
    ),
  );
}

/**
 * Whether an origin is a bucket. Its domain is mostly unknown in a preview; an origin of any other kind
 * says so by its configuration.
 */
export function isBucketOrigin(origin: Origin): boolean {
  return !isSet(origin, "customOriginConfig") && !isSet(origin, "vpcOriginConfig");
}
