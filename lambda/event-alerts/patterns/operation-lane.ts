import type { Operation } from "../operations/operation";
import { packed, type RulePattern } from "./event-pattern";

/** The rules of operational events, by name, made of what is told of them. */
export function operationRules(
  operations: readonly Operation[],
): Readonly<Record<string, RulePattern>> {
  const patterns = packed(
    operations.map(({ source, detailTypes, detail }) => ({
      source: [source],
      "detail-type": detailTypes,
      ...(detail && { detail }),
    })),
  );
  return Object.fromEntries(
    patterns.map((pattern, index) => [
      index === 0 ? "operations" : `operations-${index + 1}`,
      { pattern, reads: false },
    ]),
  );
}
