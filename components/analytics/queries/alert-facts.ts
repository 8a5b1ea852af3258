import { eventCount, fromAlerts, told } from "./alert-queries";

/** What QuickSight takes a column for. */
type FactType = "STRING" | "INTEGER" | "DATETIME";

/** Columns of {@link alertFacts}: how each is made, and what it is. */
export const alertFactColumns: Readonly<Record<string, readonly [expression: string, FactType]>> = {
  arrived: ["date_parse(day, '%Y-%m-%d')", "DATETIME"],
  severity: [told("severity"), "STRING"],
  detection: [told("detection"), "STRING"],
  title: [told("title"), "STRING"],
  principal: [told("who.principal"), "STRING"],
  address: [told("who.sourceIPAddress"), "STRING"],
  account: [told("where.account"), "STRING"],
  region: [told("where.region"), "STRING"],
  events: [eventCount, "INTEGER"],
};

/** The alerts of the last 90 days as rows without structure, for charts. */
export function alertFacts(database: string, table: string): string {
  const columns = Object.entries(alertFactColumns).map(
    ([name, [expression]]) => `  ${expression} AS ${name}`,
  );
  return `SELECT\n${columns.join(",\n")}\n${fromAlerts(database, table, 90)}`;
}
