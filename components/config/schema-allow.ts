import { z } from "zod";
import { parseAllowList } from "../../lambda/cloudtrail-alerts/allow-list/parse";
import { detections } from "../../lambda/cloudtrail-alerts/detections";
import type { Json } from "../../lambda/cloudtrail-alerts/json";
import { allowedEvents, mostAllowedBytes } from "../audit/allowed-events";

/**
 * What is normal in an account and is not told: the list that the alert functions read, by their own rules,
 * which are asked here so that a mistake shows in a preview and not in a function that does not start.
 */
export const allow = z.unknown().transform((value, context) => {
  const today = new Date().toISOString().slice(0, 10);
  // Configuration is read from YAML or JSON.
  const { entries, problems } = parseAllowList(value as Json | undefined, { detections, today });
  for (const { path, wanted } of problems)
    context.addIssue({ code: "custom", path: [...path], message: wanted });
  const bytes = Buffer.byteLength(allowedEvents(entries));
  if (bytes > mostAllowedBytes)
    context.addIssue({
      code: "custom",
      message:
        `at most ${mostAllowedBytes} bytes as JSON (these are ${bytes}), which is what fits into the variables ` +
        "of a function: join entries of one principal, or give shorter reasons",
    });
  return entries;
});
