import { detections } from "../../lambda/cloudtrail-alerts/detections";
import { operations } from "../../lambda/event-alerts/operations";
import { formatted } from "../markdown";
import { coveragePage } from "./coverage";
import { operationsPage } from "./operations";
import { runbookPage } from "./runbook";
import { runbookIndex } from "./runbook-index";

/** Every page that is written from the detections and operational events, by its path in the repository. */
export function pages(): Promise<ReadonlyMap<string, string>> {
  const made = new Map([
    ["docs/detections/coverage.md", coveragePage(detections)],
    ["docs/runbooks/README.md", runbookIndex(detections, operations)],
    ["docs/runbooks/operations.md", operationsPage(operations)],
  ]);
  for (const theme of new Set(detections.map((detection) => detection.theme))) {
    const members = detections.filter((detection) => detection.theme === theme);
    made.set(`docs/runbooks/${theme}.md`, runbookPage(theme, members));
  }
  return formatted(made);
}
