import type { TablePlan } from "./table";

/** Below the bucket of alerts, the folder of those that can be read, by the day of their arrival (UTC). */
export const alertFolder = "alerts/";

/**
 * The alerts of all severities, by the day on which they came. Each is one text, of which queries take what
 * they need: readers of JSON refuse a row in which two names differ in their capitals alone, as attackers can
 * have it in the record that an alert quotes, and the query with it.
 */
export const alertTable = (keptDays: number): TablePlan => ({
  name: "alerts",
  description: "Alerts of all severities, as their topics published them",
  // JSON, as `lambda/cloudtrail-alerts/alerts/message.ts` writes it.
  columns: { alert: "string" },
  partitions: { day: { type: "date", format: "yyyy-MM-dd", unit: "DAYS", keptDays } },
  folder: alertFolder,
  partitionFolder: "day=${day}/",
  format: {
    inputFormat: "org.apache.hadoop.mapred.TextInputFormat",
    outputFormat: "org.apache.hadoop.hive.ql.io.HiveIgnoreKeyTextOutputFormat",
    // Columns end at a control character, which JSON never holds: a line is one column.
    serializationLibrary: "org.apache.hadoop.hive.serde2.lazy.LazySimpleSerDe",
  },
});
