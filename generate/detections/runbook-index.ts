import type { Told } from "../../lambda/cloudtrail-alerts/alerts/group";
import { overflow } from "../../lambda/cloudtrail-alerts/alerts/overflow";
import type { Detection } from "../../lambda/cloudtrail-alerts/detections/detection";
import type { Operation } from "../../lambda/event-alerts/operations/operation";
import { generatedFrom, table } from "../markdown";
import { levelOf } from "./facts";
import { section } from "./section";

/** The page that leads to the section of each alert, and has that of the alert about too many of them. */
export function runbookIndex(
  detections: readonly Detection[],
  operations: readonly Operation[],
): string {
  return [
    generatedFrom("lambda/cloudtrail-alerts/detections and lambda/event-alerts/operations"),
    "# Runbooks",
    "What to do about each alert, by its `detection`. The level is that of a plain match; an alert says its own.",
    "What is normal is silenced by an entry of `audit.allow`, which each alert proposes (see the " +
      "[README](../../README.md)), but for what is marked as always told.",
    table(
      ["Detection", "Level", "What happened", "Allow-list"],
      detections.map((detection) => [
        linkTo(detection),
        levelOf(detection.severity),
        detection.title,
        detection.neverAllowed ? "always told" : "can silence it",
      ]),
    ),
    "Operational events, which AWS services send themselves, at the level that the event says:",
    table(
      ["Event", "What happened"],
      operations.map((operation) => [linkTo(operation), operation.title]),
    ),
    section(overflow, []),
  ].join("\n\n");
}

const linkTo = ({ id, runbook }: Told): string =>
  `[${id}](${runbook.replace("docs/runbooks/", "")})`;
