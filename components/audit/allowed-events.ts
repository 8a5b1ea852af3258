import type { AllowEntry } from "../../lambda/cloudtrail-alerts/allow-list/entry";

/** The variable in which functions that judge events are told what is allowed. */
export const allowedEvents = (entries: readonly AllowEntry[]): string => JSON.stringify(entries);

/**
 * Bytes of it. Lambda takes 4 KB for all variables, and the others name what the function works with.
 * https://docs.aws.amazon.com/lambda/latest/dg/gettingstarted-limits.html
 */
export const mostAllowedBytes = 2_000;
