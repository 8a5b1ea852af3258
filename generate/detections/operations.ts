import type { Operation } from "../../lambda/event-alerts/operations/operation";
import { generatedFrom } from "../markdown";
import { section } from "./section";

/** The page of operational events. Its headings are their ids, which alerts link to. */
export function operationsPage(operations: readonly Operation[]): string {
  return [
    generatedFrom("lambda/event-alerts/operations"),
    "# What to do about: operational events",
    "AWS services send these themselves; an alert says the level. Field names are those of the event, " +
      "which the alert has under `event.serviceEventDetails`.",
    ...operations.map((operation) => section(operation, facts(operation))),
  ].join("\n\n");
}

const facts = ({ source, detailTypes, reference }: Operation): readonly string[] => [
  `Events: ${source} (${detailTypes.join(", ")})`,
  `Shape: <${reference}>`,
];
