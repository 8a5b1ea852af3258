/** Any value that `JSON.parse` can return. */
export type Json = null | boolean | number | string | readonly Json[] | JsonObject;

export interface JsonObject {
  readonly [key: string]: Json | undefined;
}

/** `JSON.parse` for text from outside; `undefined` when the text is not JSON. Never throws. */
export function parseJson(text: string): Json | undefined {
  try {
    // JSON.parse is declared as `any`; Json is exactly what it can return.
    return JSON.parse(text) as Json;
  } catch {
    // Its error message quotes the text, which may hold secrets: callers say what was expected.
    return undefined;
  }
}

export const isObject = (value: Json | undefined): value is JsonObject =>
  typeof value === "object" && value !== null && !Array.isArray(value);

/** The value when it is text with something in it, else `undefined`. */
export const asText = (value: Json | undefined): string | undefined =>
  typeof value === "string" && value !== "" ? value : undefined;

/** The value when it is a list, else an empty list. */
export const asList = (value: Json | undefined): readonly Json[] =>
  Array.isArray(value) ? (value as readonly Json[]) : []; // isArray narrows readonly lists to any[]
