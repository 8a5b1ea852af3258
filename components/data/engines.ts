/** What differs between database engines. */
export interface Engine {
  /** Major version only: AWS applies minor ones by itself (pulumi/pulumi-aws#5756). */
  readonly version: string;
  /** Family of its parameter group. */
  readonly family: string;
  readonly port: number;
  /** Logs that it can send to CloudWatch. */
  readonly logExports: readonly string[];
  /** The parameter that refuses connections without TLS. */
  readonly forceTls: { readonly name: string; readonly value: string };
  /** Whether a database can be named when the instance is made; SQL Server has none until one is created. */
  readonly namesDatabase: boolean;
  /** Whether users may sign in with IAM instead of a password. */
  readonly iamSignIn: boolean;
  readonly licenseModel: string;
  /** Classes that Performance Insights does not run on. */
  readonly withoutInsights?: RegExp;
}

const rdsForceSsl = { name: "rds.force_ssl", value: "1" };

/**
 * The engines that a database can have.
 * Source: docs.aws.amazon.com/AmazonRDS/latest/UserGuide, the chapter of each engine.
 */
export const engines = {
  postgres: {
    version: "17",
    family: "postgres17",
    port: 5432,
    logExports: ["postgresql", "upgrade"],
    forceTls: rdsForceSsl,
    namesDatabase: true,
    iamSignIn: true,
    licenseModel: "postgresql-license",
  },
  mysql: {
    version: "8.4",
    family: "mysql8.4",
    port: 3306,
    logExports: ["error", "slowquery"],
    forceTls: { name: "require_secure_transport", value: "1" },
    namesDatabase: true,
    iamSignIn: true,
    licenseModel: "general-public-license",
    // docs.aws.amazon.com/AmazonRDS/latest/UserGuide/USER_PerfInsights.Overview.Engines.html
    withoutInsights: /^db\.(?:t2|t3|t4g)\.(?:micro|small)$/,
  },
  "sqlserver-se": {
    version: "16.00",
    family: "sqlserver-se-16.0",
    port: 1433,
    logExports: ["agent", "error"],
    forceTls: rdsForceSsl,
    namesDatabase: false,
    iamSignIn: false,
    licenseModel: "license-included",
  },
} as const satisfies Readonly<Record<string, Engine>>;

export type EngineName = keyof typeof engines;

/** The names that configuration can use. */
export const engineNames = Object.keys(engines) as readonly EngineName[];
