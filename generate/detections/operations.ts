import type { Operation } from "../../lambda/event-alerts/operations/operation";
import { generatedFrom } from "../markdown";

/** The page of operational events. Its headings are their ids, which alerts link to. */
export function operationsPage(operations: readonly Operation[]): string {
  return [
    generatedFrom("lambda/event-alerts/operations"),
    "# What to do about: operational events",
    "AWS services send these themselves; an alert says the level. Field names are those of the event, " +
      "which the alert has under `event.serviceEventDetails`.",
    ...operations.map(section),
  ].join("\n\n");
}

function section(operation: Operation): string {
  const { id, title, source, detailTypes, reference, why, respond, falsePositives } = operation;
  return [
    `## ${id}`,
    `**${title}.** ${why}`,
    [`- Events: ${source} (${detailTypes.join(", ")})`, `- Shape: <${reference}>`].join("\n"),
    "What to do:",
    respond.map((step, index) => `${index + 1}. ${step}`).join("\n"),
    `Harmless when: ${falsePositives}`,
  ].join("\n\n");
}
