import { severityLabels, type Severity } from "../../lambda/cloudtrail-alerts/detections/severity";

export const levelOf = (severity: Severity): string => {
  const { emoji, name } = severityLabels[severity];
  return `${emoji} ${name} (${severity})`;
};

/** A link to a technique in MITRE's own pages, in the version that has it. */
export const techniqueLink = (id: string, version: "v18" | "v19"): string =>
  `[${id}](https://attack.mitre.org/versions/${version}/techniques/${id.replace(".", "/")}/)`;
