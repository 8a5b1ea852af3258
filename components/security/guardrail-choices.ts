/** Protections of GuardDuty that a stack may choose, each billed by what it reads. */
export const threatFeatures = [
  "S3_DATA_EVENTS",
  "RDS_LOGIN_EVENTS",
  "LAMBDA_NETWORK_LOGS",
] as const;

export type ThreatFeature = (typeof threatFeatures)[number];

/** Standards of Security Hub CSPM: AWS Foundational Security Best Practices, CIS AWS Foundations Benchmark. */
export const securityStandards = ["fsbp", "cis"] as const;

export type SecurityStandard = (typeof securityStandards)[number];

/** How soon AWS Config records a change: each is billed as it is, or a day's changes of a resource as one. */
export const recordingFrequencies = ["daily", "continuous"] as const;

export type RecordingFrequency = (typeof recordingFrequencies)[number];
