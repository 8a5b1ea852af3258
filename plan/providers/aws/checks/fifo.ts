import type { Relation } from "./check";
import { isAbsent, relation } from "./relations";
import { find, known, show } from "./values";

/**
 * The name of a queue or topic, which ends in `.fifo` if and only if it is one that keeps the order.
 * @param fifo the argument that says so
 * @param max longest name, the suffix counted
 */
export function fifoName(fifo: string, max: number): Relation {
  return relation([fifo, "name"], (block) => {
    const [found] = find(block, "name");
    const isFifo = isAbsent(block, fifo) ? false : known(block, fifo);
    if (typeof found?.value !== "string" || typeof isFifo !== "boolean") return [];
    const pattern = isFifo ? /^[\w-]+\.fifo$/ : /^[\w-]+$/;
    if (pattern.test(found.value) && found.value.length <= max) return [];
    const ending = isFifo ? ", and .fifo at the end" : "";
    const expected = `1 to ${max} letters, digits, hyphens and underscores${ending}`;
    return [{ property: "name", reason: `expected ${expected}, got ${show(found)}` }];
  });
}

/** Only what keeps the order can tell duplicates by their content. */
export function fifoDeduplication(fifo: string): Relation {
  const property = "contentBasedDeduplication";
  return relation([fifo, property], (block) => {
    const isOff = isAbsent(block, fifo) || known(block, fifo) === false;
    const isAsked = known(block, property) === true;
    return isOff && isAsked ? [{ property, reason: `can be true only where ${fifo} is` }] : [];
  });
}
