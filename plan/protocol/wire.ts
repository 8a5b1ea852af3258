/**
 * Property values as the Pulumi protocol carries them: plain JSON in which a value unknown until the
 * deployment is a sentinel string and anything special is an object marked by a signature.
 * Source: pulumi/pulumi sdk/go/common/resource/properties.go and sdk/go/common/resource/plugin/rpc.go.
 */
export type Wire =
  null | boolean | number | string | readonly Wire[] | { readonly [key: string]: Wire };

/** The inputs or outputs of a resource, or the arguments of a function. */
export type Properties = Readonly<Record<string, Wire>>;

/** What the protocol says instead of a value that only the deployment will know. */
export const unknown = "04da6b54-80e4-46f7-96ec-b56ff0331ba9";

const unknowns: ReadonlySet<Wire> = new Set([
  unknown, // string: the only one that SDKs send; the others are legal
  "1c4a061d-8072-4f0a-a4cb-0ff528b18fe7", // boolean
  "3eeb2bf0-c639-47a8-9e75-3b44932eb421", // number
  "6a19a0b0-7e62-4c92-b797-7f8e31da9cc2", // array
  "030794c1-ac77-496b-92df-f27374a8bd58", // asset
  "e48ece36-62e2-4504-bad9-02848725956a", // archive
  "dd056dcd-154b-4c76-9bd3-c8f88648b5ff", // object
]);

/** The key that marks an object as special; its value says as what. */
export const signatureKey = "4dabf18193072939515e22adb298388d";

export const signatures = {
  secret: "1b47061264138c4ac30d75fd1eb44270",
  asset: "c44067f5952c0a294b673a41bacd8c17",
  archive: "0def7320c3a5731c473e5ecbe6d01bc7",
  resource: "5cf8f73096256a8f31e491e813e4eb8e",
  output: "d0e6a833031e9bbcd3f4e8bde6ca49a4",
} as const;

export type Signature = (typeof signatures)[keyof typeof signatures];

export function isUnknown(value: Wire | undefined): boolean {
  return value !== undefined && unknowns.has(value);
}

export function isObject(value: Wire | undefined): value is Readonly<Record<string, Wire>> {
  return typeof value === "object" && value !== null && !Array.isArray(value);
}

export function hasSignature(
  value: Wire | undefined,
  signature: Signature,
): value is Readonly<Record<string, Wire>> {
  return isObject(value) && value[signatureKey] === signature;
}

export function secret(value: Wire): Wire {
  return { [signatureKey]: signatures.secret, value };
}

export function isSecret(value: Wire | undefined): value is { readonly value: Wire } {
  return hasSignature(value, signatures.secret);
}

/** Whether `value`, or anything inside it, is unknown. */
export function containsUnknown(value: Wire | undefined): boolean {
  if (value === undefined) return false;
  if (Array.isArray(value)) return value.some(containsUnknown);
  if (isObject(value)) return Object.values(value).some(containsUnknown);
  return isUnknown(value);
}

/** Properties with secrets as their values, for what must compute with them and prints none. */
export function revealed(properties: Properties): Properties {
  const entries = Object.entries(properties).map(([key, value]) => [key, reveal(value)] as const);
  return Object.fromEntries(entries);
}

function reveal(value: Wire): Wire {
  if (isSecret(value)) return reveal(value.value);
  if (Array.isArray(value)) return value.map(reveal);
  return isObject(value) ? revealed(value) : value;
}

/** A value that provider configuration carries as JSON text; undefined where it is unknown or no JSON. */
export function parseText(value: Wire | undefined): Wire | undefined {
  if (typeof value !== "string") return value;
  try {
    return JSON.parse(value) as Wire;
  } catch {
    return undefined;
  }
}
