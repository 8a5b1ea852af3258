import type { Alert } from "../cloudtrail-alerts/alerts/group";
import type { Silence } from "../cloudtrail-alerts/allow-list/silences";
import { severities, severityLabels } from "../cloudtrail-alerts/detections/severity";
import { asText } from "../cloudtrail-alerts/json";
import { eventTimeOf } from "../cloudtrail-alerts/trail/record";
import type { Replay, ReplayedFile, ReplayedMatch } from "./replay";

export interface TextOptions {
  readonly colour: boolean;
  /** Lists every matched record too. */
  readonly every: boolean;
}

/** The result for people. Records are shown as text only: what they hold cannot move the cursor. */
export function textReport(result: Replay, { colour, every }: TextOptions): string {
  // https://en.wikipedia.org/wiki/ANSI_escape_code#Select_Graphic_Rendition_parameters
  const strong = (text: string) => (colour ? `\u001b[1m${text}\u001b[22m` : text);
  const alarming = (text: string) => (colour ? `\u001b[33m${text}\u001b[39m` : text);
  const sections = [
    result.files.flatMap((file) => notesOn(file).map((note) => alarming(note))),
    every ? headed(strong("Records that matched"), result.matches.map(matchLine)) : [],
    ...severities.map((severity) => {
      const alerts = result.alerts.filter((alert) => alert.severity === severity);
      const { name, emoji } = severityLabels[severity];
      return headed(
        strong(`${emoji} ${name} (${severity}): ${plural(alerts.length, "alert")}`),
        alerts.flatMap(alertLines),
      );
    }),
    headed(strong("Allowed, and no alert"), result.silences.map(silenceLine)),
    totalLines(result),
  ];
  return sections
    .filter((lines) => lines.length > 0)
    .map((lines) => `${lines.join("\n")}\n`)
    .join("\n");
}

/** Nothing for a file that held nothing unusual: there can be thousands. Errors are told apart. */
function notesOn({ path, totals, ruleErrors, error }: ReplayedFile): readonly string[] {
  const notes: string[] = [];
  if (error === undefined && totals.malformed > 0)
    notes.push(
      `${totals.malformed} of ${plural(totals.records, "record")} malformed, to be quarantined`,
    );
  if (ruleErrors > 0) notes.push(`detections failed on ${plural(ruleErrors, "record")}`);
  return notes.map((note) => printable(`${path}: ${note}`));
}

const headed = (heading: string, lines: readonly string[]): readonly string[] =>
  lines.length === 0 ? [] : [heading, ...lines.map((line) => `  ${line}`)];

const matchLine = ({ file, index, record, found }: ReplayedMatch): string =>
  printable(
    `${eventTimeOf(record) ?? "no time"}  ${found.severity ?? ""}  ${asText(record.eventName) ?? "no name"}` +
      `  ${found.matches.map(({ detection }) => detection.id).join(", ")}  ${file}#${index}`,
  );

function alertLines(alert: Alert): readonly string[] {
  const { detection, firstEventTime: first, lastEventTime: last } = alert;
  const when = first === last ? first : `${first} to ${last}`;
  const where = `account ${alert.account || "unknown"}, ${alert.regions.join(", ") || "no region"}`;
  return [
    `${detection.id}: ${detection.title}`,
    `  ${alert.principal || "unknown principal"}, ${where}`,
    `  ${plural(alert.count, "event")}${when === "" ? "" : `, ${when}`}`,
    `  ${detection.runbook}`,
  ].map(printable);
}

const silenceLine = ({ detection, count, by }: Silence): string =>
  printable(
    `${detection}: ${plural(count, "time")} by ${by.principal}, until ${by.expires}: ${by.reason}`,
  );

function totalLines({ files, totals, alerts }: Replay): readonly string[] {
  const { records, malformed, high, medium, info, unmatched } = totals;
  const digests = files.filter(({ kind }) => kind === "digest").length;
  const broken = files.filter(({ error }) => error !== undefined).length;
  const adds = high + medium + info + unmatched === records - malformed;
  return [
    plural(files.length, "file") +
      (digests > 0 ? `, of which ${plural(digests, "digest")} skipped` : "") +
      (broken > 0 ? `, of which ${broken} could not be used` : ""),
    `${plural(records, "record")} = ${high} high + ${medium} medium + ${info} info + ${unmatched} unmatched + ${malformed} malformed` +
      (adds ? "" : " (these do not add up: please report it)"),
    `${plural(alerts.length, "alert")}: ${severities.map((severity) => `${alerts.filter((alert) => alert.severity === severity).length} ${severity}`).join(", ")}`,
  ];
}

const plural = (count: number, noun: string): string => `${count} ${noun}${count === 1 ? "" : "s"}`;

/** Characters that show nothing, as visible text: names are chosen by whoever is being watched. */
export const printable = (text: string): string =>
  text.replace(
    /[\p{Cc}\p{Cf}\p{Default_Ignorable_Code_Point}\u2800]/gu,
    (character) => `\\u{${(character.codePointAt(0) ?? 0).toString(16)}}`,
  );
