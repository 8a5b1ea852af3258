/**
 * What a stack costs in a month, from its planned resources and list prices. `monthly` is the fixed
 * cost: what is due when nobody uses the platform. What use adds is listed in `byUse` with its price and
 * without a quantity, since any would be a guess. With entries in `unpriced` that are not `byUse`,
 * `monthly` is a lower bound.
 *
 * Rounding: a line's `monthly` is quantity x unitPrice to a millionth of a dollar; the total is the sum
 * of the lines, rounded once, to cents.
 */
export interface Cost {
  readonly currency: "USD";
  readonly monthly: number;
  /** YYYY-MM-DD */
  readonly pricesAsOf: string;
  readonly lines: readonly CostLine[];
  readonly byUse: readonly UsePrice[];
  readonly unpriced: readonly Unpriced[];
}

/** Something that is due each month. */
export interface CostLine {
  readonly urn: string;
  readonly item: string;
  /** What `quantity` counts. */
  readonly unit: string;
  /** In a month. */
  readonly quantity: number;
  /** USD per unit. */
  readonly unitPrice: number;
  /** USD in a month. */
  readonly monthly: number;
  /** What was taken for granted, in the quantity or in the price. */
  readonly assumption?: string;
}

/** Something that is due as it is used. */
export interface UsePrice {
  readonly urn: string;
  readonly item: string;
  readonly unit: string;
  /** USD per unit. */
  readonly unitPrice: number;
  readonly assumption?: string;
}

/** Something that is due, and of which the amount is not known here. */
export interface Unpriced {
  readonly urn: string;
  readonly type: string;
  readonly reason: string;
  /** Absent when the reason concerns the whole resource or what could not be read of it. */
  readonly item?: string;
  /** True when the price missing is one of use: the fixed cost is complete without it. */
  readonly byUse?: true;
}
