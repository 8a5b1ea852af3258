import type { JsonObject } from "../../../../lambda/cloudtrail-alerts/json";
import { consoleLogin, event, iamCall, roleSession, rootLogin, user } from "../../support/events";
import type { SamplesById } from "../../support/samples";

const noMfa = { additionalEventData: { MobileVersion: "No", MFAUsed: "No" } };

const temporaryUser = { ...user, accessKeyId: "ASIAEXAMPLE" };

const signinToken = (changes: JsonObject = {}) =>
  event({
    eventSource: "signin.amazonaws.com",
    eventName: "GetSigninToken",
    userIdentity: roleSession,
    userAgent: "python-requests/2.28.0",
    responseElements: { GetSigninToken: "Success" },
    ...changes,
  });

const federation = (requestParameters: JsonObject, changes: JsonObject = {}) =>
  event({
    eventSource: "sts.amazonaws.com",
    eventName: "GetFederationToken",
    requestParameters: { name: "ana", ...requestParameters },
    ...changes,
  });

const policy = (statement: JsonObject) => ({ Version: "2012-10-17", Statement: [statement] });
const all = policy({ Effect: "Allow", Action: "*", Resource: "*" });
const buckets = policy({ Effect: "Allow", Action: "s3:*", Resource: "*" });

export const signInSamples: SamplesById = {
  "console-login-no-mfa": {
    hits: {
      "a user signs in with a password alone": ["high", consoleLogin(noMfa)],
      "root signs in with a password alone": ["high", rootLogin(noMfa)],
      "the record does not mention a factor": ["high", consoleLogin({ additionalEventData: null })],
    },
    nearMisses: {
      "the second factor was used": consoleLogin(),
      "nothing says that the sign-in succeeded": consoleLogin({ ...noMfa, responseElements: null }),
      "the sign-in fails": consoleLogin({
        ...noMfa,
        errorMessage: "Failed authentication",
        responseElements: { ConsoleLogin: "Failure" },
      }),
      // MFAUsed is "No" for both, as their factor is the identity provider's.
      "a role's session signs in": consoleLogin({ ...noMfa, userIdentity: roleSession }),
      "a SAML user signs in": consoleLogin({
        additionalEventData: {
          MFAUsed: "No",
          SamlProviderArn: "arn:aws:iam::111122223333:saml-provider/idp",
        },
      }),
      "Identity Center signs somebody in": consoleLogin({
        ...noMfa,
        userIdentity: {
          ...user,
          arn: "arn:aws:sts::111122223333:assumed-role/AWSReservedSSO_Admin_0/ana",
        },
      }),
      "the session already had a factor": consoleLogin({
        ...noMfa,
        userIdentity: { ...user, sessionContext: { attributes: { mfaAuthenticated: "true" } } },
      }),
    },
  },
  "console-login-failed": {
    hits: {
      "a user mistypes the password": [
        "info",
        consoleLogin({
          errorMessage: "Failed authentication",
          responseElements: { ConsoleLogin: "Failure" },
        }),
      ],
      "only the answer says so": [
        "info",
        consoleLogin({ responseElements: { ConsoleLogin: "Failure" } }),
      ],
      "only the message says so": [
        "info",
        consoleLogin({ errorMessage: "Failed authentication", responseElements: null }),
      ],
    },
    nearMisses: {
      "a user signs in": consoleLogin(),
      "another kind of sign-in fails": consoleLogin({
        eventName: "ExternalIdPDirectoryLogin",
        responseElements: { ExternalIdPDirectoryLogin: "Failure" },
      }),
    },
  },
  "mfa-device-removed": {
    hits: {
      "a device is taken from a user": ["high", iamCall("DeactivateMFADevice")],
      "a virtual device is deleted": ["high", iamCall("DeleteVirtualMFADevice")],
    },
    nearMisses: {
      "it is denied": iamCall("DeactivateMFADevice", { errorCode: "AccessDenied" }),
      "devices are listed": iamCall("ListMFADevices", { readOnly: true }),
    },
  },
  "mfa-device-added": {
    hits: {
      "a user registers a device with a long-term key": ["medium", iamCall("EnableMFADevice")],
      "a user registers a device in the console": [
        "medium",
        iamCall("CreateVirtualMFADevice", {
          userIdentity: temporaryUser,
          sessionCredentialFromConsole: "true",
        }),
      ],
      "temporary credentials from elsewhere register a device": [
        "high",
        iamCall("EnableMFADevice", { userIdentity: temporaryUser }),
      ],
    },
    nearMisses: {
      "it is denied": iamCall("EnableMFADevice", { errorCode: "AccessDenied" }),
      "a device is synchronised": iamCall("ResyncMFADevice"),
    },
  },
  "console-signin-token": {
    hits: { "a script makes a sign-in token": ["medium", signinToken()] },
    nearMisses: {
      "the Identity Center portal makes one": signinToken({
        userAgent: "Jersey/${project.version} (HttpUrlConnection 11.0.1)",
      }),
      "the token is refused": signinToken({ errorCode: "InvalidToken" }),
      "somebody signs in": consoleLogin(),
    },
  },
  "sts-federation-token": {
    hits: {
      "a token has no policy of its own": ["medium", federation({})],
      "a token is for buckets only": ["medium", federation({ policy: JSON.stringify(buckets) })],
      "a token is for everything": ["high", federation({ policy: JSON.stringify(all) })],
      "a token is for everything, logged as an object": ["high", federation({ policy: all })],
      "a token is for everything, URL-encoded": [
        "high",
        federation({ policy: encodeURIComponent(JSON.stringify(all)) }),
      ],
      "a token has the administrator's policy": [
        "high",
        federation({ policyArns: [{ arn: "arn:aws:iam::aws:policy/AdministratorAccess" }] }),
      ],
    },
    nearMisses: {
      "it is denied": federation({ policy: all }, { errorCode: "AccessDenied" }),
      "a session token is made": { ...federation({}), eventName: "GetSessionToken" },
    },
  },
};
