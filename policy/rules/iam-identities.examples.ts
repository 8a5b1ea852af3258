import { unknown, type ExamplesByRule } from "../rule/example";

export const examples: ExamplesByRule = {
  "iam-no-managed-admin-attachment": {
    pass: [
      {
        type: "aws:iam/policyAttachment:PolicyAttachment",
        props: { policyArn: "arn:aws:iam::aws:policy/AmazonS3ReadOnlyAccess" },
      },
    ],
    fail: [
      {
        type: "aws:iam/policyAttachment:PolicyAttachment",
        props: { policyArn: "arn:aws:iam::aws:policy/IAMFullAccess" },
        says: "policyArn is IAMFullAccess of AWS; attach a policy that names what is needed.",
      },
      {
        type: "aws:iam/groupPolicyAttachment:GroupPolicyAttachment",
        props: { policyArn: "arn:aws:iam::aws:policy/IAMFullAccess" },
        says: "policyArn is IAMFullAccess of AWS; attach a policy that names what is needed.",
      },
      {
        type: "aws:iam/role:Role",
        props: {
          managedPolicyArns: [
            "arn:aws:iam::aws:policy/AmazonS3ReadOnlyAccess",
            "arn:aws:iam::aws:policy/AdministratorAccess",
          ],
        },
        says: "managedPolicyArns[1] is AdministratorAccess of AWS; attach a policy that names what is needed.",
      },
      {
        type: "aws:iam/rolePolicyAttachment:RolePolicyAttachment",
        props: { policyArn: "arn:aws:iam::aws:policy/IAMFullAccess" },
        says: "policyArn is IAMFullAccess of AWS; attach a policy that names what is needed.",
      },
      {
        type: "aws:iam/rolePolicyAttachmentsExclusive:RolePolicyAttachmentsExclusive",
        props: { policyArns: ["arn:aws:iam::aws:policy/AdministratorAccess"] },
        says: "policyArns[0] is AdministratorAccess of AWS; attach a policy that names what is needed.",
      },
      {
        type: "aws:iam/userPolicyAttachment:UserPolicyAttachment",
        props: { policyArn: "arn:aws:iam::aws:policy/IAMFullAccess" },
        says: "policyArn is IAMFullAccess of AWS; attach a policy that names what is needed.",
      },
      {
        type: "aws:ssoadmin/managedPolicyAttachment:ManagedPolicyAttachment",
        props: { managedPolicyArn: "arn:aws:iam::aws:policy/AdministratorAccess" },
        says: "managedPolicyArn is AdministratorAccess of AWS; attach a policy that names what is needed.",
      },
    ],
    unknown: [
      {
        type: "aws:iam/policyAttachment:PolicyAttachment",
        props: { policyArn: unknown },
        says: "policyArn is unknown until the deployment",
      },
    ],
  },
  "iam-no-static-users": {
    pass: [{ type: "aws:iam/policyAttachment:PolicyAttachment", props: { roles: ["api"] } }],
    fail: [
      {
        type: "aws:iam/policyAttachment:PolicyAttachment",
        props: { users: ["ana"] },
        says: "users is set; attach the policy to roles instead.",
      },
      {
        type: "aws:iam/accessKey:AccessKey",
        props: {},
        says: "is of an IAM user, whose credentials last until they leak; use a role instead.",
      },
      {
        type: "aws:iam/user:User",
        props: {},
        says: "is of an IAM user, whose credentials last until they leak; use a role instead.",
      },
      {
        type: "aws:iam/userLoginProfile:UserLoginProfile",
        props: {},
        says: "is of an IAM user, whose credentials last until they leak; use a role instead.",
      },
      {
        type: "aws:iam/userPolicy:UserPolicy",
        props: {},
        says: "is of an IAM user, whose credentials last until they leak; use a role instead.",
      },
      {
        type: "aws:iam/userPolicyAttachment:UserPolicyAttachment",
        props: {},
        says: "is of an IAM user, whose credentials last until they leak; use a role instead.",
      },
    ],
    unknown: [],
  },
};
