import type { StackConfig } from "../config/load";

/** The parts of a stack that write logs, whatever its configuration chooses. */
const writers = [
  "sessions",
  "backend",
  "frontend",
  "cache",
  "signing-keys",
  "cloudtrail-alerts",
  "event-alerts",
  "webhook-notifier",
  "alert-archive",
  "alert-follow-up",
  "alert-follow-up-machine",
] as const;

export type LogWriter = (typeof writers)[number];

/** What a web ACL stands before. */
const guarded = ["entrance", "site"] as const;

type Guarded = (typeof guarded)[number];

type Named = Pick<StackConfig, "environment">;
type Kept = Pick<StackConfig, "environment" | "logRetentionDays">;

/** Where a part of the stack writes its log, and how long that is kept. */
export const logGroup = (config: Kept, writer: LogWriter) => ({
  group: nameOf(config, writer),
  retentionDays: config.logRetentionDays,
});

/** The same for what a web ACL refuses and counts. */
export const webAclLogGroup = (config: Kept, what: Guarded) => ({
  group: webAclNameOf(config, what),
  retentionDays: config.logRetentionDays,
});

/** Every log group that the stack may have. */
export const everyLogGroup = (config: Named): readonly string[] => [
  ...writers.map((writer) => nameOf(config, writer)),
  ...guarded.map((what) => webAclNameOf(config, what)),
];

const nameOf = ({ environment }: Named, writer: LogWriter) => `/meddiflux/${environment}/${writer}`;

/** AWS WAF wants this beginning of the name. */
const webAclNameOf = ({ environment }: Named, what: Guarded) =>
  `aws-waf-logs-meddiflux-${environment}${what === "site" ? "-site" : ""}`;
