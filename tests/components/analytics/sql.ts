import assert from "node:assert/strict";
import { columnsOf, type TablePlan } from "../../../components/analytics/tables/table";
import { rowOf, typeAt } from "./hive";

/** Words of SQL that the saved queries use, beside names. */
const keywords = new Set(
  (
    "select from where and in is not null as group by order desc limit count distinct interval day " +
    "current_date"
  ).split(" "),
);

/** Functions of Trino that they use: https://trino.io/docs/current/functions.html */
const functions = new Set(
  (
    "array_agg cast coalesce count date_format date_parse from_unixtime json_extract_scalar max min now " +
    "regexp_like sum to_unixtime"
  ).split(" "),
);

/** Without comments and texts, which name nothing. */
const code = (sql: string): string => sql.replace(/--.*$/gm, "").replace(/'(?:[^']|'')*'/g, "''");

/** What a query reads from, as `database.table`. */
export function tableOf(sql: string): string {
  const sources = [...code(sql).matchAll(/\bFROM "(\w+)"\."(\w+)"/g)];
  assert.equal(sources.length, 1, "one table");
  return `${sources[0]?.[1] ?? ""}.${sources[0]?.[2] ?? ""}`;
}

/** Names in a query that are neither SQL nor columns of the table, nor given by the query itself. */
export function unknownNames(sql: string, table: TablePlan): readonly string[] {
  const text = code(sql).replace(/\bFROM "\w+"\."\w+"/, "FROM");
  const given = new Set([...text.matchAll(/\bAS (\w+)/g)].map(([, alias]) => alias));
  const row = rowOf(columnsOf(table));
  return [...text.matchAll(/("\w+"|\b[a-z_]\w*)((?:\.\w+)*)(\s*\()?/gi)]
    .filter(([, name = "", path = "", call]) => {
      const isQuoted = name.startsWith('"');
      const word = name.replaceAll('"', "");
      if (!isQuoted && call !== undefined)
        return !functions.has(word.toLowerCase()) && !isSql(word);
      if (!isQuoted && path === "" && (isSql(word) || given.has(word))) return false;
      return typeAt(row, [word, ...path.split(".").slice(1)]) === undefined;
    })
    .map(([whole]) => whole);
}

const isSql = (word: string) => keywords.has(word.toLowerCase());

/** The conditions of a query, one each. */
export function conditionsOf(sql: string): readonly string[] {
  const [, where = ""] = /\bWHERE ([^]*?)(?:\nGROUP BY|\nORDER BY|$)/.exec(sql) ?? [];
  return where.split(/\n\s*AND /);
}
