/** The function's CloudWatch metrics, all counts: `High + Medium + Info + Unmatched = Events`. */
export const metricNames = [
  "Events",
  "FailedEvents",
  "High",
  "Medium",
  "Info",
  "Unmatched",
  "RuleErrors",
  "Alerts",
  "Held",
  "Repeated",
] as const;

export type Metrics = Partial<Readonly<Record<(typeof metricNames)[number], number>>>;
