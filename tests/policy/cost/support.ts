import type { Cost } from "../../../policy/cost/cost";
import { estimateCost, type EstimateOptions } from "../../../policy/cost/estimate";
import type { CostInputs, PricedType } from "../../../policy/cost/inputs";
import type { PlannedResource } from "../../../policy/cost/links";

/** What the engine sends for a string, and for a whole list, that only the deployment will know. */
const unknownSentinel = "04da6b54-80e4-46f7-96ec-b56ff0331ba9";

/** A value that only the deployment will know, in place of any other. */
// It takes the type of the place that it stands in, as Pulumi's own sentinels do.
export const unknown = unknownSentinel as never;

type PropsOf<T extends string> = T extends PricedType ? CostInputs[T] : object;

/** A resource as planned; `links` name the resources that its properties are made of. */
export function planned<const T extends string>(
  type: T,
  name: string,
  props: PropsOf<T>,
  links: Readonly<Record<string, PlannedResource | readonly PlannedResource[]>> = {},
): PlannedResource {
  return {
    urn: `urn:pulumi:dev::meddiflux::${type}::${name}`,
    type,
    name,
    props: props as Readonly<Record<string, unknown>>,
    propertyDependencies: Object.fromEntries(
      Object.entries(links).map(([property, on]) => [property, [on].flat().map(({ urn }) => urn)]),
    ),
  };
}

/** The cost in us-east-1, where most published examples are. */
export function estimate(
  resources: readonly PlannedResource[],
  options: Partial<EstimateOptions> = {},
): Cost {
  return estimateCost(resources, { region: "us-east-1", ...options });
}

/** The lines, short: item, quantity, price of a unit, USD a month. */
export function linesOf(cost: Cost): readonly (readonly [string, number, number, number])[] {
  return cost.lines.map(({ item, quantity, unitPrice, monthly }) => [
    item,
    quantity,
    unitPrice,
    monthly,
  ]);
}

/** What use adds, short: item and price of a unit. */
export function usesOf(cost: Cost): readonly (readonly [string, number])[] {
  return cost.byUse.map(({ item, unitPrice }) => [item, unitPrice]);
}

/** Why something has no price; with its item, if it has one. */
export function reasonsOf(cost: Cost): readonly string[] {
  return cost.unpriced.map(({ item, reason }) =>
    item === undefined ? reason : `${item}: ${reason}`,
  );
}

/** What a given use adds a month, in USD, by the listed price. */
export function costOfUse(cost: Cost, item: string, quantity: number): number {
  const price = cost.byUse.find((use) => use.item === item);
  if (!price) throw new Error(`nothing says what "${item}" costs`);
  return price.unitPrice * quantity;
}

export function cents(usd: number): number {
  return Math.round(usd * 100) / 100;
}
