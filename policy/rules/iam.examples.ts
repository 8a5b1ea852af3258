import { unknown, type ExamplesByRule } from "../rule/example";

const everything = JSON.stringify({
  Version: "2012-10-17",
  Statement: [{ Effect: "Allow", Action: "*", Resource: "*" }],
});

const anyKey = JSON.stringify({
  Version: "2012-10-17",
  Statement: [{ Effect: "Allow", Action: "kms:Decrypt", Resource: "*" }],
});

const wholeService = JSON.stringify({
  Version: "2012-10-17",
  Statement: [{ Effect: "Allow", Action: "s3:*", Resource: "*" }],
});

export const examples: ExamplesByRule = {
  "iam-no-admin-policy": {
    pass: [
      {
        type: "aws:iam/policy:Policy",
        props: {
          policy: JSON.stringify({
            Version: "2012-10-17",
            Statement: [
              { Effect: "Allow", Action: "s3:GetObject", Resource: "arn:aws:s3:::reports/*" },
            ],
          }),
        },
      },
    ],
    fail: [
      {
        type: "aws:iam/policy:Policy",
        props: { policy: everything },
        says: "policy.Statement[0] allows every action on every resource; name the actions and resources that are needed.",
      },
      {
        type: "aws:iam/groupPolicy:GroupPolicy",
        props: { policy: everything },
        says: "policy.Statement[0] allows every action on every resource; name the actions and resources that are needed.",
      },
      {
        type: "aws:iam/rolePolicy:RolePolicy",
        props: { policy: everything },
        says: "policy.Statement[0] allows every action on every resource; name the actions and resources that are needed.",
      },
      {
        type: "aws:iam/userPolicy:UserPolicy",
        props: { policy: everything },
        says: "policy.Statement[0] allows every action on every resource; name the actions and resources that are needed.",
      },
      {
        type: "aws:iam/role:Role",
        props: { inlinePolicies: [{ name: "own", policy: everything }] },
        says: "inlinePolicies[0].policy.Statement[0] allows every action on every resource; name the actions and resources that are needed.",
      },
      {
        type: "aws:ssoadmin/permissionSetInlinePolicy:PermissionSetInlinePolicy",
        props: { inlinePolicy: everything },
        says: "inlinePolicy.Statement[0] allows every action on every resource; name the actions and resources that are needed.",
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
  "iam-no-kms-decrypt-all": {
    pass: [
      {
        type: "aws:iam/policy:Policy",
        props: {
          policy: JSON.stringify({
            Version: "2012-10-17",
            Statement: [
              {
                Effect: "Allow",
                Action: "kms:Decrypt",
                Resource: "arn:aws:kms:sa-east-1:111122223333:key/1234",
              },
            ],
          }),
        },
      },
    ],
    fail: [
      {
        type: "aws:iam/policy:Policy",
        props: { policy: anyKey },
        says: "policy.Statement[0] allows kms:Decrypt with all keys; name the keys in Resource.",
      },
      {
        type: "aws:iam/groupPolicy:GroupPolicy",
        props: { policy: anyKey },
        says: "policy.Statement[0] allows kms:Decrypt with all keys; name the keys in Resource.",
      },
      {
        type: "aws:iam/rolePolicy:RolePolicy",
        props: { policy: anyKey },
        says: "policy.Statement[0] allows kms:Decrypt with all keys; name the keys in Resource.",
      },
      {
        type: "aws:iam/userPolicy:UserPolicy",
        props: { policy: anyKey },
        says: "policy.Statement[0] allows kms:Decrypt with all keys; name the keys in Resource.",
      },
      {
        type: "aws:iam/role:Role",
        props: { inlinePolicies: [{ name: "own", policy: anyKey }] },
        says: "inlinePolicies[0].policy.Statement[0] allows kms:Decrypt with all keys; name the keys in Resource.",
      },
      {
        type: "aws:ssoadmin/permissionSetInlinePolicy:PermissionSetInlinePolicy",
        props: { inlinePolicy: anyKey },
        says: "inlinePolicy.Statement[0] allows kms:Decrypt with all keys; name the keys in Resource.",
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
  "iam-no-service-wildcard": {
    pass: [
      {
        type: "aws:iam/policy:Policy",
        props: {
          policy: JSON.stringify({
            Version: "2012-10-17",
            Statement: [
              { Effect: "Allow", Action: "s3:ListBucket", Resource: "arn:aws:s3:::reports" },
            ],
          }),
        },
      },
    ],
    fail: [
      {
        type: "aws:iam/policy:Policy",
        props: { policy: wholeService },
        says: "policy.Statement[0] allows s3:* on every resource; name the actions, or the resources they are for.",
      },
      {
        type: "aws:iam/groupPolicy:GroupPolicy",
        props: { policy: wholeService },
        says: "policy.Statement[0] allows s3:* on every resource; name the actions, or the resources they are for.",
      },
      {
        type: "aws:iam/rolePolicy:RolePolicy",
        props: { policy: wholeService },
        says: "policy.Statement[0] allows s3:* on every resource; name the actions, or the resources they are for.",
      },
      {
        type: "aws:iam/userPolicy:UserPolicy",
        props: { policy: wholeService },
        says: "policy.Statement[0] allows s3:* on every resource; name the actions, or the resources they are for.",
      },
      {
        type: "aws:iam/role:Role",
        props: { inlinePolicies: [{ name: "own", policy: wholeService }] },
        says: "inlinePolicies[0].policy.Statement[0] allows s3:* on every resource; name the actions, or the resources they are for.",
      },
      {
        type: "aws:ssoadmin/permissionSetInlinePolicy:PermissionSetInlinePolicy",
        props: { inlinePolicy: wholeService },
        says: "inlinePolicy.Statement[0] allows s3:* on every resource; name the actions, or the resources they are for.",
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
