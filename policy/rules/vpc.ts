import { Tags } from "../read/tags";
import { allOf, anyOf } from "../read/known";
import { asList, mayBeTrue, received, textOf } from "../read/values";
import { vpcTypes } from "../read/vpc";
import { everywhere } from "../rule/environment";
import { each, eachResource } from "../rule/judge";
import { rule, type StackRemark } from "../rule/rule";

const ruleTypes = [
  "aws:ec2/securityGroupRule:SecurityGroupRule",
  "aws:vpc/securityGroupEgressRule:SecurityGroupEgressRule",
  "aws:vpc/securityGroupIngressRule:SecurityGroupIngressRule",
] as const;

const defaultGroup = "aws:ec2/defaultSecurityGroup:DefaultSecurityGroup";

export const defaultGroupClosed = rule({
  name: "default-sg-closed",
  description: "The default security group of a VPC lets nothing in and nothing out.",
  severity: "medium",
  kind: "network",
  remediation:
    "Give the VPC an `aws.ec2.DefaultSecurityGroup` without `ingress` and `egress`, which empties the one that AWS made, and put nothing into that group.",
  refs: ["CKV2_AWS_12", "EC2.2", "CIS 6.5"],
  source: "https://docs.aws.amazon.com/vpc/latest/userguide/default-security-group.html",
  on: [defaultGroup],
  *check({ props }) {
    for (const direction of ["ingress", "egress"] as const) {
      yield* each([props], ({ [direction]: rules }) =>
        asList<unknown>(rules).length > 0
          ? `${direction} has rules; remove them, and use a security group of your own.`
          : undefined,
      );
    }
  },
  *checkStack(stack): Iterable<StackRemark> {
    for (const vpc of stack.all(...vpcTypes)) {
      if (stack.linkedBy(vpc, "vpcId", defaultGroup).length > 0) continue;
      yield { on: vpc, remark: "no DefaultSecurityGroup empties its default group; add one." };
    }
    // A group that a rule takes from a VPC can only be its default one.
    for (const owner of stack.all(defaultGroup, ...vpcTypes)) {
      for (const on of stack.linkedBy(owner, "securityGroupId", ...ruleTypes)) {
        const remark = "it opens the default security group; use a security group of your own.";
        yield { on, remark };
      }
    }
  },
});

export const noAutoPublicIp = rule({
  name: "subnet-no-auto-public-ip",
  description: "Only subnets that are tagged as public hand out public addresses.",
  severity: "medium",
  kind: "network",
  remediation:
    "Set `mapPublicIpOnLaunch: false`. A subnet for load balancers and NAT gateways is tagged `SubnetType: Public`, as awsx does.",
  refs: ["CKV_AWS_130", "EC2.15", "AWS-0164"],
  source: "https://docs.aws.amazon.com/vpc/latest/userguide/subnet-public-ip.html",
  on: ["aws:ec2/subnet:Subnet"],
  parameters: { tag: everywhere("SubnetType") },
  check(subject, { parameters: { tag } }) {
    const handsOut = allOf(
      () => mayBeTrue(subject.props.mapPublicIpOnLaunch),
      () => new Tags(subject).get(tag)?.toLowerCase() !== "public",
    );
    return handsOut
      ? `${received("mapPublicIpOnLaunch", subject.props.mapPublicIpOnLaunch)}; set it to false, or tag the subnet ${tag}: Public.`
      : undefined;
  },
});

export const flowLogsEnabled = rule({
  name: "vpc-flow-logs-enabled",
  description: "A VPC keeps a log of the traffic that it refuses, or of all.",
  severity: "medium",
  kind: "logging",
  remediation:
    'Add an `aws.ec2.FlowLog` with the `vpcId` of the VPC and `trafficType: "ALL"` or `"REJECT"`.',
  refs: ["CKV2_AWS_11", "EC2.6", "CIS 4.7", "AWS-0178"],
  source: "https://docs.aws.amazon.com/vpc/latest/userguide/flow-logs.html",
  checkStack: (stack) =>
    eachResource(stack.all(...vpcTypes), (vpc) => {
      const logs = stack.linkedBy(vpc, "vpcId", "aws:ec2/flowLog:FlowLog");
      if (logs.length === 0) return "no FlowLog records its traffic; add one.";
      const types = ["ALL", "REJECT"];
      if (anyOf(logs, ({ props }) => types.includes(textOf(props.trafficType) ?? "")))
        return undefined;
      const [log] = logs;
      return `${received(`trafficType of ${log?.name ?? "its FlowLog"}`, log?.props.trafficType)}; use ALL or REJECT.`;
    }),
});

export const noDefaultVpc = rule({
  name: "vpc-no-default",
  description: "Nothing is built on the default VPC, whose subnets are all public.",
  severity: "medium",
  kind: "network",
  remediation: "Remove the `aws.ec2.DefaultVpc` and use an `aws.ec2.Vpc` of your own.",
  refs: ["CKV_AWS_148", "AWS-0101"],
  source: "https://docs.aws.amazon.com/vpc/latest/userguide/default-vpc.html",
  on: ["aws:ec2/defaultVpc:DefaultVpc"],
  check: () => "adopts the default VPC; use an aws.ec2.Vpc instead.",
});
