import { guardUnknown } from "../rule/unknown";
import { Bill } from "./bill";
import type { Cost } from "./cost";
import { isFree } from "./free-types";
import { Links, type PlannedResource } from "./links";
import { pricesAsOf } from "./price-sheet";
import type { Context, Pricer } from "./pricer";
import { pricerOf } from "./pricers";
import { reasonOf, text, unlessUnknown } from "./read";

export interface EstimateOptions {
  /** Where resources are that name no region of their own. */
  readonly region: string;
  /**
   * What the properties are. As outputs, which is how stack policies see them, what a program leaves unset
   * is unknown until AWS decides: there an unknown property that is made of no resource counts as unset.
   * @default "inputs"
   */
  readonly propsAre?: "inputs" | "outputs";
  /** For how long what is billed by the hour runs; @default 730, as AWS's calculator counts a month. */
  readonly hoursPerMonth?: number;
  /** The same for one resource, by URN; undefined leaves `hoursPerMonth`. */
  readonly hoursOf?: (urn: string) => number | undefined;
}

/**
 * What the resources cost in a month: see {@link Cost}. Never throws because of a resource: what cannot
 * be priced says why, and the others go on. The result does not depend on the order of the resources.
 */
export function estimateCost(
  resources: readonly PlannedResource[],
  { region, propsAre = "inputs", hoursPerMonth = 730, hoursOf }: EstimateOptions,
): Cost {
  // Resources share the account's free units: their order decides who has them.
  const planned = resources
    .filter(isBillable)
    .map((resource) => ({ ...resource, props: guarded(resource, propsAre) }))
    .sort((a, b) => (a.urn < b.urn ? -1 : 1));
  const links = new Links(planned);
  // Nearly all types have this input, and reading it where there is none gives the stack's region.
  const regionOf: Context["regionOf"] = ({ props }: { readonly props: { region?: string } }) =>
    text(props, "region", region);

  const bill = new Bill();
  for (const resource of planned) {
    if (isFree(resource.type)) continue;
    const pricer = pricerOf.get(resource.type);
    if (!pricer) {
      bill.unpriced(resource, "no price model for this type");
      continue;
    }
    const context = (): Context => ({
      resource,
      region: regionOf(resource),
      regionOf,
      hours: hoursOf?.(resource.urn) ?? hoursPerMonth,
      links,
    });
    price(resource, pricer, context, bill);
  }
  return bill.total(pricesAsOf);
}

/** Prices each item on its own: one that fails leaves the others. */
function price(
  resource: PlannedResource,
  pricer: Pricer,
  context: () => Context,
  bill: Bill,
): void {
  for (const item of pricer.items) {
    try {
      const given = context();
      const charges = item(resource.props, given) ?? [];
      for (const charge of "kind" in charges ? [charges] : charges) {
        bill.add(resource, charge, given.region);
      }
    } catch (error) {
      bill.unpriced(resource, reasonOf(error) ?? failure(error));
    }
  }
}

function failure(error: unknown): string {
  const message = error instanceof Error ? error.message : String(error);
  return `the price model failed on this input: ${message}`;
}

/**
 * Components and providers are not at AWS. Where the caller does not say what is a component, tokens do:
 * those of resources have a module and a file (`aws:ec2/vpc:Vpc`), those of components one word.
 */
function isBillable({ type, custom }: PlannedResource): boolean {
  if (custom === false || type.startsWith("pulumi:")) return false;
  return custom === true || type.startsWith("aws-native:") || /^[^:]*:[^:]*\//.test(type);
}

/** Unknown values throw when they are read, whether or not the caller has seen to it. */
function guarded(
  { props, propertyDependencies }: PlannedResource,
  propsAre: "inputs" | "outputs",
): PlannedResource["props"] {
  // A broken state holds anything, whatever is declared.
  const raw: unknown = props;
  if (typeof raw !== "object" || raw === null) return {};
  const guard = guardUnknown(props);
  if (propsAre === "inputs") return guard;
  return new Proxy(guard, {
    get: (target, property: string) =>
      unlessUnknown(() => target[property], undefined) ??
      ((propertyDependencies[property] ?? []).length > 0 ? target[property] : undefined),
  });
}
