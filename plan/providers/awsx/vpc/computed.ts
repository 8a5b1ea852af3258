import {
  hasSignature,
  isObject,
  isSecret,
  isUnknown,
  signatureKey,
  signatures,
  type Wire,
} from "../../../protocol/wire";

/**
 * Whether the program handed over an output (or a secret) rather than a plain value. The plugin
 * sees such a value as a `pulumi.Output`: it can pass it on, but decide nothing by it.
 */
export function isComputed(value: unknown): boolean {
  if (typeof value === "string") return isUnknown(value);
  if (typeof value !== "object" || value === null || !(signatureKey in value)) return false;
  return value[signatureKey] === signatures.output || value[signatureKey] === signatures.secret;
}

/** The text itself, or undefined where it is absent or only an output. */
export function plainText(value: Wire | undefined): string | undefined {
  return typeof value === "string" && !isUnknown(value) ? value : undefined;
}

/**
 * Whether a preview does not know `value`, or something inside it. An unknown output has no value.
 */
export function isUnresolved(value: Wire | undefined): boolean {
  if (hasSignature(value, signatures.output) && !("value" in value)) return true;
  return isUnknown(value) || parts(value).some(isUnresolved);
}

/** Whether `value` is secret or holds a secret. */
export function holdsSecret(value: Wire | undefined): boolean {
  if (isSecret(value)) return true;
  if (hasSignature(value, signatures.output) && value["secret"] === true) return true;
  return parts(value).some(holdsSecret);
}

function parts(value: Wire | undefined): readonly Wire[] {
  if (value instanceof Array) return value;
  return isObject(value) ? Object.values(value) : [];
}
