import type { Json } from "../../../lambda/cloudtrail-alerts/json";
import { createSplitter, type Outline } from "../../../lambda/cloudtrail-alerts/trail/splitter";

export interface SplitResult {
  /** `undefined` stands for an element that is not JSON. */
  readonly values: readonly (Json | undefined)[];
  /** The elements' own text. */
  readonly texts: readonly string[];
  readonly outline: Outline;
}

/** Splits a document that arrives in chunks of so many bytes. */
export function split(
  document: string | Buffer,
  chunkBytes = Infinity,
  maxElementBytes = 1024 * 1024,
): SplitResult {
  const values: (Json | undefined)[] = [];
  const texts: string[] = [];
  const splitter = createSplitter({
    maxElementBytes,
    onElement(value, index, bytes) {
      values[index] = value;
      texts[index] = bytes().toString("utf8");
    },
  });
  const bytes = Buffer.from(document);
  const step = Math.min(chunkBytes, Math.max(bytes.length, 1));
  for (let at = 0; at < bytes.length; at += step) splitter.write(bytes.subarray(at, at + step));
  return { values, texts, outline: splitter.end() };
}
