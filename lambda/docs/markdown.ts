import { severityLabels, type Severity } from "../cloudtrail-alerts/detections/severity";

/** How a page is known as one that is written by a program, and from what. */
export const generatedFrom = (source: string): string =>
  `<!-- Written by \`npm run generate\` from ${source}: change it there. -->`;

export const levelOf = (severity: Severity): string => {
  const { emoji, name } = severityLabels[severity];
  return `${emoji} ${name} (${severity})`;
};

/** A link to a technique in MITRE's own pages, in the version that has it. */
export const techniqueLink = (id: string, version: "v18" | "v19"): string =>
  `[${id}](https://attack.mitre.org/versions/${version}/techniques/${id.replace(".", "/")}/)`;

export const table = (header: readonly string[], rows: readonly (readonly string[])[]): string =>
  [header, header.map(() => "---"), ...rows].map((cells) => `| ${cells.join(" | ")} |`).join("\n");
