import { unknown, type ExamplesByRule } from "../rule/example";

export const examples: ExamplesByRule = {
  "iam-oidc-subject-pinned": {
    pass: [
      {
        type: "aws:iam/role:Role",
        props: {
          assumeRolePolicy: JSON.stringify({
            Version: "2012-10-17",
            Statement: [
              {
                Effect: "Allow",
                Principal: {
                  Federated:
                    "arn:aws:iam::111122223333:oidc-provider/token.actions.githubusercontent.com",
                },
                Action: "sts:AssumeRoleWithWebIdentity",
                Condition: {
                  StringLike: {
                    "token.actions.githubusercontent.com:sub": "repo:meddiflux/platform:*",
                  },
                },
              },
            ],
          }),
        },
      },
    ],
    fail: [
      {
        type: "aws:iam/role:Role",
        props: {
          assumeRolePolicy: JSON.stringify({
            Version: "2012-10-17",
            Statement: [
              {
                Effect: "Allow",
                Principal: {
                  Federated:
                    "arn:aws:iam::111122223333:oidc-provider/token.actions.githubusercontent.com",
                },
                Action: "sts:AssumeRoleWithWebIdentity",
              },
            ],
          }),
        },
        says: "assumeRolePolicy.Statement[0] trusts GitHub Actions whoever owns the repository; add a condition on sub as repo:OWNER/REPOSITORY:*.",
      },
    ],
    unknown: [
      {
        type: "aws:iam/role:Role",
        props: { assumeRolePolicy: unknown },
        says: "assumeRolePolicy is unknown until the deployment",
      },
    ],
  },
  "iam-role-trust-not-public": {
    pass: [
      {
        type: "aws:iam/role:Role",
        props: {
          assumeRolePolicy: JSON.stringify({
            Version: "2012-10-17",
            Statement: [
              {
                Effect: "Allow",
                Principal: { Service: "ecs-tasks.amazonaws.com" },
                Action: "sts:AssumeRole",
              },
            ],
          }),
        },
      },
    ],
    fail: [
      {
        type: "aws:iam/role:Role",
        props: {
          assumeRolePolicy: JSON.stringify({
            Version: "2012-10-17",
            Statement: [{ Effect: "Allow", Principal: "*", Action: "sts:AssumeRole" }],
          }),
        },
        says: "assumeRolePolicy.Statement[0] lets everybody assume the role; name who may in Principal.",
      },
    ],
    unknown: [
      {
        type: "aws:iam/role:Role",
        props: { assumeRolePolicy: unknown },
        says: "assumeRolePolicy is unknown until the deployment",
      },
    ],
  },
};
