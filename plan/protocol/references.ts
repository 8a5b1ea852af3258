import { hasSignature, isObject, signatures, unknown, type Properties, type Wire } from "./wire";

/**
 * Properties with the id of a resource in the place of a reference to it, as they reach providers and policy
 * packs; a component has a URN only.
 * Source: pulumi/pulumi sdk/go/common/resource/plugin/rpc.go, MarshalOptions.KeepResources.
 */
export function withIds(properties: Properties): Properties {
  return Object.fromEntries(
    Object.entries(properties).map(([property, value]) => [property, withId(value)]),
  );
}

function withId(value: Wire): Wire {
  if (hasSignature(value, signatures.resource)) {
    const { id, urn = null } = value;
    return id === undefined || id === null ? urn : id || unknown;
  }
  if (Array.isArray(value)) return value.map(withId);
  return isObject(value) ? withIds(value) : value;
}
