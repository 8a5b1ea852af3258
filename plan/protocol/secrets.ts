import { isObject, isSecret, isUnknown, type Properties, type Wire } from "./wire";

/** What stands where a secret was; the CLI prints the same. */
const mask = "[secret]";

/** Shorter texts are left alone, as by the CLI: masking them would make reports unreadable. */
const shortestMasked = 3;

/** The texts of secret values seen so far, which no report may show. */
export class SecretTexts {
  readonly #texts = new Set<string>();

  /** Takes in all that is secret in `properties`. */
  learn(properties: Properties): void {
    for (const value of Object.values(properties)) this.#search(value);
  }

  /** The text with a mark in the place of each secret. */
  hide(text: string): string {
    // The longest first: one secret may be part of another.
    const found = [...this.#texts].filter((secret) => text.includes(secret));
    const ordered = found.sort((a, b) => b.length - a.length);
    return ordered.reduce((hidden, secret) => hidden.replaceAll(secret, mask), text);
  }

  #search(value: Wire): void {
    if (isSecret(value)) {
      this.#keep(value.value);
    } else {
      for (const item of itemsOf(value)) this.#search(item);
    }
  }

  #keep(value: Wire): void {
    if (isUnknown(value)) return;
    if (typeof value === "string" || typeof value === "number") this.#add(String(value));
    for (const item of itemsOf(value)) this.#keep(item);
  }

  #add(text: string): void {
    if (text.length < shortestMasked) return;
    this.#texts.add(text);
    // Inside JSON, quotes and line ends look different.
    this.#texts.add(JSON.stringify(text).slice(1, -1));
  }
}

function itemsOf(value: Wire): readonly Wire[] {
  if (Array.isArray(value)) return value as readonly Wire[];
  return isObject(value) ? Object.values(value) : [];
}
