import { asList } from "../read/values";
import type { Given } from "./parameters";
import type { Context, Subject } from "./rule";

/** Makes the new value of a property from the present one; undefined removes it. */
export type Edit = (value: unknown) => unknown;

/**
 * What to change, by path: `tracingConfig.mode`. `[*]` is each item that a list has, and `ebs?.encrypted` is
 * for where `ebs` is given at all.
 */
export type Edits = Readonly<Record<string, Edit>>;

export interface RemedyContext extends Context {
  /** What the pack's configuration says of the rule. */
  readonly given: Given;
}

/**
 * How a rule corrects what it finds. It may be simple: what does not make the resource pass the rule is not
 * done at all.
 */
export interface Remedy {
  /**
   * AWS makes a new resource when one that exists is changed so. The protocol does not say which exist, so the
   * configuration does, by `newResources`.
   */
  readonly onCreate?: true;
  /** Parameters for what no rule can know, such as a key; without them nothing is corrected. */
  readonly needs?: Readonly<Record<string, "text" | "list">>;
  readonly edits: Edits | ((subject: Subject, context: RemedyContext) => Edits);
}

export type Remedies = Readonly<Record<string, Remedy>>;

export function set(value: unknown): Edit {
  return () => value;
}

export const remove: Edit = () => undefined;

/** Leaves alone what is among the allowed. */
export function setUnless(allowed: readonly unknown[], value: unknown): Edit {
  return (present) => (allowed.includes(present) ? present : value);
}

/** Leaves alone what is not above the limit. */
export function atMost(limit: unknown): Edit {
  return (present) => (Number(present) > Number(limit) ? limit : present);
}

export function append(item: unknown): Edit {
  return (list) => [...asList(list), item];
}

/** A remedy that sets one property to a parameter of the same name. */
export function needing(property: string): Remedy {
  return {
    needs: { [property]: "text" },
    edits: (_subject, { given }) => ({ [property]: set(given[property]) }),
  };
}
