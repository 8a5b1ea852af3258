import { asText } from "../json";
import { technique } from "./attack";
import { concernsAnotherUser, isAutomation } from "./caller";
import { defineTheme } from "./detection";

export const iamCredentials = defineTheme("iam-credentials", [
  {
    id: "iam-user-created",
    title: "An IAM user was created",
    severity: "medium",
    events: { iam: ["CreateUser"] },
    when: (record, settings) => (isAutomation(record, settings) ? "info" : "medium"),
    attack: technique("T1136.003"),
    why: "People sign in by Identity Center and programs have roles; intruders make users to come back.",
    respond: [
      "Ask the owner of userIdentity.arn what requestParameters.userName is for.",
      "Look for CreateAccessKey, CreateLoginProfile and AttachUserPolicy of that user within the hour.",
      "If nobody knows the user, deactivate its keys before you delete it, and keep its events.",
    ],
    falsePositives: "A vendor's tool that can use nothing but an access key.",
  },
  {
    id: "iam-access-key-for-other-user",
    title: "A permanent credential was made for another user",
    severity: "high",
    events: {
      iam: [
        "CreateAccessKey",
        // For Bedrock, CodeCommit and Keyspaces; a certificate signs requests as well.
        "CreateServiceSpecificCredential",
        "ResetServiceSpecificCredential",
        "UploadSigningCertificate",
      ],
    },
    when: concernsAnotherUser,
    eachEvent: true,
    attack: technique("T1098.001"),
    why: "The caller now holds a permanent credential of somebody else, whose name its deeds will bear.",
    respond: [
      "Ask both the owner of userIdentity.arn and requestParameters.userName about the credential.",
      "If either does not know it, deactivate what responseElements names, as in accessKey.accessKeyId.",
      "Read the events with that accessKeyId, or of that user, since eventTime.",
    ],
    falsePositives: "An administrator who makes the key of a program's user.",
  },
  {
    id: "iam-login-profile-set",
    title: "A console password was set for another user",
    severity: "high",
    events: { iam: ["CreateLoginProfile", "UpdateLoginProfile"] },
    when: concernsAnotherUser,
    eachEvent: true,
    attack: technique("T1098.001"),
    why: "The caller can sign in as that user, also when the first sign-in must change the password.",
    respond: [
      "Ask both the owner of userIdentity.arn and requestParameters.userName about the password.",
      "If either does not know it, delete the login profile and end the user's sessions.",
      "Look for ConsoleLogin of that user since eventTime, and from where.",
    ],
    falsePositives: "An administrator who welcomes a colleague or resets a forgotten password.",
  },
  {
    id: "iam-password-policy-weakened",
    title: "The account's password policy was changed",
    severity: "medium",
    events: { iam: ["UpdateAccountPasswordPolicy", "DeleteAccountPasswordPolicy"] },
    when: ({ eventName }) =>
      asText(eventName) === "DeleteAccountPasswordPolicy" ? "high" : "medium",
    attack: technique("T1556"),
    why: "A weaker policy lets short and old passwords pass in the whole account.",
    respond: [
      "Compare requestParameters (minimumPasswordLength, maxPasswordAge) with the policy in the repository.",
      "Restore it by the next deployment and ask the owner of userIdentity.arn why it changed.",
    ],
    falsePositives: "A reviewed change that makes the policy stricter.",
  },
]);
