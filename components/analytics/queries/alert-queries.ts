import { qualified, savedQueries, sinceDay, type SavedQuery } from "./saved-query";

/** A text or number of an alert, by its path: `who.principal`. */
export const told = (path: string): string => `json_extract_scalar(alert, '$.${path}')`;

/** How many events an alert stands for. */
export const eventCount = `CAST(${told("count")} AS bigint)`;

/** The alerts of so many days. */
export const fromAlerts = (database: string, table: string, days: number): string =>
  [
    `FROM ${qualified(database, table)}`,
    `WHERE ${sinceDay("day", "%Y-%m-%d", days)}`,
    // An empty line is an empty row.
    `  AND ${told("detection")} IS NOT NULL`,
  ].join("\n");

/** What people ask of the alerts first. */
export function alertQueries(database: string, table: string): readonly SavedQuery[] {
  const from = fromAlerts(database, table, 30);
  const times = [
    `min(${told("firstEventTime")}) AS first_time`,
    `max(${told("lastEventTime")}) AS last_time`,
  ].join(",\n  ");
  return savedQueries([
    {
      id: "alerts-by-detection",
      name: "Alerts: by detection",
      description: "What was alerted in the last 30 days, the most events first",
      sql: `
SELECT ${told("severity")} AS severity,
  ${told("detection")} AS detection,
  ${told("title")} AS title,
  count(*) AS alerts, sum(${eventCount}) AS events,
  count(DISTINCT ${told("who.principal")}) AS principals,
  ${times}
${from}
GROUP BY 1, 2, 3
ORDER BY events DESC
LIMIT 1000`,
    },
    {
      id: "alerts-by-principal",
      name: "Alerts: by principal",
      description: "Who was alerted of in the last 30 days, the most kinds of alerts first",
      sql: `
SELECT ${told("who.principal")} AS principal,
  ${told("where.account")} AS account,
  count(DISTINCT ${told("detection")}) AS kinds,
  array_agg(DISTINCT ${told("detection")}) AS detections,
  sum(${eventCount}) AS events,
  ${times}
${from}
GROUP BY 1, 2
ORDER BY kinds DESC, events DESC
LIMIT 1000`,
    },
  ]);
}
