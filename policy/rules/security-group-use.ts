import { rule, type StackRemark } from "../rule/rule";
import type { StackResource } from "../rule/stack";

/** Types that say what a security group lets through, and give it to nothing. */
const notUses: ReadonlySet<string> = new Set([
  "aws:ec2/defaultSecurityGroup:DefaultSecurityGroup",
  "aws:ec2/securityGroup:SecurityGroup",
  "aws:ec2/securityGroupRule:SecurityGroupRule",
  "aws:vpc/securityGroupEgressRule:SecurityGroupEgressRule",
  "aws:vpc/securityGroupIngressRule:SecurityGroupIngressRule",
  "aws:vpc/securityGroupVpcAssociation:SecurityGroupVpcAssociation",
]);

export const noOrphanSecurityGroups = rule({
  name: "no-orphan-security-groups",
  description: "A security group is of something.",
  severity: "low",
  kind: "finops",
  remediation:
    "Give the group to a resource, or remove it. One that another stack uses is exempt by its name.",
  refs: ["CKV2_AWS_5", "EC2.22"],
  source: "https://docs.aws.amazon.com/vpc/latest/userguide/vpc-security-groups.html",
  *checkStack(stack): Iterable<StackRemark> {
    const used = new Set(stack.resources.flatMap(usedBy));
    for (const on of stack.all("aws:ec2/securityGroup:SecurityGroup")) {
      if (used.has(on.urn)) continue;
      yield { on, remark: "no resource of the stack is in it; remove it." };
    }
  },
});

/** What a resource is made of; only waiting for something is no use of it. */
function usedBy({ type, propertyDependencies }: StackResource): readonly string[] {
  return notUses.has(type) ? [] : Object.values(propertyDependencies).flat();
}
