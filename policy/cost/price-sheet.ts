import sheet from "./prices.json";

/**
 * A price by name. Names of one price are checked by the compiler; the families whose last part is a
 * value of the resource (an instance class, a storage type) are not: look-up says what is missing.
 */
export type PriceKey =
  | keyof typeof sheet.prices
  | `rds.${string}.single-az.${string}.hour`
  | `rds.storage.${string}.gb-month`
  | `elasticache.${string}.hour`;

/** One AWS list price in one region, without tax, discount or free allowance. */
export interface Price {
  readonly key: string;
  /** What one `usd` buys. */
  readonly unit: string;
  readonly usd: number;
  /** The day the price was last seen on a list, YYYY-MM-DD; a first of January stands for its year. */
  readonly asOf: string;
  /**
   * `two-sources`: two copies agree; `one-source`: one copy; `derived`: calculated from other list
   * prices; `unverified`: no copy was found.
   */
  readonly confidence: string;
  /** Ids of {@link priceSources}, joined by " + ", each with its file or table after a colon. */
  readonly source: string;
  readonly note: string | undefined;
}

/** Why there is no price. */
export interface NoPrice {
  readonly reason: string;
}

/** The same in all regions of the entry, or a value for each. */
type PerRegion = string | Readonly<Partial<Record<string, string>>>;

interface Entry {
  readonly unit: string;
  /** By region; `global` for services that are billed alike everywhere. */
  readonly usd: Readonly<Partial<Record<string, number>>>;
  readonly asOf: PerRegion;
  readonly confidence: PerRegion;
  readonly source: PerRegion;
  readonly note?: PerRegion;
}

const entries: ReadonlyMap<string, Entry> = new Map(Object.entries<Entry>(sheet.prices));

/** The day of the newest price of the sheet; older ones have their own. */
export const pricesAsOf: string = sheet.asOf;

export const priceSources: Readonly<Record<string, string>> = sheet.sources;

export const priceKeys: readonly string[] = [...entries.keys()];

/** The price in the region. A price that is not on the sheet is never taken from somewhere near. */
export function findPrice(key: PriceKey, region: string): Price | NoPrice {
  const entry = entries.get(key);
  if (!entry) return { reason: `the price sheet has no ${key}` };
  const place = Object.hasOwn(entry.usd, "global") ? "global" : region;
  const usd = Object.hasOwn(entry.usd, place) ? entry.usd[place] : undefined;
  if (usd === undefined) {
    return {
      reason: `the price sheet has ${key} for ${Object.keys(entry.usd).join(" and ")}, not for ${region}`,
    };
  }
  return {
    key,
    unit: entry.unit,
    usd,
    asOf: inRegion(entry.asOf, place) ?? "unknown",
    confidence: inRegion(entry.confidence, place) ?? "unverified",
    source: inRegion(entry.source, place) ?? "none",
    note: inRegion(entry.note, place),
  };
}

function inRegion(value: PerRegion | undefined, region: string): string | undefined {
  return typeof value === "object" ? value[region] : value;
}
