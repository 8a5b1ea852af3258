import { isUnknownValueError, type UnknownValueError } from "../rule/unknown";

/**
 * Logic over values of which some may be unknown: what the known ones decide is decided, and only what
 * they leave open throws, which the judge reports as not evaluated.
 */

/** Whether all conditions hold. One that certainly does not hold decides. */
export function allOf(...conditions: readonly (() => boolean)[]): boolean {
  return !anyOf(conditions, (holds) => !holds());
}

/** Whether one of the items meets the condition. One that certainly does decides; null is no item. */
export function anyOf<T>(items: readonly T[], meets: (item: T) => boolean): boolean {
  let open: UnknownValueError | undefined;
  // By index, because reading an item may throw too, and an iterator would end there.
  for (const index of items.keys()) {
    try {
      const item = items[index];
      if (item !== undefined && item !== null && meets(item)) return true;
    } catch (error) {
      if (!isUnknownValueError(error)) throw error;
      open ??= error;
    }
  }
  if (open) throw open;
  return false;
}

/**
 * What is known of a property in a stack rule. Stack rules see outputs, of which a preview knows only
 * what the program set: an unknown one that AWS would fill in was left to AWS.
 */
export function ifKnown<T>(read: () => T): T | undefined {
  try {
    return read();
  } catch (error) {
    if (isUnknownValueError(error)) return undefined;
    throw error;
  }
}

/** The items that certainly meet the condition, for a message. */
export function knownOf<T>(items: readonly T[], meets: (item: T) => boolean): readonly T[] {
  return [...items.keys()].flatMap((index) => {
    const found = ifKnown(() => {
      const item = items[index];
      return item !== undefined && item !== null && meets(item) ? { item } : undefined;
    });
    return found ? [found.item] : [];
  });
}
