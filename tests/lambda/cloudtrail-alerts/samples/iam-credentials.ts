import { byCloudFormation, denied, iamCall, root, roleSession, user } from "../../support/events";
import type { SamplesById } from "../../support/samples";

const forOther = { requestParameters: { userName: "bruno" } };

export const iamCredentialSamples: SamplesById = {
  "iam-user-created": {
    hits: {
      "somebody makes a user": ["medium", iamCall("CreateUser")],
      "CloudFormation does": ["info", iamCall("CreateUser", byCloudFormation)],
      "the role that deploys does": ["info", iamCall("CreateUser", { userIdentity: roleSession })],
    },
    nearMisses: {
      "it is denied": iamCall("CreateUser", denied),
      "a user gets a policy": iamCall("AttachUserPolicy"),
      "another service has users too": {
        ...iamCall("CreateUser"),
        eventSource: "elasticache.amazonaws.com",
      },
    },
  },
  "iam-access-key-for-other-user": {
    hits: {
      "a user makes a key for another": ["high", iamCall("CreateAccessKey", forOther)],
      "a role does": ["high", iamCall("CreateAccessKey", { userIdentity: roleSession })],
      "a session does that bears the user's name": [
        "high",
        iamCall("CreateAccessKey", {
          userIdentity: {
            ...roleSession,
            arn: "arn:aws:sts::111122223333:assumed-role/support/ana",
          },
        }),
      ],
      "the other's name is the end of the caller's": [
        "high",
        iamCall("CreateAccessKey", { requestParameters: { userName: "na" } }),
      ],
      "root does": ["high", iamCall("CreateAccessKey", { userIdentity: root })],
      "a user makes a key for models, for another": [
        "high",
        iamCall("CreateServiceSpecificCredential", forOther),
      ],
      "a user gives another a certificate": ["high", iamCall("UploadSigningCertificate", forOther)],
    },
    nearMisses: {
      "a user makes a password for its own repositories": iamCall(
        "CreateServiceSpecificCredential",
      ),
      "it is denied": iamCall("CreateAccessKey", { ...forOther, ...denied }),
      "a user names itself": iamCall("CreateAccessKey"),
      "a user names nobody, which is itself": iamCall("CreateAccessKey", {
        requestParameters: null,
      }),
      "a user with a path names itself": iamCall("CreateAccessKey", {
        userIdentity: { ...user, arn: "arn:aws:iam::111122223333:user/clinic/ana" },
      }),
    },
  },
  "iam-login-profile-set": {
    hits: {
      "a user sets another's password": ["high", iamCall("UpdateLoginProfile", forOther)],
      "another may sign in to the console": ["high", iamCall("CreateLoginProfile", forOther)],
      "the password must be changed first": [
        "high",
        iamCall("UpdateLoginProfile", {
          requestParameters: { userName: "bruno", passwordResetRequired: true },
        }),
      ],
    },
    nearMisses: {
      "it is denied": iamCall("UpdateLoginProfile", { ...forOther, ...denied }),
      "a user sets a password of its own": iamCall("UpdateLoginProfile"),
      "a user changes its password": iamCall("ChangePassword"),
      "a password is taken away": iamCall("DeleteLoginProfile", forOther),
    },
  },
  "iam-password-policy-weakened": {
    hits: {
      "the policy is changed": ["medium", iamCall("UpdateAccountPasswordPolicy")],
      "the policy is removed": ["high", iamCall("DeleteAccountPasswordPolicy")],
    },
    nearMisses: {
      "it is denied": iamCall("DeleteAccountPasswordPolicy", denied),
      "the policy is read": iamCall("GetAccountPasswordPolicy", { readOnly: true }),
    },
  },
};
