/**
 * How far a response to an attack goes by itself: not at all, telling what it would do, doing it when a
 * person has approved it, or doing it at once.
 */
export const responseModes = ["off", "dryRun", "approval", "automatic"] as const;

export type ResponseMode = (typeof responseModes)[number];
