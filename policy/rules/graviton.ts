import { received, textOf } from "../read/values";
import { rule } from "../rule/rule";

/** Engines that run on Graviton. Those of Microsoft, Oracle and IBM do not. */
const engines: readonly string[] = [
  "aurora-mysql",
  "aurora-postgresql",
  "mariadb",
  "mysql",
  "postgres",
];

export const rdsGravitonPreferred = rule({
  name: "rds-graviton-preferred",
  description: "A database whose engine runs on Graviton does, since it gives more for less.",
  severity: "medium",
  kind: "finops",
  remediation:
    "Set `instanceClass` to the family that the message names; the change restarts the database once.",
  refs: ["CB RDS-4"],
  source:
    "https://docs.aws.amazon.com/AmazonRDS/latest/UserGuide/Concepts.DBInstanceClass.Types.html",
  on: ["aws:rds/instance:Instance", "aws:rds/clusterInstance:ClusterInstance"],
  check({ props }) {
    const remark = judgeFamily("instanceClass", props.instanceClass);
    // A replica takes its engine from its source, so that here it may not be said.
    return remark !== undefined && engines.includes(textOf(props.engine) ?? "")
      ? remark
      : undefined;
  },
});

export const ec2GravitonPreferred = rule({
  name: "ec2-graviton-preferred",
  description: "An instance runs on Graviton, which gives more for less.",
  severity: "low",
  kind: "finops",
  remediation:
    "Set `instanceType` to the family that the message names, with an image for arm64. What runs on x86 alone gets an exemption.",
  refs: ["CB EC2-6"],
  source: "https://docs.aws.amazon.com/AWSEC2/latest/UserGuide/instance-types.html",
  on: ["aws:ec2/instance:Instance", "aws:ec2/launchTemplate:LaunchTemplate"],
  check: ({ props }) => judgeFamily("instanceType", props.instanceType),
});

/** The families that stand in for all others of their letter. */
const onGraviton: Readonly<Record<string, string>> = { c: "c7g", m: "m7g", r: "r7g", t: "t4g" };

/** Letter, generation, then what the family has: `g` among it is Graviton (`m7g`, `r6gd`). */
function judgeFamily(path: string, value: unknown): string | undefined {
  const [, letter = "", traits = ""] =
    /^(?:db\.)?([a-z])\d([a-z]*)[.-]/.exec(textOf(value) ?? "") ?? [];
  const better = onGraviton[letter];
  return better === undefined || traits.includes("g")
    ? undefined
    : `${received(path, value)}; ${better} gives more for less.`;
}
