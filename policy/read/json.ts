/** What a text holds that should be a JSON document. */
export type Parsed = { readonly ok: true; readonly value: unknown } | { readonly ok: false };

const parsed = new Map<string, Parsed>();
const mostKept = 500;

/**
 * Reads a property that holds a JSON document, as text or, where the SDK takes both, as an object.
 * Several rules read the same document, so a text is parsed once.
 */
export function jsonOf(value: unknown): Parsed {
  if (typeof value !== "string") return { ok: true, value };
  const known = parsed.get(value);
  if (known) return known;
  const result = parse(value);
  if (parsed.size >= mostKept) parsed.clear();
  parsed.set(value, result);
  return result;
}

function parse(text: string): Parsed {
  try {
    return { ok: true, value: JSON.parse(text) as unknown };
  } catch {
    return { ok: false };
  }
}
