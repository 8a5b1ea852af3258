const document = { Statement: [{ Effect: "Allow", Action: ["*"], Resource: ["*"] }] };
const trust = {
  Statement: {
    Effect: "Allow",
    Principal: { AWS: ["111122223333", "*"], Federated: "token.actions.githubusercontent.com" },
    Condition: { StringLike: { "aws:SourceArn": ["arn:aws:s3:::logs"] } },
  },
};

/** Documents that say who may do what, and what they hang on. */
export const identitySeeds: Readonly<Record<string, Record<string, unknown>>> = {
  "aws:iam/policy:Policy": { policy: document },
  "aws:iam/policyAttachment:PolicyAttachment": {
    users: ["ana"],
    policyArn: "arn:aws:iam::aws:policy/AdministratorAccess",
  },
  "aws:iam/role:Role": {
    inlinePolicies: [{ policy: JSON.stringify(document) }],
    assumeRolePolicy: trust,
    managedPolicyArns: ["arn:aws:iam::aws:policy/AdministratorAccess"],
  },
  "aws:sns/topicPolicy:TopicPolicy": { policy: trust },
};
