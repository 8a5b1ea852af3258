import { denyAll } from "../../lambda/alert-follow-up/actions";
import { arn, iamArn, type Account } from "../shared/account";
import type { Statement } from "../shared/policy-document";

/** What the state machine may do when it acts: each action on what it may be about, and nothing else. */
export function responseRights(account: Account, trailName: string): readonly Statement[] {
  const onlyDenyAll = { ArnEquals: { "iam:PolicyARN": denyAll } };
  return [
    {
      sid: "DisableAccessKeys",
      actions: ["iam:UpdateAccessKey"],
      resources: [iamArn(account, "user/*")],
    },
    {
      sid: "QuarantineUsers",
      actions: ["iam:AttachUserPolicy"],
      resources: [iamArn(account, "user/*")],
      conditions: onlyDenyAll,
    },
    {
      sid: "QuarantineRoles",
      actions: ["iam:AttachRolePolicy"],
      resources: [iamArn(account, "role/*")],
      conditions: onlyDenyAll,
    },
    {
      sid: "LookForRules",
      actions: ["ec2:DescribeSecurityGroupRules"],
      // EC2 knows no resources for what it describes (docs.aws.amazon.com/service-authorization, Amazon EC2).
      resources: ["*"],
    },
    {
      sid: "RevokeIngress",
      actions: ["ec2:RevokeSecurityGroupIngress"],
      resources: [
        arn(account, "ec2", "security-group/*"),
        arn(account, "ec2", "security-group-rule/*"),
      ],
    },
    {
      sid: "RestartTrail",
      actions: ["cloudtrail:StartLogging"],
      resources: [arn(account, "cloudtrail", `trail/${trailName}`)],
    },
  ];
}
