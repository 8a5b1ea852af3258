import { format } from "prettier";
import { detections } from "../cloudtrail-alerts/detections";
import { coveragePage } from "./coverage";
import { runbookPage } from "./runbook";

/** Every page that is written from the detections, by its path in the repository. */
export async function pages(): Promise<ReadonlyMap<string, string>> {
  const made = new Map([["docs/detections/coverage.md", coveragePage(detections)]]);
  for (const theme of new Set(detections.map((detection) => detection.theme))) {
    const members = detections.filter((detection) => detection.theme === theme);
    made.set(`docs/runbooks/${theme}.md`, runbookPage(theme, members));
  }
  const formatted = [...made].map(
    async ([file, text]) => [file, await format(text, { parser: "markdown" })] as const,
  );
  return new Map(await Promise.all(formatted));
}
