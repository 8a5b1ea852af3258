import { isDeepStrictEqual } from "node:util";
import { isObject, type Properties, type Wire } from "../plan/protocol/wire";
import { reportableProperties } from "../plan/report/values";
import type { RealFinding, RealResource } from "./preview";

/** A resource as `npm run plan -- --json` shows it. */
export interface PlannedResource {
  readonly urn: string;
  readonly type: string;
  readonly custom: boolean;
  readonly parent?: string;
  readonly inputs: Readonly<Record<string, unknown>>;
  readonly options: {
    readonly protect: boolean;
    readonly retainOnDelete: boolean;
    readonly ignoreChanges: readonly string[];
  };
  readonly dependencies: readonly string[];
  readonly propertyDependencies: Readonly<Record<string, readonly string[]>>;
}

export interface PlannedFinding {
  readonly rule: string;
  readonly urn: string;
  readonly enforcement: string;
  readonly severity: string;
}

/**
 * Where the preview of the engine and the offline plan disagree: a line each, empty when they agree. Of the
 * options, a preview shows these three; of the aliases only one that names something deployed.
 */
export function graphDifferences(
  real: readonly RealResource[],
  planned: readonly PlannedResource[],
): readonly string[] {
  const left = new Map(planned.map((resource) => [resource.urn, resource]));
  const found: string[] = [];
  for (const resource of real) {
    const twin = left.get(resource.urn);
    left.delete(resource.urn);
    if (!twin) found.push(`${resource.urn}: only in the preview`);
    else found.push(...differencesOf(comparable(resource), comparablePlan(twin), resource.urn));
  }
  return [...found, ...[...left.keys()].map((urn) => `${urn}: only in the plan`)].sort();
}

/** The same for findings, compared by all that both know of them. */
export function findingDifferences(
  real: readonly RealFinding[],
  planned: readonly PlannedFinding[],
): readonly string[] {
  const line = ({ rule, urn, enforcement, severity }: PlannedFinding) =>
    `${rule} ${enforcement} ${severity} ${urn}`;
  const said = real.map(line).sort();
  const expected = planned.map(line).sort();
  return [
    ...without(said, expected).map((text) => `${text}: only in the preview`),
    ...without(expected, said).map((text) => `${text}: only in the plan`),
  ];
}

/** The items of a list that another does not have, one for one. */
function without(items: readonly string[], others: readonly string[]): readonly string[] {
  const left = [...others];
  return items.filter((item) => {
    const at = left.indexOf(item);
    if (at >= 0) left.splice(at, 1);
    return at < 0;
  });
}

function comparable(resource: RealResource): Readonly<Record<string, unknown>> {
  const links = Object.entries(resource.propertyDependencies ?? {})
    .filter(([, urns]) => urns && urns.length > 0)
    .map(([property, urns]) => [property, [...(urns ?? [])].sort()] as const);
  return {
    type: resource.type,
    custom: resource.custom ?? false,
    parent: resource.parent,
    inputs: unmasked(reportableProperties(ownInputs(resource.inputs ?? {}))),
    dependencies: [...(resource.dependencies ?? [])].sort(),
    propertyDependencies: Object.fromEntries(links),
    protect: resource.protect ?? false,
    retainOnDelete: resource.retainOnDelete ?? false,
    ignoreChanges: resource.ignoreChanges ?? [],
  };
}

function comparablePlan(resource: PlannedResource): Readonly<Record<string, unknown>> {
  const { type, custom, parent, inputs, options, dependencies, propertyDependencies } = resource;
  const { protect, retainOnDelete, ignoreChanges } = options;
  return {
    ...{ type, custom, parent, inputs, dependencies, propertyDependencies },
    ...{ protect, retainOnDelete, ignoreChanges },
  };
}

/** Keys that start with `__` are the engine's bookkeeping. */
function ownInputs(inputs: Properties): Properties {
  return Object.fromEntries(Object.entries(inputs).filter(([key]) => !key.startsWith("__")));
}

/** What a preview shows for a secret that it knows (pkg/display of pulumi/pulumi). */
const mask = "[secret]";

function unmasked(value: unknown): unknown {
  if (value === mask) return { $secret: true };
  if (Array.isArray(value)) return value.map(unmasked);
  if (!isPlain(value)) return value;
  return Object.fromEntries(Object.entries(value).map(([key, inner]) => [key, unmasked(inner)]));
}

/** One line for each place that differs, found by going down where both sides are objects. */
function differencesOf(real: unknown, planned: unknown, place: string): readonly string[] {
  if (isDeepStrictEqual(real, planned)) return [];
  if (!isPlain(real) || !isPlain(planned)) {
    return [`${place}: ${shown(real)} in the preview, ${shown(planned)} in the plan`];
  }
  const keys = new Set([...Object.keys(real), ...Object.keys(planned)]);
  return [...keys].flatMap((key) => differencesOf(real[key], planned[key], `${place} ${key}`));
}

function isPlain(value: unknown): value is Readonly<Record<string, unknown>> {
  // Only its being an object with keys is asked here.
  return isObject(value as Wire | undefined);
}

function shown(value: unknown): string {
  return value === undefined ? "nothing" : JSON.stringify(value);
}
