import type { Properties } from "../../../protocol/wire";
import type { CheckFailure } from "../../provider";
import { isAbsent } from "./relations";
import { find, known, show } from "./values";

/**
 * The name of a queue or topic, which ends in `.fifo` if and only if it is one that keeps the order.
 * @param fifo the argument that says so
 * @param max longest name, the suffix counted
 */
export function nameProblems(
  block: Properties,
  fifo: string,
  max: number,
): readonly CheckFailure[] {
  const [found] = find(block, "name");
  const isFifo = isAbsent(block, fifo) ? false : known(block, fifo);
  if (typeof found?.value !== "string" || typeof isFifo !== "boolean") return [];
  const pattern = isFifo ? /^[\w-]+\.fifo$/ : /^[\w-]+$/;
  if (pattern.test(found.value) && found.value.length <= max) return [];
  const ending = isFifo ? ", and .fifo at the end" : "";
  const expected = `1 to ${max} letters, digits, hyphens and underscores${ending}`;
  return [{ property: "name", reason: `expected ${expected}, got ${show(found)}` }];
}

/** Only what keeps the order can tell duplicates by their content. */
export function deduplicationProblems(block: Properties, fifo: string): readonly CheckFailure[] {
  const isOff = isAbsent(block, fifo) || known(block, fifo) === false;
  const isAsked = known(block, "contentBasedDeduplication") === true;
  const reason = `can be true only where ${fifo} is`;
  return isOff && isAsked ? [{ property: "contentBasedDeduplication", reason }] : [];
}
