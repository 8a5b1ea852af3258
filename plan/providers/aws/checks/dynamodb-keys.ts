import { containsUnknown, type Properties } from "../../../protocol/wire";
import type { CheckFailure } from "../../provider";
import type { Relation } from "./check";
import { relation } from "./relations";
import { find } from "./values";

const indexes = ["globalSecondaryIndexes", "localSecondaryIndexes"];

/** Where a table names the attributes that it finds items by. */
const keyPaths = [
  "hashKey",
  "rangeKey",
  ...indexes.flatMap((each) => [`${each}[].hashKey`, `${each}[].rangeKey`]),
  "globalSecondaryIndexes[].keySchemas[].attributeName",
];

/**
 * A table defines the attributes that are keys, and no others.
 * Source: internal/service/dynamodb/table.go, validateTableAttributes.
 */
export const keysWithoutAttribute: Relation = relation(
  ["attributes", "hashKey", "rangeKey", ...indexes],
  (table) => (isUndecided(table) ? [] : differences(table)),
);

function differences(table: Properties): readonly CheckFailure[] {
  const keys = textsAt(table, keyPaths);
  const attributes = textsAt(table, ["attributes[].name"]);
  const undefinedKeys = [...keys].filter((key) => !attributes.has(key));
  const unused = [...attributes].filter((attribute) => !keys.has(attribute));
  return [
    ...undefinedKeys.map((key) => ({
      property: "attributes",
      reason: `must define ${key}, which is a key`,
    })),
    ...unused.map((attribute) => ({
      property: "attributes",
      reason: `must not define ${attribute}, which is no key of the table or an index`,
    })),
  ];
}

function textsAt(table: Properties, paths: readonly string[]): ReadonlySet<string> {
  const values = paths.flatMap((path) => find(table, path)).map(({ value }) => value);
  return new Set(values.filter((value) => typeof value === "string"));
}

/** Whether anything about keys is unknown, and whether keys come from elsewhere. */
function isUndecided(table: Properties): boolean {
  const isCopy = ["importTable", "restoreSourceName", "restoreSourceTableArn"].some(
    (property) => table[property] !== undefined,
  );
  const about = ["attributes", "hashKey", "rangeKey", ...indexes];
  return isCopy || about.some((property) => containsUnknown(table[property]));
}
