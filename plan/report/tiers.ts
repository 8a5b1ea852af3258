import type { Resource } from "../engine/resource";
import { providedPackage, stackType } from "../engine/urn";

/** A part of a stack and how many resources of each type are in it. */
export interface Tier {
  readonly name: string;
  readonly count: number;
  /** By short type name (`Bucket`), the most first. */
  readonly types: readonly (readonly [type: string, count: number])[];
}

/** Resources by the tier of the outermost component that they belong to, in the order of names. */
export function tiersOf(resources: readonly Resource[]): readonly Tier[] {
  const tiers = new Map<string, Map<string, number>>();
  for (const resource of resources.filter(({ custom, type }) => custom && !providedPackage(type))) {
    const types = getOrMake(tiers, tierOf(resource), () => new Map<string, number>());
    const type = shortType(resource.type);
    types.set(type, (types.get(type) ?? 0) + 1);
  }
  return [...tiers].sort(([a], [b]) => (a < b ? -1 : 1)).map(([name, types]) => tier(name, types));
}

/** `Bucket` of `aws:s3/bucket:Bucket`. */
export function shortType(type: string): string {
  return type.split(":").at(-1) ?? type;
}

function tier(name: string, counts: ReadonlyMap<string, number>): Tier {
  const types = [...counts].sort(([a, m], [b, n]) => n - m || (a < b ? -1 : 1));
  return { name, types, count: types.reduce((sum, [, count]) => sum + count, 0) };
}

/**
 * Component types are `<project>:<tier>:<Class>`, those of other programs often `<project>:index:<Class>`,
 * which names no tier; what has no component goes by the service it is of.
 */
function tierOf({ urn, type }: Resource): string {
  const [outermost = ""] = (urn.split("::")[2] ?? "")
    .split("$")
    .filter((part) => part !== stackType);
  const [project = "", middle = ""] = (outermost === type ? type : outermost).split(":");
  return middle === "index" ? project : (middle.split("/", 1)[0] ?? middle);
}

function getOrMake<K, V>(map: Map<K, V>, key: K, make: () => V): V {
  const value = map.get(key) ?? make();
  map.set(key, value);
  return value;
}
