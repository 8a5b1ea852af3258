import type { Columns, TablePlan } from "./table";

/**
 * The parts of an alert, as `lambda/cloudtrail-alerts/alerts/message.ts` writes it, in the small letters that
 * Hive knows alone. The record itself is JSON in a text.
 */
export const alertColumns: Columns = {
  version: "int",
  severity: "string",
  severityname: "string",
  emoji: "string",
  detection: "string",
  title: "string",
  what: "struct<eventname:string,eventsource:string,errorcode:string,errormessage:string,subject:string,eventtime:string,eventid:string>",
  who: "struct<principal:string,type:string,accesskeyid:string,sourceipaddress:string,useragent:string>",
  where: "struct<account:string,region:string>",
  /** Events that it stands for. */
  count: "bigint",
  raisedby: "struct<count:bigint,minutes:int>",
  firsteventtime: "string",
  lasteventtime: "string",
  eventids: "array<string>",
  unevaluated: "bigint",
  why: "string",
  respond: "array<string>",
  falsepositives: "string",
  runbook: "string",
  attack: "struct<v18:string,v19:string>",
  cis: "array<string>",
  source: "struct<bucket:string,key:string,versionid:string,index:int,eventbridgeid:string>",
  /** Set where it stands for alerts that were held back. */
  summary: "string",
  event: "string",
  eventomitted: "string",
};

/** Below the bucket of alerts, the folder of those that can be read, by the day of their arrival (UTC). */
export const alertFolder = "alerts/";

/** The alerts of all severities, by the day on which they came. */
export const alertTable = (keptDays: number): TablePlan => ({
  name: "alerts",
  description: "Alerts of all severities, as their topics published them",
  columns: alertColumns,
  partitions: { day: { type: "date", format: "yyyy-MM-dd", keptDays } },
  folder: alertFolder,
  partitionFolder: "day=${day}/",
  format: {
    inputFormat: "org.apache.hadoop.mapred.TextInputFormat",
    outputFormat: "org.apache.hadoop.hive.ql.io.HiveIgnoreKeyTextOutputFormat",
    // Unlike that of Hive it takes an empty line for an empty row, and an object for a text.
    serializationLibrary: "org.openx.data.jsonserde.JsonSerDe",
  },
});
