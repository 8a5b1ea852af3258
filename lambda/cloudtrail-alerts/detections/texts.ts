import type { Json } from "../json";

/** Every text in a value, at any depth; names of members are not among them. */
export function textsIn(value: Json | undefined): readonly string[] {
  const texts: string[] = [];
  const waiting: (Json | undefined)[] = [value];
  while (waiting.length > 0) {
    const next = waiting.pop();
    if (typeof next === "string") texts.push(next);
    // One by one: a call takes no more than some ten thousands of arguments.
    else if (typeof next === "object" && next !== null)
      for (const inner of Object.values(next)) waiting.push(inner);
  }
  return texts;
}
