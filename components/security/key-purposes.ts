import { arn, type Account } from "../shared/account";
import {
  encryptAndDecrypt,
  forAccount,
  forLogGroups,
  type ServiceGrant,
} from "../shared/key-policy";
import type { Conditions } from "../shared/policy-document";

/** What keys are for. One key a purpose, so that who may read what is decided key by key. */
export const keyPurposes = ["data", "secrets", "logs", "audit", "messaging"] as const;

export type KeyPurpose = (typeof keyPurposes)[number];

export interface KeyPurposePlan {
  readonly description: string;
  /** Services that use the key on their own account; all others act for a role that IAM allows. */
  readonly grants: readonly ServiceGrant[];
}

/** The plan of each key: what it is for, and which services may use it. */
export function planKeys(account: Account): Readonly<Record<KeyPurpose, KeyPurposePlan>> {
  return {
    data: {
      description: "Databases, caches and buckets of the application, and files of its tasks",
      grants: forFargate(account),
    },
    secrets: { description: "Secrets, and parameters that tell where stores are", grants: [] },
    logs: {
      description: "CloudWatch log groups and buckets of logs",
      grants: [
        forLogGroups(account),
        {
          // Flow logs, which it writes into a bucket.
          sid: "LogDelivery",
          service: "delivery.logs.amazonaws.com",
          actions: [...encryptAndDecrypt, "kms:DescribeKey"],
          conditions: forAccount(account),
        },
        {
          // The history of the state machine, which is encrypted with this key before it is a log:
          // docs.aws.amazon.com/step-functions/latest/dg/encryption-at-rest.html
          sid: "LogDeliveryReads",
          service: "delivery.logs.amazonaws.com",
          actions: ["kms:Decrypt"],
          conditions: forDeliveries(account),
        },
      ],
    },
    audit: {
      description: "Records of CloudTrail and AWS Config",
      grants: [
        {
          // It reads back too, once, because the bucket has a key of its own:
          // docs.aws.amazon.com/awscloudtrail/latest/userguide/create-kms-key-policy-for-cloudtrail.html
          sid: "CloudTrail",
          service: "cloudtrail.amazonaws.com",
          actions: [...encryptAndDecrypt, "kms:DescribeKey"],
          conditions: forAccount(account),
        },
        {
          sid: "Config",
          service: "config.amazonaws.com",
          actions: encryptAndDecrypt,
          conditions: forAccount(account),
        },
      ],
    },
    messaging: {
      description: "Queues and topics",
      grants: [
        {
          sid: "BucketNotifications",
          service: "s3.amazonaws.com",
          actions: encryptAndDecrypt,
          conditions: forQueues(account),
        },
        {
          // Topics, which encrypt what they put into a queue.
          sid: "Topics",
          service: "sns.amazonaws.com",
          actions: encryptAndDecrypt,
          conditions: forQueues(account),
        },
        {
          sid: "EventRules",
          service: "events.amazonaws.com",
          actions: encryptAndDecrypt,
          conditions: forQueues(account),
        },
        {
          sid: "Alarms",
          service: "cloudwatch.amazonaws.com",
          actions: encryptAndDecrypt,
          conditions: forTopics(account),
        },
      ],
    },
  };
}

/**
 * Holds a service to queues of this account and region, which the context of the encryption names. Not to its
 * own account: EventBridge does not say it to the key of what it puts messages into.
 * https://docs.aws.amazon.com/sns/latest/dg/sns-key-management.html
 */
const forQueues = (account: Account): Conditions => ({
  // Any of its queues: which service may put what into which, the queues' policies say.
  ArnLike: { "kms:EncryptionContext:aws:sqs:arn": arn(account, "sqs", "*") },
});

const forDeliveries = (account: Account): Conditions => ({
  // Any log of the account that is delivered.
  ArnLike: { "kms:EncryptionContext:SourceArn": arn(account, "logs", "*") },
});

/** The same for topics. */
const forTopics = (account: Account): Conditions => ({
  // Any of its topics.
  ArnLike: { "kms:EncryptionContext:aws:sns:topicArn": arn(account, "sns", "*") },
});

/**
 * Lets Fargate encrypt the disks of tasks, for clusters of this account: it names the cluster with each request.
 * Source: docs.aws.amazon.com/AmazonECS/latest/developerguide/fargate-create-storage-key.html
 */
function forFargate({ id }: Account): readonly ServiceGrant[] {
  const service = "fargate.amazonaws.com";
  const ofAccount = { "kms:EncryptionContext:aws:ecs:clusterAccount": id };
  return [
    {
      ...{ sid: "TaskDisks", service },
      actions: ["kms:GenerateDataKeyWithoutPlaintext"],
      conditions: { StringEquals: ofAccount },
    },
    {
      ...{ sid: "TaskDisksWhileTasksRun", service },
      actions: ["kms:CreateGrant"],
      conditions: {
        StringEquals: ofAccount,
        // What it passes on to the host of a task is to read its disk, and no more.
        "ForAllValues:StringEquals": { "kms:GrantOperations": ["Decrypt"] },
      },
    },
  ];
}
