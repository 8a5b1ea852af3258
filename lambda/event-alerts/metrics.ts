/**
 * The function's CloudWatch metrics, all counts: `High + Medium + Info + Unmatched = Events`. `Allowed` counts
 * matches, and is no part of it.
 */
export const metricNames = [
  "Events",
  "FailedEvents",
  "High",
  "Medium",
  "Info",
  "Unmatched",
  "Allowed",
  "RuleErrors",
  "Alerts",
  "Held",
  "Repeated",
] as const;

export type Metrics = Partial<Readonly<Record<(typeof metricNames)[number], number>>>;
