import { unknown, type ExamplesByRule } from "../rule/example";

const escalation = JSON.stringify({
  Version: "2012-10-17",
  Statement: [{ Effect: "Allow", Action: "iam:CreatePolicyVersion", Resource: "*" }],
});

export const examples: ExamplesByRule = {
  "iam-no-privilege-escalation": {
    pass: [
      {
        type: "aws:iam/policy:Policy",
        props: {
          policy: JSON.stringify({
            Version: "2012-10-17",
            Statement: [{ Effect: "Allow", Action: "iam:GetPolicy", Resource: "*" }],
          }),
        },
      },
    ],
    fail: [
      {
        type: "aws:iam/policy:Policy",
        props: { policy: escalation },
        says: "policy lets its holder gain more rights by iam:CreatePolicyVersion; name the resources, or add a Condition.",
      },
      {
        type: "aws:iam/groupPolicy:GroupPolicy",
        props: { policy: escalation },
        says: "policy lets its holder gain more rights by iam:CreatePolicyVersion; name the resources, or add a Condition.",
      },
      {
        type: "aws:iam/rolePolicy:RolePolicy",
        props: { policy: escalation },
        says: "policy lets its holder gain more rights by iam:CreatePolicyVersion; name the resources, or add a Condition.",
      },
      {
        type: "aws:iam/userPolicy:UserPolicy",
        props: { policy: escalation },
        says: "policy lets its holder gain more rights by iam:CreatePolicyVersion; name the resources, or add a Condition.",
      },
      {
        type: "aws:iam/role:Role",
        props: { inlinePolicies: [{ name: "own", policy: escalation }] },
        says: "inlinePolicies[0].policy lets its holder gain more rights by iam:CreatePolicyVersion; name the resources, or add a Condition.",
      },
      {
        type: "aws:ssoadmin/permissionSetInlinePolicy:PermissionSetInlinePolicy",
        props: { inlinePolicy: escalation },
        says: "inlinePolicy lets its holder gain more rights by iam:CreatePolicyVersion; name the resources, or add a Condition.",
      },
    ],
    unknown: [
      {
        type: "aws:iam/policy:Policy",
        props: { policy: unknown },
        says: "policy is unknown until the deployment",
      },
    ],
  },
};
