import { qualified, sinceDay, savedQueries, type SavedQuery } from "./saved-query";

/** The alerts of so many days. */
export const fromAlerts = (database: string, table: string, days: number): string =>
  [
    `FROM ${qualified(database, table)}`,
    `WHERE ${sinceDay("day", "%Y-%m-%d", days)}`,
    // An empty line is an empty row.
    "  AND detection IS NOT NULL",
  ].join("\n");

/** What people ask of the alerts first. */
export function alertQueries(database: string, table: string): readonly SavedQuery[] {
  const from = fromAlerts(database, table, 30);
  return savedQueries([
    {
      id: "alerts-by-detection",
      name: "Alerts: by detection",
      description: "What was alerted in the last 30 days, the most events first",
      sql: `
SELECT severity, detection, title,
  count(*) AS alerts, sum("count") AS events,
  count(DISTINCT who.principal) AS principals,
  min(firsteventtime) AS first_time, max(lasteventtime) AS last_time
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
SELECT who.principal AS principal, "where".account AS account,
  count(DISTINCT detection) AS kinds, array_agg(DISTINCT detection) AS detections,
  sum("count") AS events, min(firsteventtime) AS first_time, max(lasteventtime) AS last_time
${from}
GROUP BY 1, 2
ORDER BY kinds DESC, events DESC
LIMIT 1000`,
    },
  ]);
}
