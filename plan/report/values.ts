import { createHash } from "node:crypto";
import {
  hasSignature,
  isObject,
  isSecret,
  isUnknown,
  signatures,
  type Properties,
  type Wire,
} from "../protocol/wire";

/**
 * A value as reports show it: unknown and secret values as markers, code and files as their hash and size,
 * keys in order, so that two plans of the same program are the same text.
 */
export function reportable(value: Wire): unknown {
  if (isUnknown(value)) return { $unknown: true };
  if (isSecret(value)) return { $secret: true };
  if (hasSignature(value, signatures.resource)) return { $resource: value["urn"] };
  if (hasSignature(value, signatures.asset)) return { $asset: contentOf(value) };
  if (hasSignature(value, signatures.archive)) return { $archive: contentOf(value) };
  if (Array.isArray(value)) return value.map(reportable);
  return isObject(value) ? reportableProperties(value) : value;
}

export function reportableProperties(properties: Properties): Readonly<Record<string, unknown>> {
  const entries = Object.entries(properties).map(
    ([key, value]) => [key, reportable(value)] as const,
  );
  return Object.fromEntries(entries.sort(([a], [b]) => (a < b ? -1 : 1)));
}

/** Text is code and may be long; a path or address says enough by itself. */
function contentOf({ text, path, uri, assets }: Properties): unknown {
  if (typeof text === "string") {
    const sha256 = createHash("sha256").update(text).digest("hex");
    return { sha256, bytes: Buffer.byteLength(text) };
  }
  if (isObject(assets)) return reportableProperties(assets);
  return typeof path === "string" ? { path } : { uri };
}
