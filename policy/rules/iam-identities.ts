import { isSet, asList, textOf } from "../read/values";
import { each } from "../rule/judge";
import { rule } from "../rule/rule";

const adminPolicies = ["AdministratorAccess", "IAMFullAccess", "PowerUserAccess"];

export const noManagedAdminAttachment = rule({
  name: "iam-no-managed-admin-attachment",
  description: "Nobody is given a policy of AWS that allows nearly everything.",
  severity: "high",
  kind: "iam",
  remediation:
    "Attach a policy that names the actions and resources that are needed; Access Analyzer can write one from what was used.",
  refs: ["CKV_AWS_274", "CKV2_AWS_56", "IAM.1"],
  source: "https://docs.aws.amazon.com/IAM/latest/UserGuide/access_policies_managed-vs-inline.html",
  on: [
    "aws:iam/groupPolicyAttachment:GroupPolicyAttachment",
    "aws:iam/policyAttachment:PolicyAttachment",
    "aws:iam/role:Role",
    "aws:iam/rolePolicyAttachment:RolePolicyAttachment",
    "aws:iam/rolePolicyAttachmentsExclusive:RolePolicyAttachmentsExclusive",
    "aws:iam/userPolicyAttachment:UserPolicyAttachment",
    "aws:ssoadmin/managedPolicyAttachment:ManagedPolicyAttachment",
  ],
  check(subject) {
    switch (subject.type) {
      case "aws:iam/role:Role":
        return eachAttached("managedPolicyArns", subject.props.managedPolicyArns);
      case "aws:iam/rolePolicyAttachmentsExclusive:RolePolicyAttachmentsExclusive":
        return eachAttached("policyArns", subject.props.policyArns);
      case "aws:ssoadmin/managedPolicyAttachment:ManagedPolicyAttachment":
        return judgeAttached("managedPolicyArn", subject.props.managedPolicyArn);
      default:
        return judgeAttached("policyArn", subject.props.policyArn);
    }
  },
});

function eachAttached(path: string, arns: readonly unknown[] | undefined) {
  return each(asList(arns), (arn, index) => judgeAttached(`${path}[${index}]`, arn));
}

function judgeAttached(path: string, arn: unknown): string | undefined {
  const [, name = ""] = /^arn:[^:]+:iam::aws:policy\/(.+)$/.exec(textOf(arn) ?? "") ?? [];
  return adminPolicies.includes(name)
    ? `${path} is ${name} of AWS; attach a policy that names what is needed.`
    : undefined;
}

export const noStaticUsers = rule({
  name: "iam-no-static-users",
  description: "People and programs come in by roles; there are no IAM users with lasting keys.",
  severity: "high",
  kind: "iam",
  remediation:
    "Give people access by IAM Identity Center, workloads by the role they run in, and pipelines by an `OpenIdConnectProvider`.",
  refs: ["CKV_AWS_273", "CKV_AWS_40", "IAM.2", "CIS 2.13"],
  source: "https://docs.aws.amazon.com/IAM/latest/UserGuide/best-practices.html",
  on: [
    "aws:iam/accessKey:AccessKey",
    "aws:iam/policyAttachment:PolicyAttachment",
    "aws:iam/user:User",
    "aws:iam/userLoginProfile:UserLoginProfile",
    "aws:iam/userPolicy:UserPolicy",
    "aws:iam/userPolicyAttachment:UserPolicyAttachment",
  ],
  check({ type, props }) {
    if (type !== "aws:iam/policyAttachment:PolicyAttachment") {
      return "is of an IAM user, whose credentials last until they leak; use a role instead.";
    }
    return isSet(props, "users") ? "users is set; attach the policy to roles instead." : undefined;
  },
});
