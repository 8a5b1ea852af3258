import { isObject } from "../json";
import { isTrue, text, type TrailRecord } from "../trail/record";
import { technique } from "./attack";
import { isRoot } from "./caller";
import { defineTheme } from "./detection";

/** Sign-in events have no error code; they answer under their own name. */
const answered = (record: TrailRecord, answer: "Success" | "Failure"): boolean => {
  const name = text(record, "eventName");
  const elements = record.responseElements;
  return name !== undefined && isObject(elements) && elements[name] === answer;
};

/**
 * IAM calls without a user name act on the caller's own credentials. For root's own devices the
 * console writes this name, which cannot be a user's since it has spaces in it.
 * https://docs.aws.amazon.com/awscloudtrail/latest/userguide/cloudtrail-event-reference-aws-console-sign-in-events.html
 */
const concernsRootItself = (record: TrailRecord): boolean => {
  const user = text(record, "requestParameters.userName");
  return user === undefined || user === "AWS ROOT USER";
};

export const rootUser = defineTheme("root-user", [
  {
    id: "root-console-login",
    title: "The root user signed in to the console",
    severity: "high",
    events: { signin: ["ConsoleLogin"] },
    when: (record) => isRoot(record) && answered(record, "Success"),
    neverAllowed: true,
    attack: technique("T1078.004"),
    cis: ["4.3"],
    why: "Root can do everything in the account and no policy limits it. Nobody needs it for daily work.",
    respond: [
      "Ask the two people who hold the root credentials whether one of them signed in at eventTime from sourceIPAddress.",
      "If nobody did, change the root password and e-mail password, remove root access keys, and check additionalEventData.MFAUsed.",
      "List every event with userIdentity.type Root in the hour before and the 24 hours after.",
    ],
    falsePositives:
      "A task that only root can do (closing the account, changing the support plan), announced beforehand.",
  },
  {
    id: "root-activity",
    title: "The root user acted in the account",
    severity: "high",
    events: "*",
    // The filter of CIS 4.3. Reading is worth a look too, since root should not even look around;
    // CreateServiceLinkedRole stays in, because where a service does it invokedBy says so.
    when: (record) =>
      isRoot(record) &&
      text(record, "userIdentity.invokedBy") === undefined &&
      text(record, "eventType") !== "AwsServiceEvent" &&
      (isTrue(record, "readOnly") ? "medium" : "high"),
    neverAllowed: true,
    attack: technique("T1078.004"),
    cis: ["4.3"],
    why: "Root can do everything in the account and no policy limits it. Its use is either an announced exception or an intrusion.",
    respond: [
      "Compare eventName and sourceIPAddress with the announced root task, if there is one.",
      "If there is none, treat the account as taken over: change the root password, remove root access keys, end the sessions.",
      "Read all events of the same sourceIPAddress and userIdentity.accessKeyId in the last 24 hours.",
    ],
    falsePositives:
      "Opening the account or an announced root task; the console reads much by itself (medium).",
  },
  {
    id: "root-credential-changed",
    title: "A credential of the root user was created, changed or removed",
    severity: "high",
    events: {
      signin: [
        "PasswordUpdated",
        "EmailUpdated",
        "PasswordRecoveryRequested",
        "PasswordRecoveryCompleted",
      ],
      iam: ["CreateAccessKey", "CreateLoginProfile", "DeactivateMFADevice"],
    },
    when: (record) => {
      if (!isRoot(record)) return false;
      return text(record, "eventSource") === "signin.amazonaws.com"
        ? text(record, "eventType") === "AwsConsoleSignIn" && answered(record, "Success")
        : concernsRootItself(record);
    },
    neverAllowed: true,
    attack: technique("T1098.001"),
    why: "Whoever holds root's credentials holds the account; this is how an intruder keeps it or locks the owners out.",
    respond: [
      "Confirm the change with the holders of the root credentials by telephone, not by the account's e-mail.",
      "If it was not them, recover the root user through AWS Support, then delete its access keys and register a new MFA device.",
      "Read the events of root from one hour before eventTime until now.",
    ],
    falsePositives: "A planned rotation of root's password or MFA device by its holders.",
  },
  {
    id: "assume-root",
    title: "A root session was taken in a member account",
    severity: "high",
    events: { sts: ["AssumeRoot"] },
    neverAllowed: true,
    attack: technique("T1548.005"),
    why: "AssumeRoot gives root's rights in a member account to whoever manages the organization.",
    respond: [
      "Read requestParameters.targetPrincipal (the account) and taskPolicyArn (what the session may do).",
      "Ask the owner of userIdentity.arn for the ticket; without one, revoke the caller's sessions and turn off centralized root access.",
      "Read the member account's events of the next 15 minutes, the longest life of such a session.",
    ],
    falsePositives: "Centralized root access used to unlock a bucket or queue policy, on a ticket.",
  },
]);
