import { detections } from "../../lambda/cloudtrail-alerts/detections";
import { formatted } from "../markdown";
import { coveragePage } from "./coverage";
import { runbookPage } from "./runbook";

/** Every page that is written from the detections, by its path in the repository. */
export function pages(): Promise<ReadonlyMap<string, string>> {
  const made = new Map([["docs/detections/coverage.md", coveragePage(detections)]]);
  for (const theme of new Set(detections.map((detection) => detection.theme))) {
    const members = detections.filter((detection) => detection.theme === theme);
    made.set(`docs/runbooks/${theme}.md`, runbookPage(theme, members));
  }
  return formatted(made);
}
