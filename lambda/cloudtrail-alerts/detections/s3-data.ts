import { asText, isObject, type Json } from "../json";
import { text, type TrailRecord } from "../trail/record";
import { technique } from "./attack";
import { isOurs } from "./caller";
import { defineTheme, type DetectionSettings } from "./detection";
import { below, many, parameter, parameterText } from "./request";
import { accountIn } from "./sharing";

const removesProtection = (record: TrailRecord): boolean => {
  switch (record.eventName) {
    case "PutBucketVersioning":
      return (
        parameterText(record, "VersioningConfiguration.Status") === "Suspended" ||
        parameterText(record, "VersioningConfiguration.MfaDelete") === "Disabled"
      );
    case "PutBucketLogging": {
      // An empty status, as an object or as text, is how logging is switched off.
      const status = parameter(record, "BucketLoggingStatus");
      return status !== undefined && !isObject(below(status, "LoggingEnabled"));
    }
    default:
      return true;
  }
};

const sse = "x-amz-server-side-encryption";

/** Keys named by the request, by the answer where the bucket names them, or as the bucket's default. */
const keysOf = (record: TrailRecord): readonly (Json | undefined)[] => [
  parameter(record, `${sse}-aws-kms-key-id`),
  below(record.responseElements, `${sse}-aws-kms-key-id`),
  ...many(parameter(record, "ServerSideEncryptionConfiguration.Rule")).map((rule) =>
    below(rule, "ApplyServerSideEncryptionByDefault.KMSMasterKeyID"),
  ),
];

const hasForeignKey = (record: TrailRecord, settings: DetectionSettings): boolean =>
  keysOf(record)
    .map((key) => accountIn(asText(key)))
    .some((owner) => owner !== undefined && !isOurs(owner, record, settings));

const isBatch = ({ eventName }: TrailRecord): boolean => eventName === "DeleteObjects";

const ransomNote =
  /ransom|how[-_ ]?to[-_ ]?(decrypt|restore|recover)|(restore|recover|decrypt)[-_ ]?(my|your|all)?[-_ ]?files/i;

export const s3Data = defineTheme("s3-data", [
  {
    id: "s3-protection-removed",
    title: "A bucket lost one of its protections",
    severity: "medium",
    events: {
      s3: [
        "DeleteBucketEncryption",
        "DeleteBucketReplication",
        "PutBucketVersioning",
        "PutBucketLogging",
      ],
    },
    when: removesProtection,
    // Two kinds of protection taken away by one caller prepare a deletion, or hide one.
    windows: [
      {
        count: 2,
        minutes: 60,
        groupBy: "principal",
        distinct: "eventName",
        severity: "high",
      },
    ],
    attack: technique("T1490"),
    cis: ["4.8"],
    why: "What is deleted now may stay deleted, or nobody sees who did it.",
    respond: [
      "Deploy the setting of requestParameters.bucketName again.",
      "Look for DeleteObjects and PutBucketLifecycle on it in the next hour.",
    ],
    falsePositives: "Moving logging or replication to another bucket.",
  },
  {
    id: "s3-bucket-changed",
    title: "A bucket's access, lifecycle or replication changed",
    severity: "info",
    events: {
      s3: [
        "PutBucketAcl",
        "PutBucketPolicy",
        "PutBucketCors",
        "PutBucketLifecycle",
        "PutBucketReplication",
        "PutBucketWebsite",
        "DeleteBucketPolicy",
        "DeleteBucketCors",
        "DeleteBucketLifecycle",
      ],
    },
    attack: technique("T1530"),
    cis: ["4.8"],
    why: "Kept to answer later who changed a bucket, and because a lifecycle of a day deletes it all.",
    respond: [
      "Compare requestParameters with what the stack says of the bucket.",
      "Ask the owner of userIdentity.arn if it was no deployment.",
    ],
    falsePositives: "Every deployment that touches a bucket.",
  },
  {
    id: "s3-ransomware",
    title: "Objects are encrypted for ransom, or a note was left",
    severity: "high",
    events: { s3: ["CopyObject", "PutObject", "CreateMultipartUpload", "PutBucketEncryption"] },
    when: (record, settings) =>
      hasForeignKey(record, settings) ||
      parameter(record, `${sse}-customer-algorithm`) !== undefined ||
      ransomNote.test(parameterText(record, "key") ?? ""),
    attack: technique("T1486"),
    why: "Objects that are written with a key which we do not have can be read only by who has it.",
    respond: [
      "Deny userIdentity.arn all of S3 at once, by a policy on the bucket or an SCP.",
      "Suspend the bucket's lifecycle rules, so that no old version expires.",
      "List what userIdentity.accessKeyId wrote in the last 24 hours and restore by version.",
    ],
    falsePositives: "A partner that uploads with a key of its own or of the sender (SSE-C).",
  },
  {
    id: "s3-destroyed",
    title: "A bucket or objects were deleted",
    severity: "medium",
    events: { s3: ["DeleteBucket", "DeleteObject", "DeleteObjects"] },
    when: (record) => (text(record, "eventName") === "DeleteBucket" ? "medium" : "info"),
    windows: [
      { count: 50, minutes: 5, groupBy: "principal", severity: "high" },
      // A batch has up to a thousand objects, which its record does not name.
      {
        ...{ count: 10, minutes: 5, groupBy: "principal", severity: "high" },
        only: { what: "batches", when: isBatch },
      },
    ],
    attack: technique("T1485"),
    why: "Data is destroyed for ransom or out of spite; single objects are daily work.",
    respond: [
      "Read bucketName and key in requestParameters, and whether the bucket has versions.",
      "For many objects, deny userIdentity.arn s3:Delete*, then restore by version or backup.",
      "For a bucket, create one of that name at once, so that nobody else gets the name.",
    ],
    falsePositives: "An application that cleans up after itself; a stack that is taken down.",
  },
]);
