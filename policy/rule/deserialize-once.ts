import * as server from "@pulumi/policy/deserialize";

/** What the server calls to read the properties of a request; its declarations strip it as internal. */
type Deserialize = (properties: object, ...options: unknown[]) => object;

/**
 * Makes the policy server read each resource once. It reads all properties of a resource again for every rule
 * that may look at it, and all resources of the stack for every rule over the stack: with a hundred rules that
 * is nearly all of the time it takes. Rules cannot change what they are given, so they can share it.
 * Source: @pulumi/policy 1.21, server.js, makeAnalyzeRpcFun and makeAnalyzeStackRpcFun.
 */
export function deserializeOnce(): void {
  const exported = server as unknown as { deserializeProperties: Deserialize };
  const read = exported.deserializeProperties;
  const known = new WeakMap<object, object>();
  exported.deserializeProperties = (properties, ...options) => {
    // With secrets kept apart the result is another; remediations, which change it, ask for that.
    if (options.some(Boolean)) return read(properties, ...options);
    const result = known.get(properties) ?? read(properties, ...options);
    known.set(properties, result);
    return result;
  };
}
