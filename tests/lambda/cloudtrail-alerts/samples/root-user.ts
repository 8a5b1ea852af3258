import { consoleLogin, event, iamCall, root, rootLogin, user } from "../../support/events";
import type { SamplesById } from "../../support/samples";

const failed = {
  errorMessage: "Failed authentication",
  responseElements: { ConsoleLogin: "Failure" },
};

const signInEvent = (eventName: string, answer: string) =>
  consoleLogin({ eventName, userIdentity: root, responseElements: { [eventName]: answer } });

const assumeRoot = event({
  eventSource: "sts.amazonaws.com",
  eventName: "AssumeRoot",
  readOnly: false,
  requestParameters: {
    targetPrincipal: "444455556666",
    taskPolicyArn: { arn: "arn:aws:iam::aws:policy/root-task/IAMDeleteRootUserCredentials" },
  },
});

export const rootUserSamples: SamplesById = {
  "root-console-login": {
    hits: {
      "root signs in with a second factor": ["high", rootLogin()],
      "root signs in without one": ["high", rootLogin({ additionalEventData: { MFAUsed: "No" } })],
    },
    nearMisses: {
      "root fails to sign in": rootLogin(failed),
      "a user signs in": consoleLogin(),
      "root's sign-in has no answer": rootLogin({ responseElements: null }),
    },
  },
  "root-activity": {
    hits: {
      "root signs in": ["high", rootLogin()],
      "root changes a bucket": [
        "high",
        event({ userIdentity: root, eventName: "PutBucketVersioning", readOnly: false }),
      ],
      "root makes a service-linked role by hand": [
        "high",
        iamCall("CreateServiceLinkedRole", { userIdentity: root }),
      ],
      "root looks around": ["medium", event({ userIdentity: root })],
      "an older record does not say whether it only reads": [
        "high",
        event({ userIdentity: root, readOnly: undefined }),
      ],
    },
    nearMisses: {
      "root is denied": event({ userIdentity: root, errorCode: "AccessDenied" }),
      "a service acts for root": event({
        userIdentity: { ...root, invokedBy: "elasticloadbalancing.amazonaws.com" },
      }),
      "a service event happens in root's name": event({
        userIdentity: root,
        eventType: "AwsServiceEvent",
      }),
      "a user is named Root": event({ userIdentity: { ...user, userName: "Root" } }),
    },
  },
  "root-credential-changed": {
    hits: {
      "root's password is changed": ["high", signInEvent("PasswordUpdated", "Success")],
      "root's e-mail address is changed": ["high", signInEvent("EmailUpdated", "Success")],
      "a new root password is asked for": [
        "high",
        signInEvent("PasswordRecoveryRequested", "Success"),
      ],
      "root gets an access key": [
        "high",
        iamCall("CreateAccessKey", { userIdentity: root, requestParameters: null }),
      ],
      "root loses its second factor": [
        "high",
        iamCall("DeactivateMFADevice", {
          userIdentity: root,
          requestParameters: {
            userName: "AWS ROOT USER",
            serialNumber: "arn:aws:iam::111122223333:mfa/root-account-mfa-device",
          },
        }),
      ],
    },
    nearMisses: {
      "the change of password fails": signInEvent("PasswordUpdated", "Failure"),
      "root makes a key for a user": iamCall("CreateAccessKey", { userIdentity: root }),
      "a user makes a key of its own": iamCall("CreateAccessKey", { requestParameters: null }),
      "root is denied a key": iamCall("CreateAccessKey", {
        userIdentity: root,
        requestParameters: null,
        errorCode: "LimitExceededException",
      }),
      "the event is not one of the console's": {
        ...signInEvent("PasswordUpdated", "Success"),
        eventType: "AwsApiCall",
      },
    },
  },
  "assume-root": {
    hits: { "an administrator takes root of a member account": ["high", assumeRoot] },
    nearMisses: {
      "it is denied": { ...assumeRoot, errorCode: "AccessDenied" },
      "a role is assumed": { ...assumeRoot, eventName: "AssumeRole" },
      "another service has a call of that name": { ...assumeRoot, eventSource: "x.amazonaws.com" },
    },
  },
};
