import type { Json } from "../json";

/** Every text in a value, at any depth; names of members are not among them. */
export function textsIn(value: Json | undefined): readonly string[] {
  const texts: string[] = [];
  const waiting: (Json | undefined)[] = [value];
  while (waiting.length > 0) {
    const next = waiting.pop();
    if (typeof next === "string") texts.push(next);
    else if (typeof next === "object" && next !== null) waiting.push(...Object.values(next));
  }
  return texts;
}
