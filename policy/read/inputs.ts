import type { StackResource } from "../rule/stack";
import { ifKnown } from "./known";
import { isRecord, isSet } from "./values";

/**
 * Whether the program gave a property of a resource. Stack rules see outputs, of which a preview does not
 * know those that AWS fills in, so that an unknown one may have been left out. What the program gave stands
 * in `propertyDependencies`, made of another resource or not.
 * @param computed a property that only AWS fills in: where it stands, the others are outputs too.
 */
export function isGiven(
  { props, propertyDependencies }: StackResource,
  key: string,
  computed = "",
): boolean {
  if (Object.hasOwn(propertyDependencies, key)) return isSet(props, key);
  const areOutputs = Object.keys(propertyDependencies).length > 0 || Object.hasOwn(props, computed);
  return areOutputs ? isSet({ key: ifKnown(() => props[key]) }, "key") : isSet(props, key);
}

/**
 * A property in a stack rule, told apart by what it is made of: unknown and made of no resource, it was
 * left to AWS, and is undefined here; unknown because of another resource it throws.
 */
export function given<P extends object, K extends keyof P & string>(
  resource: {
    readonly props: P;
    readonly propertyDependencies: Readonly<Record<string, readonly string[]>>;
  },
  key: K,
): P[K] | undefined {
  const made = (resource.propertyDependencies[key] ?? []).length > 0;
  return made ? resource.props[key] : ifKnown(() => resource.props[key]);
}

/** An output of a resource, by name; the types of rules only have the inputs. */
export function outputOf({ props }: { readonly props: unknown }, key: string): unknown {
  return isRecord(props) ? props[key] : undefined;
}
