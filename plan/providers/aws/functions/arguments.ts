import type { Wire } from "../../../protocol/wire";

/** A value as the bridge gives it to an argument that is text. */
export function textOf(value: Wire): string {
  return typeof value === "string" ? value : JSON.stringify(value);
}

/** The items of a list. The bridge takes one for a list of one. */
export function itemsOf(value: Wire | undefined): readonly Wire[] {
  return value === undefined || value === null ? [] : [value].flat();
}
