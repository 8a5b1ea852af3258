import type { Json, JsonObject } from "../../../../lambda/cloudtrail-alerts/json";
import { byCloudFormation, denied, iamCall, roleSession, user } from "../../support/events";
import type { SamplesById } from "../../support/samples";

const managed = (name: string) => `arn:aws:iam::aws:policy/${name}`;

const attach = (eventName: string, policy: string, changes: JsonObject = {}) =>
  iamCall(eventName, { requestParameters: { policyArn: managed(policy) }, ...changes });

const write = (eventName: string, statement: JsonObject, changes: JsonObject = {}) =>
  iamCall(eventName, {
    requestParameters: { policyDocument: JSON.stringify({ Statement: [statement] }) },
    ...changes,
  });

const trust = (principal: Json, eventName = "UpdateAssumeRolePolicy") => {
  const policy = JSON.stringify({
    Statement: [{ Effect: "Allow", Principal: principal, Action: "sts:AssumeRole" }],
  });
  return iamCall(eventName, {
    requestParameters:
      eventName === "CreateRole"
        ? { roleName: "api", assumeRolePolicyDocument: policy }
        : { roleName: "api", policyDocument: policy },
  });
};

const allow = (action: Json, resource: Json = "*") => ({
  Effect: "Allow",
  Action: action,
  Resource: resource,
});

const quarantine = "AWSCompromisedKeyQuarantineV3";

