const cutMark = " … [cut]";

/**
 * The text escaped, in at most so many UTF-16 units: where it is longer it ends in a mark that says so, and
 * never inside an escaped character.
 */
export function fit(text: string, limit: number, escape: (character: string) => string): string {
  const whole = escaped(text, limit, escape);
  return whole.complete ? whole.text : escaped(text, limit - cutMark.length, escape).text + cutMark;
}

function escaped(text: string, limit: number, escape: (character: string) => string) {
  let result = "";
  for (const character of text) {
    const next = escape(character);
    if (result.length + next.length > limit) return { text: result, complete: false };
    result += next;
  }
  return { text: result, complete: true };
}
