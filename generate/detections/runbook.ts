import type { Detection, Window } from "../../lambda/cloudtrail-alerts/detections/detection";
import { generatedFrom } from "../markdown";
import { levelOf, techniqueLink } from "./facts";
import { section } from "./section";

/** The page of one theme. Its headings are the ids of its detections, which alerts link to. */
export function runbookPage(theme: string, detections: readonly Detection[]): string {
  const name = theme.replaceAll("-", " ");
  return [
    generatedFrom(`lambda/cloudtrail-alerts/detections/${theme}.ts`),
    `# What to do about: ${name}`,
    "The level is that of a plain match; an alert says its own, which may be another. Field names " +
      "are those of the CloudTrail record, which the alert names by file and event id.",
    ...detections.map((detection) => section(detection, facts(detection))),
  ].join("\n\n");
}

const facts = (detection: Detection): readonly string[] => [
  `Level: ${levelOf(detection.severity)}${raised(detection)}`,
  `Events: ${events(detection)}`,
  `ATT&CK: ${techniques(detection).join(", ")}`,
  ...(detection.cis ? [`CIS AWS Foundations Benchmark: ${detection.cis.join(", ")}`] : []),
  ...(detection.neverAllowed ? ["Allow-list: always told, no entry silences it"] : []),
];

const groups = {
  principal: "of one principal",
  "source-ip": "from one address",
  account: "in one account",
};

const raised = ({ windows = [] }: Detection): string => windows.map(raisedBy).join("");

function raisedBy({ count, minutes, groupBy, distinct, only, severity }: Window): string {
  const events = only?.what ?? "events";
  const what = distinct === undefined ? events : `values of \`${distinct}\` in ${events}`;
  return `; ${count} ${what} ${groups[groupBy]} within ${minutes} minutes make it ${levelOf(severity)}`;
}

function events({ events: selected, outcome }: Detection): string {
  const which =
    selected === "*"
      ? "all"
      : Object.entries(selected)
          .map(([service, names]) => `${service} (${names.join(", ")})`)
          .join("; ");
  return outcome === "any" ? `${which}; failed ones too` : which;
}

const techniques = ({ attack: { v18, v19 } }: Detection): readonly string[] => [
  techniqueLink(v18, "v18"),
  ...(v19 === undefined ? [] : [`${techniqueLink(v19, "v19")} since version 19`]),
];
