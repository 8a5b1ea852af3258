/** A type as Hive writes it, taken apart. */
export type HiveType =
  | { readonly kind: "scalar"; readonly name: string }
  | { readonly kind: "array"; readonly of: HiveType }
  | { readonly kind: "map" }
  | { readonly kind: "struct"; readonly fields: ReadonlyMap<string, HiveType> };

const scalars = ["string", "int", "bigint"];

/** Throws for what is no type that tables here have. */
export function hiveType(text: string): HiveType {
  if (scalars.includes(text)) return { kind: "scalar", name: text };
  const [, name = "", inner = ""] = /^(array|map|struct)<(.*)>$/.exec(text) ?? [];
  switch (name) {
    case "array":
      return { kind: "array", of: hiveType(inner) };
    case "map":
      for (const part of split(inner)) hiveType(part);
      return { kind: "map" };
    case "struct":
      return { kind: "struct", fields: new Map(split(inner).map(field)) };
    default:
      throw new Error(`no type: ${text}`);
  }
}

function field(text: string): readonly [string, HiveType] {
  const [, name = "", type = ""] = /^([a-z0-9_]+):(.*)$/.exec(text) ?? [];
  return [name, hiveType(type)];
}

/** At the commas outside of angle brackets. */
function split(text: string): readonly string[] {
  const parts: string[] = [""];
  let depth = 0;
  for (const character of text) {
    if (character === "<") depth += 1;
    if (character === ">") depth -= 1;
    if (character === "," && depth === 0) parts.push("");
    else parts.push(`${parts.pop() ?? ""}${character}`);
  }
  return parts;
}

/** The type of `useridentity.arn`, by its path; undefined where there is no such field. */
export function typeAt(type: HiveType, [name, ...rest]: readonly string[]): HiveType | undefined {
  if (name === undefined) return type;
  if (type.kind !== "struct") return undefined;
  const inner = type.fields.get(name);
  return inner && typeAt(inner, rest);
}

/**
 * Where a JSON value does not fit a type, as paths. A text takes anything, as JSON; names are compared in
 * small letters, as Hive's readers do.
 */
export function misfits(type: HiveType, value: unknown, path = ""): readonly string[] {
  if (value === null || value === undefined) return [];
  switch (type.kind) {
    case "scalar":
      return type.name === "string" || Number.isSafeInteger(value) ? [] : [path];
    case "map":
      return typeof value === "object" ? [] : [path];
    case "array":
      return Array.isArray(value)
        ? value.flatMap((item, index) => misfits(type.of, item, `${path}[${index}]`))
        : [path];
    case "struct":
      if (typeof value !== "object" || Array.isArray(value)) return [path];
      return Object.entries(value).flatMap(([name, item]) => {
        const inner = type.fields.get(name.toLowerCase());
        const at = `${path}.${name}`;
        return inner ? misfits(inner, item, at) : [at];
      });
  }
}

/** A row of a table: its columns as the fields of one struct. */
export const rowOf = (columns: Readonly<Record<string, string>>): HiveType => ({
  kind: "struct",
  fields: new Map(Object.entries(columns).map(([name, type]) => [name, hiveType(type)])),
});
