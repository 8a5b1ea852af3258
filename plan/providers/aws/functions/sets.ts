import { crc32 } from "node:zlib";

/**
 * The members of a set as Terraform lists them: each once, in the order of the hashes of what is written
 * for them. Where the order shows, as in what conditions of one key are joined to, it is this one.
 * Source: hashicorp/terraform-plugin-sdk helper/schema/set.go, List, and serialize.go.
 */
export function setOf<T>(items: readonly T[], written: (item: T) => string): readonly T[] {
  const byHash = new Map(items.map((item) => [String(crc32(written(item))), item]));
  return [...byHash].sort(([one], [other]) => (one < other ? -1 : 1)).map(([, item]) => item);
}

/** A text as a member of a set. */
export function writtenText(text: string): string {
  return `${text};`;
}
