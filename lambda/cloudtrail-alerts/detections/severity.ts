/** Highest first. */
export const severities = ["high", "medium", "info"] as const;

export type Severity = (typeof severities)[number];

/** How a severity is shown to people. */
export const severityLabels: Readonly<Record<Severity, { name: string; emoji: string }>> = {
  high: { name: "Alta", emoji: "🔴" },
  medium: { name: "Média", emoji: "🟠" },
  info: { name: "Informativa", emoji: "🔵" },
};

const rank: Readonly<Record<Severity, number>> = { high: 3, medium: 2, info: 1 };

export const isHigher = (one: Severity, other: Severity | undefined): boolean =>
  other === undefined || rank[one] > rank[other];

export const highest = (found: Iterable<Severity>): Severity | undefined => {
  let top: Severity | undefined;
  for (const severity of found) if (isHigher(severity, top)) top = severity;
  return top;
};
