/** What CloudTrail Insights looks for: unusual numbers of calls, and of errors. Billed by events analysed. */
export const insightTypes = ["ApiCallRateInsight", "ApiErrorRateInsight"] as const;

export type InsightType = (typeof insightTypes)[number];
