import type { Charge, FixedCharge, UseCharge } from "./charge";
import type { Cost, CostLine, Unpriced, UsePrice } from "./cost";
import type { PlannedResource } from "./links";
import { findPrice, type NoPrice, type Price, type PriceKey } from "./price-sheet";

/** USD; above, cents are no longer exact, and nobody means it. */
const maxMonthly = 1e9;

/** Collects charges and looks up their prices. */
export class Bill {
  readonly #lines: CostLine[] = [];
  readonly #byUse: UsePrice[] = [];
  readonly #unpriced = new Map<string, Unpriced>();
  /** Units that the account still has free, by price. */
  readonly #freeUnits = new Map<PriceKey, number>();

  add(resource: PlannedResource, charge: Charge, region: string): void {
    switch (charge.kind) {
      case "fixed":
        this.#addFixed(resource, charge, charge.region ?? region);
        break;
      case "use":
        this.#addUse(resource, charge, charge.region ?? region);
        break;
      case "unpriced":
        this.unpriced(resource, charge.reason, charge.item, charge.byUse);
        break;
    }
  }

  unpriced({ urn, type }: PlannedResource, reason: string, item?: string, byUse = false): void {
    // Items of one resource often fail on the same value; people need the reason once.
    this.#unpriced.set([urn, reason, item].join("\n"), {
      urn,
      type,
      reason,
      ...(item !== undefined && { item }),
      ...(byUse && { byUse }),
    });
  }

  total(pricesAsOf: string): Cost {
    const micros = this.#lines.reduce((sum, line) => sum + Math.round(line.monthly * 1e6), 0);
    return {
      currency: "USD",
      // Whole millionths round exactly; as a fraction of a dollar, half a cent may be a bit less.
      monthly: Math.round(micros / 1e4) / 100,
      pricesAsOf,
      lines: sorted(this.#lines),
      byUse: sorted(this.#byUse),
      unpriced: sorted([...this.#unpriced.values()]),
    };
  }

  #addFixed(resource: PlannedResource, charge: FixedCharge, region: string): void {
    const { item, price: key, factor, quantity } = charge;
    const price = findPrice(key, region);
    const times = factor === undefined ? undefined : findPrice(factor, region);
    if (isMissing(price) || isMissing(times)) {
      const missing = [price, times].filter(isMissing).map(({ reason }) => reason);
      this.unpriced(resource, missing.join("; "), item);
      return;
    }
    const billed = this.#billed(charge);
    const unitPrice = Number((price.usd * (times?.usd ?? 1)).toPrecision(12));
    const monthly = micro(billed.quantity * unitPrice);
    if (!(monthly >= 0 && monthly <= maxMonthly)) {
      this.unpriced(resource, `a quantity of ${quantity} is not an amount`, item);
      return;
    }
    this.#lines.push({
      urn: resource.urn,
      item,
      unit: price.unit,
      quantity: billed.quantity,
      unitPrice,
      monthly,
      ...assumptions(charge.assumption, billed.assumption, doubtOf(price), doubtOf(times)),
    });
  }

  #addUse(resource: PlannedResource, { item, price: key }: UseCharge, region: string): void {
    const price = findPrice(key, region);
    if (isMissing(price)) {
      this.unpriced(resource, price.reason, item, true);
      return;
    }
    this.#byUse.push({
      urn: resource.urn,
      item,
      unit: price.unit,
      unitPrice: price.usd,
      ...assumptions(doubtOf(price)),
    });
  }

  /** Takes what is free from what is due. */
  #billed({ price, quantity, freeUnits = 0 }: FixedCharge) {
    const left = this.#freeUnits.get(price) ?? freeUnits;
    const free = Math.min(quantity, left);
    if (!(free > 0)) return { quantity: micro(quantity) };
    this.#freeUnits.set(price, left - free);
    return {
      quantity: micro(quantity - free),
      assumption: `${cents(free)} of the ${cents(freeUnits)} that an account has free`,
    };
  }
}

function isMissing(found: Price | NoPrice | undefined): found is NoPrice {
  return found !== undefined && "reason" in found;
}

/** What people should know of a price that is not from a list. */
function doubtOf(price: Price | undefined): string | undefined {
  if (price?.confidence !== "derived" && price?.confidence !== "unverified") return undefined;
  return `the price is ${price.confidence}${price.note === undefined ? "" : `: ${price.note}`}`;
}

function assumptions(...texts: readonly (string | undefined)[]): { assumption?: string } {
  const given = texts.filter((text) => text !== undefined);
  return given.length > 0 ? { assumption: given.join("; ") } : {};
}

function cents(value: number): number {
  return Math.round(value * 100) / 100;
}

function micro(value: number): number {
  return Math.round(value * 1e6) / 1e6;
}

function sorted<T extends { readonly urn: string; readonly item?: string }>(
  entries: readonly T[],
): readonly T[] {
  const keyOf = ({ urn, item = "" }: T) => `${urn}\n${item}`;
  return entries.toSorted((a, b) => (keyOf(a) < keyOf(b) ? -1 : keyOf(a) > keyOf(b) ? 1 : 0));
}
