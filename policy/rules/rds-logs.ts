import { anyOf } from "../read/known";
import { asList, isTrue, listed, received, textOf } from "../read/values";
import { rule } from "../rule/rule";

/** The logs that tell of failures, by engine. General and audit logs may hold data, so they are a choice. */
export const logsByEngine: Readonly<Record<string, readonly string[]>> = {
  postgres: ["postgresql"],
  "aurora-postgresql": ["postgresql"],
  mysql: ["error", "slowquery"],
  mariadb: ["error", "slowquery"],
  "aurora-mysql": ["error", "slowquery"],
  "sqlserver-ee": ["error"],
  "sqlserver-se": ["error"],
  "sqlserver-ex": ["error"],
  "sqlserver-web": ["error"],
};

export const logExports = rule({
  name: "rds-log-exports",
  description: "A database sends the logs of its engine to CloudWatch.",
  severity: "medium",
  kind: "logging",
  remediation:
    'Set `enabledCloudwatchLogsExports`: `["postgresql"]` for PostgreSQL, `["error", "slowquery"]` for MySQL and MariaDB, `["error"]` for SQL Server.',
  refs: ["CKV_AWS_129", "RDS.9", "RDS.36"],
  source:
    "https://docs.aws.amazon.com/AmazonRDS/latest/UserGuide/USER_LogAccess.Procedural.UploadtoCloudWatch.html",
  on: ["aws:rds/instance:Instance", "aws:rds/cluster:Cluster"],
  check({ props }) {
    const exported = asList(props.enabledCloudwatchLogsExports);
    // A replica takes its engine from its source; one that is not listed has logs of its own kinds.
    const needed = logsByEngine[textOf(props.engine) ?? ""];
    if (exported.length === 0) {
      return `enabledCloudwatchLogsExports names no log; set it to ${needed ? listed(needed) : "the logs of the engine"}.`;
    }
    const missing = needed?.filter((log) => !anyOf(exported, (one) => one === log)) ?? [];
    return missing.length === 0
      ? undefined
      : `enabledCloudwatchLogsExports lacks ${listed(missing)}; add what is missing.`;
  },
});

export const performanceInsights = rule({
  name: "rds-performance-insights",
  description: "In prod, a database keeps its load by query with Performance Insights.",
  severity: "low",
  kind: "logging",
  remediation: "Set `performanceInsightsEnabled: true`; seven days of history are free.",
  refs: ["CKV_AWS_353", "AWS-0133"],
  source: "https://docs.aws.amazon.com/AmazonRDS/latest/UserGuide/USER_PerfInsights.html",
  on: ["aws:rds/instance:Instance", "aws:rds/clusterInstance:ClusterInstance"],
  parameters: { insights: { dev: "optional", hom: "optional", prod: "required" } },
  check({ props }, { parameters: { insights } }) {
    if (insights === "optional" || isTrue(props.performanceInsightsEnabled)) return undefined;
    if (isTooSmall(textOf(props.engine), textOf(props.instanceClass))) return undefined;
    return `${received("performanceInsightsEnabled", props.performanceInsightsEnabled)}; set it to true.`;
  },
});

/**
 * MySQL and MariaDB have no insights on the smallest classes.
 * Source: https://docs.aws.amazon.com/AmazonRDS/latest/UserGuide/USER_PerfInsights.Overview.Engines.html
 */
function isTooSmall(engine = "", instanceClass = ""): boolean {
  return (
    ["mysql", "mariadb"].includes(engine) &&
    /^db\.(?:t2|t3|t4g)\.(?:micro|small)$/.test(instanceClass)
  );
}
