import type { StackResource } from "../rule/stack";
import { ifKnown } from "./known";
import { isRecord, isSet } from "./values";

/**
 * Whether the program gave a property of a resource. Stack rules see outputs, of which a preview does not
 * know those that AWS fills in, so that an unknown one may have been left out. What the program gave stands
 * in `propertyDependencies`, made of another resource or not.
 */
export function isGiven({ props, propertyDependencies }: StackResource, key: string): boolean {
  if (Object.hasOwn(propertyDependencies, key) || ifKnown(() => props[key]) !== undefined) {
    return isSet(props, key);
  }
  // With no record at all there is but the property itself to go by.
  return Object.keys(propertyDependencies).length === 0 && isSet(props, key);
}

/** An output of a resource, by name; the types of rules only have the inputs. */
export function outputOf({ props }: { readonly props: unknown }, key: string): unknown {
  return isRecord(props) ? props[key] : undefined;
}
