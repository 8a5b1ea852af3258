import type { Charge } from "./charge";
import type { CostInputs, PricedType } from "./inputs";
import type { Links, PlannedResource } from "./links";

/** What an item may ask besides the inputs of its resource. */
export interface Context {
  readonly resource: PlannedResource;
  /** Where the resource is. */
  readonly region: string;
  /** Where another resource is. */
  readonly regionOf: (resource: { readonly props: object }) => string;
  /** For how many hours a month the resource runs. */
  readonly hours: number;
  /** The other resources of the stack, by what is made of what. */
  readonly links: Links;
}

/**
 * One item of a type's price list: what is due for it, if anything. Each item is priced on its own, so
 * that a value that is not known yet hides no more than the items made of it. Items read inputs with
 * ./read, which refuses what it does not understand.
 */
export type Item<P> = (props: P, context: Context) => Charge | readonly Charge[] | undefined;

/** The price list of one thing at AWS, which may have several tokens. */
export interface Pricer {
  readonly types: readonly string[];
  readonly items: readonly Item<Readonly<Record<string, unknown>>>[];
}

/** Declares a price list; the types of the inputs follow from the tokens. */
export function pricer<const T extends PricedType>(
  types: readonly T[],
  items: readonly Item<CostInputs[T]>[],
): Pricer {
  return { types, items };
}

/** A price list for types whose charges do not depend on their inputs. */
export function flat(types: readonly string[], charges: readonly Charge[]): Pricer {
  return { types, items: charges.map((charge) => () => charge) };
}
