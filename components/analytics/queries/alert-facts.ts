import { fromAlerts } from "./alert-queries";

/** What QuickSight takes a column for. */
type FactType = "STRING" | "INTEGER" | "DATETIME";

/** Columns of {@link alertFacts}: how each is made, and what it is. */
export const alertFactColumns: Readonly<Record<string, readonly [expression: string, FactType]>> = {
  arrived: ["date_parse(day, '%Y-%m-%d')", "DATETIME"],
  severity: ["severity", "STRING"],
  detection: ["detection", "STRING"],
  title: ["title", "STRING"],
  principal: ["who.principal", "STRING"],
  address: ["who.sourceipaddress", "STRING"],
  account: ['"where".account', "STRING"],
  region: ['"where".region', "STRING"],
  events: ['"count"', "INTEGER"],
};

/** The alerts of the last 90 days as rows without structure, for charts. */
export function alertFacts(database: string, table: string): string {
  const columns = Object.entries(alertFactColumns).map(
    ([name, [expression]]) => `  ${expression} AS ${name}`,
  );
  return `SELECT\n${columns.join(",\n")}\n${fromAlerts(database, table, 90)}`;
}
