import { anyOf, ifKnown } from "../read/known";
import { asList, isRecord, isSet, received, textOf, wordOf } from "../read/values";
import { rule } from "../rule/rule";

/** How the engines of a family refuse connections without TLS. */
interface TlsSwitch {
  /** Start of the family's name (`postgres17`) and of the engine's (`postgres`). */
  readonly family: RegExp;
  readonly parameter: "rds.force_ssl" | "require_secure_transport";
  /** Major version from which on it is the default. */
  readonly defaultFrom: number;
  /** Aurora has the parameter in the groups of clusters alone. */
  readonly clusterOnly: boolean;
}

/** Source: the chapters on TLS of each engine in the RDS and Aurora user guides. */
const switches: readonly TlsSwitch[] = [
  { family: /^postgres(\d*)/, parameter: "rds.force_ssl", defaultFrom: 15, clusterOnly: false },
  {
    family: /^aurora-postgresql(\d+)?/,
    parameter: "rds.force_ssl",
    defaultFrom: 17,
    clusterOnly: true,
  },
  {
    family: /^sqlserver/,
    parameter: "rds.force_ssl",
    defaultFrom: Infinity,
    clusterOnly: false,
  },
  {
    family: /^(?:mysql|mariadb)/,
    parameter: "require_secure_transport",
    defaultFrom: Infinity,
    clusterOnly: false,
  },
  {
    family: /^aurora-mysql/,
    parameter: "require_secure_transport",
    defaultFrom: Infinity,
    clusterOnly: true,
  },
];

const clusterTypes: readonly string[] = [
  "aws:rds/cluster:Cluster",
  "aws:rds/clusterParameterGroup:ClusterParameterGroup",
];

export const forceTls = rule({
  name: "rds-force-tls",
  description: "A database refuses connections without TLS.",
  severity: "high",
  kind: "encryption",
  remediation:
    "Give the database a parameter group that sets `rds.force_ssl` (PostgreSQL, SQL Server) or `require_secure_transport` (MySQL, MariaDB) to 1; for Aurora, a `ClusterParameterGroup`.",
  refs: ["CKV2_AWS_69", "RDS.38", "RDS.39"],
  source:
    "https://docs.aws.amazon.com/AmazonRDS/latest/UserGuide/PostgreSQL.Concepts.General.SSL.html",
  on: [
    "aws:rds/parameterGroup:ParameterGroup",
    "aws:rds/clusterParameterGroup:ClusterParameterGroup",
    "aws:rds/instance:Instance",
    "aws:rds/cluster:Cluster",
  ],
  check({ type, props }) {
    switch (type) {
      case "aws:rds/parameterGroup:ParameterGroup":
      case "aws:rds/clusterParameterGroup:ClusterParameterGroup":
        return judgeGroup(type, textOf(props.family) ?? "", asList<unknown>(props.parameters));
      case "aws:rds/instance:Instance":
        // A replica has the parameters of its source until it is given others.
        return isSet(props, "replicateSourceDb")
          ? undefined
          : judgeDefault(type, props, "parameterGroupName");
      case "aws:rds/cluster:Cluster":
        return judgeDefault(type, props, "dbClusterParameterGroupName");
    }
  },
});

function judgeGroup(
  type: string,
  family: string,
  parameters: readonly unknown[],
): string | undefined {
  const tls = switchOf(type, family);
  if (tls === undefined) return undefined;
  const { parameter } = tls;
  const values = (meets: (value: unknown) => boolean) =>
    anyOf(
      parameters,
      (item) => isRecord(item) && item["name"] === parameter && meets(item["value"]),
    );
  if (values(isOn)) return undefined;
  if (values(() => true)) return `parameters turns ${parameter} off; set it to 1.`;
  return isDefault(tls, family)
    ? undefined
    : `parameters lacks ${parameter}, which ${family} does not turn on by itself; add it with the value 1.`;
}

interface Database {
  readonly engine?: unknown;
  readonly engineVersion?: unknown;
  readonly parameterGroupName?: unknown;
  readonly dbClusterParameterGroupName?: unknown;
}

/** A database with a group of its own is judged there; this is about those that have AWS's. */
function judgeDefault(
  type: string,
  props: Database,
  key: "parameterGroupName" | "dbClusterParameterGroupName",
): string | undefined {
  const name = isSet(props, key) ? (textOf(ifKnown(() => props[key])) ?? "") : undefined;
  const family = name === undefined ? familyOf(props) : /^default\.(.+)/.exec(name)?.[1];
  const tls = family === undefined ? undefined : switchOf(type, family);
  if (family === undefined || tls === undefined || isDefault(tls, family)) return undefined;
  return `${received(key, name)}, and the default group does not force TLS; use one of your own that sets ${tls.parameter} to 1.`;
}

/** Without a version AWS takes its default one. */
function familyOf(props: Database): string {
  const engine = textOf(props.engine) ?? "";
  return isSet(props, "engineVersion") ? engine + wordOf(props.engineVersion) : engine;
}

function switchOf(type: string, family: string): TlsSwitch | undefined {
  return switches.find(
    (tls) => tls.family.test(family) && (!tls.clusterOnly || clusterTypes.includes(type)),
  );
}

/** The parameter by which a group of this type and family refuses connections without TLS. */
export function tlsParameterOf(type: string, family: string): string | undefined {
  return switchOf(type, family)?.parameter;
}

function isDefault({ family: pattern, defaultFrom }: TlsSwitch, family: string): boolean {
  const major = pattern.exec(family)?.[1];
  // Without a version: the default one of PostgreSQL is past those that take plain text, of Aurora not surely.
  return major === "" || (major !== undefined && Number(major) >= defaultFrom);
}

function isOn(value: unknown): boolean {
  return value === true || ["1", "on", "true"].includes(wordOf(value).toLowerCase());
}
