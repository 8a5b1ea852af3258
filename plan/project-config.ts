/**
 * What Pulumi.yaml says about the configuration of stacks: types, defaults, and values for all of them.
 * Source: pulumi/pulumi pkg/workspace/config.go and sdk/go/common/workspace/project.go.
 */
import { InputError } from "./input-error";

/** Types that Pulumi.yaml may give a key of the project. */
const types = ["string", "integer", "boolean", "object", "array"];

interface Items {
  readonly type?: unknown;
  readonly items?: Items | undefined;
}

/** A key as Pulumi.yaml declares it. */
export interface DeclaredValue {
  /** As it stands in Pulumi.yaml. */
  readonly key: string;
  /** Undefined where any value will do. */
  readonly type: string | undefined;
  /** What an array holds. */
  readonly items: Items | undefined;
  /** What a stack has that says nothing else. */
  readonly fallback: unknown;
  readonly secret: boolean;
  /** A stack must have a value: it is a key of the project itself, without a default. */
  readonly required: boolean;
}

/** The full key (`shop:size`) of one in a configuration file; an early form had `config` between. */
export function fullKey(project: string, key: string): string {
  const [namespace, ...name] = key.split(":");
  if (name.length === 0) return `${project}:${key}`;
  return [namespace, ...(name[0] === "config" && name.length > 1 ? name.slice(1) : name)].join(":");
}

export function declaredConfig(
  project: string,
  config: Readonly<Record<string, unknown>>,
): ReadonlyMap<string, DeclaredValue> {
  return new Map(
    Object.entries(config).map(([key, declared]) => {
      const full = fullKey(project, key);
      return [full, declare(key, full.startsWith(`${project}:`), declared)];
    }),
  );
}

/** Whether a value, typed as YAML has it or a text, is of the type that is declared. */
export function isOfType(value: unknown, { type, items }: Items): boolean {
  switch (type) {
    case undefined:
      return true;
    case "string":
      return typeof value === "string";
    case "integer":
      return typeof value === "string" ? /^[+-]?\d+$/.test(value) : Number.isInteger(value);
    case "boolean":
      return typeof value === "boolean" || value === "true" || value === "false";
    case "object":
      return typeof value === "object" && value !== null && !Array.isArray(value);
    default:
      return Array.isArray(value) && value.every((item) => items && isOfType(item, items));
  }
}

function declare(key: string, ofProject: boolean, declared: unknown): DeclaredValue {
  const isSchema = typeof declared === "object" && declared !== null && !Array.isArray(declared);
  const schema: Readonly<Record<string, unknown>> = isSchema
    ? { ...declared }
    : { [ofProject ? "default" : "value"]: declared };
  const { type, items, default: byDefault, value, secret } = schema;
  const problem = problemOf(schema, ofProject);
  if (problem) throw new InputError(`Pulumi.yaml: config.${key} ${problem}.`);
  return {
    key,
    type: typeof type === "string" ? type : undefined,
    // Checked where it is used: what is none of this is of no type.
    items: items as Items | undefined,
    fallback: byDefault ?? value,
    secret: secret === true,
    required: ofProject && byDefault === undefined && value === undefined,
  };
}

function problemOf(schema: Readonly<Record<string, unknown>>, ofProject: boolean) {
  const { type, items, default: byDefault, value } = schema;
  if (byDefault !== undefined && value !== undefined) {
    return "has both a default and a value; remove one";
  }
  if (!ofProject) {
    if (type !== undefined || byDefault !== undefined) {
      return "is no key of the project, so it takes neither a type nor a default; give it a value";
    }
    return value === undefined ? "is no key of the project, so it needs a value" : undefined;
  }
  if (type !== undefined && !types.some((known) => known === type)) {
    return `has the type ${JSON.stringify(type)}; use one of ${types.join(", ")}`;
  }
  if (type === "array" && items === undefined) return "is an array; say of what with items";
  return byDefault === undefined || isOfType(byDefault, schema)
    ? undefined
    : `has the default ${JSON.stringify(byDefault)}, which is not of that type`;
}
