import type { Expectation, ServiceChecks } from "./check";
import { arn } from "./expect/identity";
import { between } from "./expect/number";
import { iamPolicy, json, length, matching } from "./expect/text";
import { nameOrPrefix, suffixLength } from "./names";

/** Sizes of policies in bytes: https://docs.aws.amazon.com/IAM/latest/UserGuide/reference_iam-quotas.html */
const quota = { managed: 6144, inline: 10_240 };

/** Source: internal/service/iam/validate.go, validResourceName. */
const names = (max: number): readonly Expectation[] => [
  length(1, max),
  matching(/^[\w+=,.@-]*$/, "only letters, digits and _+=,.@-"),
];

/** The name of a role; its ARN is not one. Source: internal/service/iam/validate.go. */
const roleName = [length(1, 128), matching(/^(?!arn:)/, "to be the role's name, not its ARN")];

const description = length(0, 1000);

export const iam: ServiceChecks = {
  "aws:iam/accountPasswordPolicy:AccountPasswordPolicy": {
    source: "internal/service/iam/account_password_policy.go",
    // https://docs.aws.amazon.com/IAM/latest/APIReference/API_UpdateAccountPasswordPolicy.html
    arguments: {
      maxPasswordAge: between(0, 1095),
      minimumPasswordLength: between(6, 128),
      passwordReusePrevention: between(0, 24),
    },
  },
  "aws:iam/instanceProfile:InstanceProfile": {
    source: "internal/service/iam/instance_profile.go",
    arguments: { name: names(128), namePrefix: names(128 - suffixLength) },
    relations: [nameOrPrefix],
  },
  "aws:iam/policy:Policy": {
    source: "internal/service/iam/policy.go",
    arguments: {
      description,
      name: names(128),
      namePrefix: names(128 - suffixLength),
      policy: iamPolicy(quota.managed),
    },
    relations: [nameOrPrefix],
  },
  "aws:iam/role:Role": {
    source: "internal/service/iam/role.go",
    arguments: {
      assumeRolePolicy: json,
      description,
      "managedPolicyArns[]": arn,
      maxSessionDuration: between(3600, 43_200),
      name: names(64),
      namePrefix: names(64 - suffixLength),
      path: length(0, 512),
      permissionsBoundary: arn,
    },
    relations: [nameOrPrefix],
  },
  "aws:iam/rolePolicy:RolePolicy": {
    source: "internal/service/iam/role_policy.go",
    arguments: {
      name: names(128),
      namePrefix: names(128 - suffixLength),
      policy: iamPolicy(quota.inline),
      role: roleName,
    },
    relations: [nameOrPrefix],
  },
  "aws:iam/rolePolicyAttachment:RolePolicyAttachment": {
    source: "internal/service/iam/role_policy_attachment.go",
    arguments: { policyArn: arn },
  },
  "aws:iam/serviceLinkedRole:ServiceLinkedRole": {
    source: "internal/service/iam/service_linked_role.go",
    arguments: {
      awsServiceName: matching(/\./, "a full service name such as elasticbeanstalk.amazonaws.com"),
    },
  },
};
