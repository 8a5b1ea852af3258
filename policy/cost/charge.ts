import type { PriceKey } from "./price-sheet";

/** One position of a resource's bill, before its price is looked up. */
export type Charge = FixedCharge | UseCharge | UnpricedCharge;

export interface FixedCharge extends ChargeOptions {
  readonly kind: "fixed";
  readonly item: string;
  readonly price: PriceKey;
  /** In the unit of the price, a month. */
  readonly quantity: number;
}

export interface UseCharge extends Pick<ChargeOptions, "region"> {
  readonly kind: "use";
  readonly item: string;
  readonly price: PriceKey;
}

export interface UnpricedCharge {
  readonly kind: "unpriced";
  readonly item: string;
  readonly reason: string;
  readonly byUse: boolean;
}

export interface ChargeOptions {
  /** What was taken for granted in the quantity. */
  readonly assumption?: string | undefined;
  /** A price that multiplies the price. */
  readonly factor?: PriceKey;
  /** Units of this price that the account has free each month, shared by all that draw on it. */
  readonly freeUnits?: number;
  /** Where it is billed, when not in the region of the resource. */
  readonly region?: string;
}

/** A charge that is due whatever happens. */
export function fixed(
  item: string,
  price: PriceKey,
  quantity: number,
  options: ChargeOptions = {},
): FixedCharge {
  return { kind: "fixed", item, price, quantity, ...options };
}

/** A charge that grows with use and is nothing without. */
export function use(
  item: string,
  price: PriceKey,
  options: Pick<ChargeOptions, "region"> = {},
): UseCharge {
  return { kind: "use", item, price, ...options };
}

/** A fixed charge that the price sheet has no price for. */
export function unpriced(item: string, reason: string): UnpricedCharge {
  return { kind: "unpriced", item, reason, byUse: false };
}

/** A charge by use that the price sheet has no price for. */
export function unpricedUse(
  item: string,
  reason = "its price is not in the sheet",
): UnpricedCharge {
  return { kind: "unpriced", item, reason, byUse: true };
}

/** Thrown by a pricer that cannot tell what is due; the message is the reason that people read. */
export class Unpriceable extends Error {
  override readonly name = "Unpriceable";
}
