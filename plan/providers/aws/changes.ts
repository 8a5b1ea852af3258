import { isDeepStrictEqual } from "node:util";
import {
  hasSignature,
  isObject,
  signatures,
  type Properties,
  type Wire,
} from "../../protocol/wire";
import type { DiffRequest, DiffResponse } from "../provider";
import { replacing } from "./replacements";

/** Which inputs have changed since the last deployment, and which of them AWS takes only in a new resource. */
export function changesOf({ type, olds, news }: DiffRequest): DiffResponse {
  const changes = changedProperties(olds, news);
  return { changes, replaces: replacing(type, changes) };
}

/** Settings of a provider are for what is done next: none replaces what it has made. */
export function configChanges({ olds, news }: Pick<DiffRequest, "olds" | "news">): DiffResponse {
  return { changes: changedProperties(olds, news), replaces: [] };
}

function changedProperties(olds: Properties, news: Properties): readonly string[] {
  const properties = new Set([...Object.keys(olds), ...Object.keys(news)]);
  return [...properties].filter(
    (property) => !isDeepStrictEqual(comparable(olds[property]), comparable(news[property])),
  );
}

/** A state keeps the hash of code and files, not what is in them. */
function comparable(value: Wire | undefined): unknown {
  if (Array.isArray(value)) return value.map(comparable);
  if (!isObject(value)) return value;
  const isContent =
    hasSignature(value, signatures.asset) || hasSignature(value, signatures.archive);
  if (isContent && typeof value["hash"] === "string") return { hash: value["hash"] };
  return Object.fromEntries(Object.entries(value).map(([key, item]) => [key, comparable(item)]));
}
