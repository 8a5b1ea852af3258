import type { Subject } from "../rule/rule";
import taggableTypes from "../types/taggable.json";
import { jsonOf } from "./json";
import { ifKnown } from "./known";
import { isRecord, isSet, textOf } from "./values";

/** Tokens of the types that take a map of tags. */
export const taggable: ReadonlySet<string> = new Set(taggableTypes);

type TagMap = Readonly<Record<string, unknown>>;

/**
 * The tags a resource will carry: its own, over the default tags of its provider. A tag is there if its
 * key is, even while its value is unknown.
 */
export class Tags {
  constructor(private readonly subject: Pick<Subject, "props" | "provider">) {}

  /** Throws when it depends on something unknown, as a tag map that is unknown as a whole. */
  has(key: string): boolean {
    const own = ifKnown(() => this.#own());
    if (own && Object.hasOwn(own, key)) return isSet(own, key);
    // An unknown map can add to the defaults, not take from them; where they lack the key, it decides.
    return isSet(this.#default(), key) || isSet(this.#own(), key);
  }

  /** The tag's value. Throws when it is unknown. */
  get(key: string): string | undefined {
    const own = this.#own();
    return textOf((Object.hasOwn(own, key) ? own : this.#default())[key]);
  }

  /** All keys, the provider's first. Throws when the own tags are unknown as a whole. */
  keys(): readonly string[] {
    return [...new Set([...Object.keys(this.#default()), ...Object.keys(this.#own())])];
  }

  #own(): TagMap {
    return mapOf(this.subject.props["tags"]);
  }

  /** The engine passes the nested inputs of a provider as JSON text. */
  #default(): TagMap {
    const parsed = jsonOf(this.subject.provider?.["defaultTags"]);
    return parsed.ok && isRecord(parsed.value) ? mapOf(parsed.value["tags"]) : {};
  }
}

function mapOf(tags: unknown): TagMap {
  return isRecord(tags) ? tags : {};
}
