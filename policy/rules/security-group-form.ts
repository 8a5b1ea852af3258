import { allOf, anyOf, ifKnown } from "../read/known";
import {
  eachEgressRule,
  eachIngressRule,
  egressTypes,
  ingressTypes,
  isWorld,
} from "../read/security-group";
import { asList, isSet, isTrue, received, textOf } from "../read/values";
import { each } from "../rule/judge";
import { rule, type Remark } from "../rule/rule";
import type { AwsInputs } from "../types/tokens";

type SecurityGroup = AwsInputs["aws:ec2/securityGroup:SecurityGroup"];

export const noAllProtocols = rule({
  name: "sg-no-all-protocols",
  description: "Every port at once is open to members of a security group only.",
  severity: "high",
  kind: "network",
  remediation:
    "Name the protocol and the ports that are needed, or a security group as the source. In a network ACL, allow the world TCP or UDP on the ports that are needed.",
  refs: ["CKV_AWS_277", "AWS-0102"],
  source: "https://docs.aws.amazon.com/vpc/latest/userguide/security-group-rules.html",
  on: [...ingressTypes, "aws:ec2/networkAcl:NetworkAcl", "aws:ec2/networkAclRule:NetworkAclRule"],
  check(subject) {
    switch (subject.type) {
      case "aws:ec2/networkAcl:NetworkAcl":
        return each(asList(subject.props.ingress), (entry, index) =>
          judgeAclEntry(`ingress[${index}] `, entry, () => entry.action),
        );
      case "aws:ec2/networkAclRule:NetworkAclRule":
        return each([subject.props], (entry) =>
          isTrue(entry.egress) ? undefined : judgeAclEntry("", entry, () => entry.ruleAction),
        );
      default:
        return eachIngressRule(subject, (ingress) => {
          const opensAll = allOf(
            () => ingress.byAddress,
            () => ingress.opensAll(),
          );
          return opensAll
            ? `${ingress.at}opens every port ${ingress.addresses}; name the ports, or a security group as the source.`
            : undefined;
        });
    }
  },
});

/** What both forms of an entry of a network ACL have. */
interface AclEntry {
  readonly protocol?: string | undefined;
  readonly cidrBlock?: string | undefined;
  readonly ipv6CidrBlock?: string | undefined;
}

function judgeAclEntry(place: string, entry: AclEntry, action: () => unknown): Remark | undefined {
  const opensAll = allOf(
    () => textOf(action())?.toLowerCase() === "allow",
    () => ["-1", "all"].includes(textOf(entry.protocol)?.toLowerCase() ?? "-1"),
    () => anyOf(["cidrBlock", "ipv6CidrBlock"] as const, (key) => isWorld(entry[key])),
  );
  return opensAll
    ? `${place}opens every protocol to the world; name the protocol and the ports.`
    : undefined;
}

/** What the provider writes where the program says nothing; also of groups that came from Terraform. */
const defaultTexts: readonly unknown[] = ["Managed by Pulumi", "Managed by Terraform"];

export const rulesDescribed = rule({
  name: "sg-rules-described",
  description: "A security group and each of its rules say what they are for.",
  severity: "low",
  kind: "network",
  remediation:
    "Set `description` of the group and of each rule: who talks to whom, and why. AWS replaces a group whose description changes.",
  refs: ["CKV_AWS_23", "AWS-0099", "AWS-0124"],
  source: "https://docs.aws.amazon.com/vpc/latest/userguide/creating-security-groups.html",
  on: [
    "aws:ec2/securityGroup:SecurityGroup",
    "aws:ec2/securityGroupRule:SecurityGroupRule",
    "aws:vpc/securityGroupEgressRule:SecurityGroupEgressRule",
    "aws:vpc/securityGroupIngressRule:SecurityGroupIngressRule",
  ],
  check: ({ type, props }) =>
    type === "aws:ec2/securityGroup:SecurityGroup"
      ? judgeGroup(props)
      : judgeDescription("", props),
});

function* judgeGroup(group: SecurityGroup): Iterable<Remark> {
  yield* each([group], (described) => judgeDescription("", described));
  for (const direction of ["ingress", "egress"] as const) {
    yield* each([group], ({ [direction]: rules }) =>
      each(asList(rules), (described, index) =>
        judgeDescription(`${direction}[${index}].`, described),
      ),
    );
  }
}

function judgeDescription(
  path: string,
  described: { readonly description?: string | undefined },
): Remark | undefined {
  const text = isSet(described, "description")
    ? ifKnown(() => textOf(described.description) ?? "")
    : "";
  const says = text === undefined || (text.trim() !== "" && !defaultTexts.includes(text));
  return says
    ? undefined
    : `${received(`${path}description`, described.description)}; say what it is for.`;
}

export const egressRestricted = rule({
  name: "sg-egress-restricted",
  description: "In prod, a security group does not let everything out to the world.",
  severity: "low",
  kind: "network",
  remediation: "Name the protocol and the ports, or the destinations, that are needed.",
  refs: ["CKV_AWS_382", "AWS-0104"],
  source: "https://docs.aws.amazon.com/vpc/latest/userguide/security-group-rules.html",
  on: egressTypes,
  check: (subject, { environment }) =>
    environment === "prod"
      ? eachEgressRule(subject, (egress) => {
          const opensAll = allOf(
            () => egress.exposed,
            () => egress.opensAll(),
          );
          return opensAll
            ? `${egress.at}opens every port ${egress.exposure}; name the ports or the destinations.`
            : undefined;
        })
      : undefined,
});
