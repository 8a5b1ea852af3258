/** Bytes with a meaning in JSON. */
export const byte = {
  quote: 0x22,
  comma: 0x2c,
  colon: 0x3a,
  openBracket: 0x5b,
  backslash: 0x5c,
  closeBracket: 0x5d,
  openBrace: 0x7b,
  closeBrace: 0x7d,
} as const;

const opens = 1;
const closes = 2;
const separates = 3;
const quotes = 4;

const kindOf = new Uint8Array(256);
kindOf[byte.quote] = quotes;
kindOf[byte.openBrace] = kindOf[byte.openBracket] = opens;
kindOf[byte.closeBrace] = kindOf[byte.closeBracket] = closes;
kindOf[byte.comma] = kindOf[byte.colon] = separates;

export const isSpace = (code: number | undefined) =>
  code === 0x20 || code === 0x0a || code === 0x0d || code === 0x09;

export const isBlank = (bytes: Buffer) => bytes.every(isSpace);

/**
 * Finds where JSON values end, in a document that arrives in chunks. It follows only strings and
 * nesting. UTF-8 needs no care: no byte of a multi-byte character looks like JSON syntax.
 */
export function createScanner() {
  let depth = 0;
  let inString = false;
  let escaped = false; // a chunk ended between a backslash and the byte it escapes

  /** Index just after the string that is open at `from`, or the chunk's length. */
  function leaveString(chunk: Buffer, from: number): number {
    const start = escaped ? from + 1 : from;
    escaped = false;
    for (let close = chunk.indexOf(byte.quote, start); ;) {
      const end = close === -1 ? chunk.length : close;
      let before = end;
      while (before > start && chunk[before - 1] === byte.backslash) before--;
      const odd = (end - before) % 2 === 1;
      if (close === -1) {
        escaped = odd;
        return end;
      }
      if (!odd) {
        inString = false;
        return close + 1;
      }
      close = chunk.indexOf(byte.quote, close + 1);
    }
  }

  /**
   * Index of the next `,` `:` `]` or `}` that is outside every string and bracket, or -1 when it
   * is not in this chunk; then the next chunk is scanned from its beginning.
   */
  return function scan(chunk: Buffer, from: number): number {
    let at = from;
    while (at < chunk.length) {
      if (inString) {
        at = leaveString(chunk, at);
        continue;
      }
      const kind = kindOf[chunk[at] ?? 0];
      if (kind === quotes) inString = true;
      else if (kind === opens) depth++;
      else if (kind === closes) {
        if (depth === 0) return at;
        depth--;
      } else if (kind === separates && depth === 0) return at;
      at++;
    }
    return -1;
  };
}