export const iamPolicySamples: SamplesById = {
  "iam-admin-policy-attached": {
    hits: {
      "a user becomes administrator": ["high", attach("AttachUserPolicy", "AdministratorAccess")],
      "a role may do all of IAM": ["high", attach("AttachRolePolicy", "IAMFullAccess")],
      "a group gets power": ["high", attach("AttachGroupPolicy", "PowerUserAccess")],
      "CloudFormation does it": [
        "high",
        attach("AttachRolePolicy", "AdministratorAccess", byCloudFormation),
      ],
    },
    nearMisses: {
      "it is denied": attach("AttachUserPolicy", "AdministratorAccess", denied),
      "the policy may only read": attach("AttachUserPolicy", "ReadOnlyAccess"),
      "the policy's name goes on": attach("AttachRolePolicy", "AdministratorAccess-Amplify"),
      "the policy is taken away": attach("DetachUserPolicy", "AdministratorAccess"),
    },
  },
  "iam-admin-inline-policy": {
    hits: {
      "a user may do everything": ["high", write("PutUserPolicy", allow("*"))],
      "a policy allows all of IAM, in odd spelling": [
        "high",
        write("CreatePolicy", allow(["s3:Get*", "IAM:*"], ["*"])),
      ],
      "a policy allows all but one service": [
        "high",
        write("CreatePolicyVersion", { Effect: "Allow", NotAction: "s3:*", Resource: "*" }),
      ],
      "the document is URL-encoded": [
        "high",
        iamCall("PutRolePolicy", {
          requestParameters: {
            policyDocument: encodeURIComponent(JSON.stringify({ Statement: allow("*") })),
          },
        }),
      ],
    },
    nearMisses: {
      "it is denied": write("PutUserPolicy", allow("*"), denied),
      "everything is forbidden": write("PutUserPolicy", { ...allow("*"), Effect: "Deny" }),
      "one service is allowed": write("PutGroupPolicy", allow("s3:*")),
      "IAM is allowed for one user": write(
        "PutUserPolicy",
        allow("iam:*", "arn:aws:iam::111122223333:user/ana"),
      ),
      "IAM may be read": write("PutRolePolicy", allow("iam:Get*")),
      "there is no document": iamCall("PutUserPolicy"),
    },
  },
  "iam-policy-changed": {
    hits: {
      "a policy is attached": ["medium", attach("AttachRolePolicy", "ReadOnlyAccess")],
      "an administrator's policy is taken away": [
        "medium",
        attach("DetachUserPolicy", "AdministratorAccess"),
      ],
      "a policy is written": ["medium", write("PutRolePolicy", allow("s3:*"))],
      "the document is too long for the record": [
        "medium",
        iamCall("CreatePolicyVersion", { requestParameters: { omitted: true } }),
      ],
      "a service may assume a role": ["medium", trust({ Service: "ec2.amazonaws.com" })],
      "CloudFormation does it": [
        "info",
        attach("AttachRolePolicy", "ReadOnlyAccess", byCloudFormation),
      ],
      "the role that deploys does it": [
        "info",
        write("PutRolePolicy", allow("s3:*"), { userIdentity: roleSession }),
      ],
      "a role's policy has the name of AWS's quarantine": [
        "medium",
        attach("AttachRolePolicy", quarantine),
      ],
      "a user joins a group": [
        "medium",
        iamCall("AddUserToGroup", { requestParameters: { userName: "ana", groupName: "readers" } }),
      ],
      "a user joins the administrators": [
        "high",
        iamCall("AddUserToGroup", { requestParameters: { userName: "ana", groupName: "Admins" } }),
      ],
    },
    nearMisses: {
      "it is denied": attach("AttachRolePolicy", "ReadOnlyAccess", denied),
      // Each of these has a detection of its own.
      "a user becomes administrator": attach("AttachUserPolicy", "AdministratorAccess"),
      "a policy allows everything": write("PutUserPolicy", allow("*")),
      "a role trusts strangers": trust("*"),
      "AWS puts a user under quarantine": attach("AttachUserPolicy", quarantine),
      "policies are listed": iamCall("ListPolicies", { readOnly: true }),
    },
  },
  "iam-permissions-boundary-removed": {
    hits: {
      "a user loses the boundary": ["high", iamCall("DeleteUserPermissionsBoundary")],
      "a role loses the boundary": ["high", iamCall("DeleteRolePermissionsBoundary")],
      "a role gets another boundary": ["medium", iamCall("PutRolePermissionsBoundary")],
    },
    nearMisses: {
      "it is denied": iamCall("DeleteRolePermissionsBoundary", denied),
      "a policy is removed": iamCall("DeleteRolePolicy"),
    },
  },
  "iam-trust-policy-external": {
    hits: {
      "everybody may assume a role": ["high", trust("*")],
      "every AWS account may": ["high", trust({ AWS: "*" })],
      "another account may": ["high", trust({ AWS: "999988887777" })],
      "a role of another account may, beside ours": [
        "high",
        trust({ AWS: ["111122223333", "arn:aws:iam::999988887777:role/build"] }),
      ],
      "a new role trusts another account": ["high", trust({ AWS: "999988887777" }, "CreateRole")],
      "all but one may": [
        "high",
        iamCall("UpdateAssumeRolePolicy", {
          requestParameters: {
            policyDocument: JSON.stringify({
              Statement: { Effect: "Allow", NotPrincipal: { AWS: "999988887777" } },
            }),
          },
        }),
      ],
    },
    nearMisses: {
      "it is denied": { ...trust("*"), ...denied },
      "a service may": trust({ Service: "ec2.amazonaws.com" }),
      "an identity provider may": trust({ Federated: "accounts.google.com" }),
      "a role of the account may": trust({ AWS: "arn:aws:iam::111122223333:role/build" }),
      "an account that is known may": trust(
        { AWS: "arn:aws:iam::444455556666:root" },
        "CreateRole",
      ),
      "another account is kept out": iamCall("UpdateAssumeRolePolicy", {
        requestParameters: {
          policyDocument: JSON.stringify({
            Statement: [{ Effect: "Deny", Principal: { AWS: "999988887777" } }],
          }),
        },
      }),
      "there is no policy": iamCall("UpdateAssumeRolePolicy", { requestParameters: {} }),
    },
  },
  "iam-key-quarantined": {
    hits: {
      "AWS attaches its policy": ["high", attach("AttachUserPolicy", quarantine)],
      "AWS writes the policy that it used before": [
        "high",
        iamCall("PutUserPolicy", {
          requestParameters: { policyName: "AWSExposedCredentialPolicy_DO_NOT_REMOVE" },
        }),
      ],
    },
    nearMisses: {
      "it is denied": attach("AttachUserPolicy", quarantine, denied),
      "the policy is taken away": attach("DetachUserPolicy", quarantine),
      "a policy that forbids everything is ours": write("PutUserPolicy", {
        ...allow("*"),
        Effect: "Deny",
      }),
      "a user is named so": iamCall("AttachUserPolicy", {
        userIdentity: { ...user, userName: quarantine },
        requestParameters: { userName: quarantine, policyArn: managed("ReadOnlyAccess") },
      }),
    },
  },
};
