/**
 * Values with what is known about them: whether they are secret, and which resources they are made of. A
 * program that transforms a registration gets its inputs in this form.
 * Source: pulumi/pulumi pkg/resource/deploy/source_eval.go, upgradeOutputValues and downgradeOutputValues.
 */
import {
  hasSignature,
  isObject,
  isSecret,
  isUnknown,
  secret,
  signatureKey,
  signatures,
  unknown,
  type Properties,
  type Wire,
} from "./wire";

/** A value as an output; without `value` it is unknown. */
interface Output {
  readonly value?: Wire;
  readonly secret?: boolean;
  readonly dependencies?: readonly string[];
}

function output(parts: Output): Wire {
  return { [signatureKey]: signatures.output, ...parts };
}

/** Unknown and secret values as outputs. */
export function upgraded(properties: Properties): Properties {
  return mapValues(properties, upgrade);
}

function upgrade(value: Wire): Wire {
  if (isUnknown(value)) return output({});
  if (isSecret(value)) return output({ secret: true, value: value.value });
  return mapped(value, upgrade);
}

/** Properties as outputs of the resources that each is made of. */
export function linked(
  properties: Properties,
  links: Readonly<Record<string, readonly string[]>>,
): Properties {
  return mapValues(properties, (value, property) => {
    const known = dependenciesIn(value);
    const missing = (links[property] ?? []).filter((urn) => !known.includes(urn));
    if (missing.length === 0) return value;
    const parts: Output = hasSignature(value, signatures.output) ? value : { value };
    return output({ ...parts, dependencies: [...(parts.dependencies ?? []), ...missing] });
  });
}

/** Outputs as plain, unknown or secret values. */
export function downgraded(properties: Properties): Properties {
  return mapValues(properties, downgrade);
}

function downgrade(value: Wire): Wire {
  if (!hasSignature(value, signatures.output)) return mapped(value, downgrade);
  const inner = downgrade(value["value"] ?? unknown);
  return value["secret"] === true ? secret(inner) : inner;
}

/** The resources that a value is made of. */
export function dependenciesIn(value: Wire): readonly string[] {
  if (Array.isArray(value)) return value.flatMap(dependenciesIn);
  if (!isObject(value)) return [];
  const named = hasSignature(value, signatures.output) ? value["dependencies"] : undefined;
  const own = Array.isArray(named) ? named.map(String) : [];
  const nested = Object.entries(value).filter(([key]) => key !== "dependencies" || !named);
  return [...new Set([...own, ...nested.flatMap(([, item]) => dependenciesIn(item))])];
}

function mapped(value: Wire, change: (value: Wire) => Wire): Wire {
  if (Array.isArray(value)) return value.map(change);
  return isObject(value) ? mapValues(value, change) : value;
}

function mapValues(
  properties: Properties,
  change: (value: Wire, property: string) => Wire,
): Properties {
  return Object.fromEntries(
    Object.entries(properties).map(([property, value]) => [property, change(value, property)]),
  );
}
