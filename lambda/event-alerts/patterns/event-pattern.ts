/**
 * A condition on one value of an event; plain text must be equal.
 * https://docs.aws.amazon.com/eventbridge/latest/userguide/eb-create-pattern-operators.html
 */
export type Matcher =
  | string
  | { readonly prefix: string }
  | { readonly suffix: string }
  | { readonly wildcard: string }
  | { readonly exists: boolean }
  | { readonly "anything-but": readonly string[] };

/** An EventBridge pattern: every field must match by one of its matchers. */
export interface EventPattern {
  /** One of these patterns must match, beside the fields around it. */
  readonly $or?: readonly EventPattern[];
  readonly [field: string]: EventPattern | readonly (Matcher | EventPattern)[] | undefined;
}

/** One rule of an event bus. */
export interface RulePattern {
  readonly pattern: EventPattern;
  /**
   * Whether calls that only read are wanted. EventBridge holds them back otherwise.
   * https://docs.aws.amazon.com/eventbridge/latest/userguide/eb-service-event-cloudtrail-management.html
   */
  readonly reads: boolean;
}

/**
 * Characters of one pattern.
 * https://docs.aws.amazon.com/eventbridge/latest/userguide/eb-quota.html
 */
export const maxPatternLength = 2048;

/**
 * The patterns in as few as order and length allow, each of which matches where one of its own does.
 * @param common what all of them ask for besides
 */
export function packed(
  patterns: readonly EventPattern[],
  common: EventPattern = {},
  maxLength = maxPatternLength,
): readonly EventPattern[] {
  const groups: EventPattern[][] = [];
  for (const pattern of patterns) {
    const open = groups.at(-1);
    if (open && lengthOf(anyOf([...open, pattern], common)) <= maxLength) open.push(pattern);
    else groups.push([pattern]);
  }
  const made = groups.map((group) => anyOf(group, common));
  const tooLong = made.find((pattern) => lengthOf(pattern) > maxLength);
  if (tooLong)
    throw new Error(
      `an event pattern has ${lengthOf(tooLong)} characters, where EventBridge takes ${maxLength}; ` +
        "match fewer names in it",
    );
  return made;
}

const lengthOf = (pattern: EventPattern): number => JSON.stringify(pattern).length;

function anyOf(patterns: readonly EventPattern[], common: EventPattern): EventPattern {
  const [only, ...others] = patterns;
  return { ...common, ...(only && others.length === 0 ? only : { $or: patterns }) };
}
