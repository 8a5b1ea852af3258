import type { PolicyConfigSchema } from "@pulumi/policy";
import type { Environment } from "./environment";
import type { Remedy } from "./remedy";
import type { Context, Rule } from "./rule";

type Schema = NonNullable<PolicyConfigSchema["properties"]>[string];

/** Values for parameters of a rule that its user gives, by the pack's configuration. */
export type Given = Readonly<Record<string, unknown>>;

type Value = number | string | readonly string[];

/**
 * The parameters of a rule as JSON schema, whose defaults are those of the environment: Pulumi checks
 * `--policy-pack-config` against it and tells all problems at once. Empty for a rule without parameters, so
 * that one which is given to it is a problem too.
 */
export function configSchemaOf(
  { parameters = {} }: Rule,
  environment: Environment,
  remedy?: Remedy,
): PolicyConfigSchema {
  const properties = Object.entries(parameters).map(([name, values]) => {
    const value = values[environment];
    return [name, { ...schemaOf(value), default: copyOf(value) }] as const;
  });
  return { properties: { ...Object.fromEntries(properties), ...(remedy && schemasOf(remedy)) } };
}

/** What a remedy takes beside the parameters of its rule. */
function schemasOf({ needs = {}, onCreate }: Remedy): Readonly<Record<string, Schema>> {
  const texts: Schema = { type: "array", items: { type: "string" } };
  const entries = Object.entries(needs).map(
    ([name, form]) => [name, form === "text" ? { type: "string" as const } : texts] as const,
  );
  return { ...Object.fromEntries(entries), ...(onCreate && { newResources: texts }) };
}

/** The rule's parameters: what the environment says, unless the configuration says otherwise. */
export function parametersOf(
  { parameters = {} }: Rule,
  environment: Environment,
  given: Given = {},
): Context["parameters"] {
  return Object.fromEntries(
    Object.entries(parameters).map(([name, byEnvironment]) => {
      const fallback = byEnvironment[environment];
      const value = given[name];
      return [name, isLike(value, fallback) ? value : fallback];
    }),
  );
}

function schemaOf(value: Value): Schema {
  if (typeof value === "number") return { type: "number", minimum: 0 };
  if (typeof value === "string") return { type: "string" };
  return { type: "array", items: { type: "string" } };
}

function copyOf(value: Value): number | string | string[] {
  return typeof value === "object" ? [...value] : value;
}

function isLike(value: unknown, fallback: Value): value is Value {
  if (typeof fallback !== "object") return typeof value === typeof fallback;
  return Array.isArray(value) && value.every((item) => typeof item === "string");
}
