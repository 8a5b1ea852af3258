import type { Json, JsonObject } from "../../../../lambda/cloudtrail-alerts/json";
import { account, call, denied, known, stranger } from "../../support/events";
import type { SamplesById } from "../../support/samples";

const bucket = (eventName: string, requestParameters: JsonObject = {}) =>
  call("s3", eventName, { bucketName: "records", ...requestParameters });

const versioning = (VersioningConfiguration: JsonObject) =>
  bucket("PutBucketVersioning", { VersioningConfiguration });

const logging = (BucketLoggingStatus: Json) => bucket("PutBucketLogging", { BucketLoggingStatus });

const object = (eventName: string, requestParameters: JsonObject = {}) =>
  call(
    "s3",
    eventName,
    { bucketName: "records", key: "2026/a.json", ...requestParameters },
    { managementEvent: false, eventCategory: "Data" },
  );

const keyOf = (owner: string) => ({
  "x-amz-server-side-encryption": "aws:kms",
  "x-amz-server-side-encryption-aws-kms-key-id": `arn:aws:kms:us-east-1:${owner}:key/0123`,
});

const defaultKeyOf = (owner: string) => ({
  ServerSideEncryptionConfiguration: {
    Rule: {
      ApplyServerSideEncryptionByDefault: {
        SSEAlgorithm: "aws:kms",
        KMSMasterKeyID: `arn:aws:kms:us-east-1:${owner}:key/0123`,
      },
    },
  },
});

export const s3DataSamples: SamplesById = {
  "s3-protection-removed": {
    hits: {
      "its encryption is deleted": ["medium", bucket("DeleteBucketEncryption")],
      "its copies end": ["medium", bucket("DeleteBucketReplication")],
      "old versions are no longer kept": ["medium", versioning({ Status: "Suspended" })],
      "versions can be deleted without a factor": [
        "medium",
        versioning({ Status: "Enabled", MfaDelete: "Disabled" }),
      ],
      "its access log ends": ["medium", logging({ xmlns: "http://s3.amazonaws.com/doc" })],
      "its access log ends, by an empty element": ["medium", logging("")],
    },
    nearMisses: {
      "it is denied": { ...bucket("DeleteBucketEncryption"), ...denied },
      "versions are kept": versioning({ Status: "Enabled" }),
      "versions are kept and need a factor": versioning({
        Status: "Enabled",
        MfaDelete: "Enabled",
      }),
      "its access is logged": logging({ LoggingEnabled: { TargetBucket: "trail" } }),
      "the record does not say what the log is to be": bucket("PutBucketLogging"),
      "another service has a call of that name": {
        ...bucket("DeleteBucketReplication"),
        eventSource: "ec2.amazonaws.com",
      },
    },
  },
  "s3-bucket-changed": {
    hits: {
      // Sigma asks for IAM's name of the action, PutLifecycleConfiguration, which no event has.
      "its lifecycle is changed": ["info", bucket("PutBucketLifecycle")],
      "its policy is changed": ["info", bucket("PutBucketPolicy")],
      "its policy is deleted, which answers nothing": [
        "info",
        { ...bucket("DeleteBucketPolicy"), responseElements: null },
      ],
    },
    nearMisses: {
      "it is denied": { ...bucket("PutBucketLifecycle"), ...denied },
      "only a message says that it failed": {
        ...bucket("PutBucketLifecycle"),
        errorMessage: "The lifecycle configuration is malformed",
      },
      "its lifecycle is read": bucket("GetBucketLifecycle"),
      "the name is that of IAM's action": bucket("PutLifecycleConfiguration"),
    },
  },
  "s3-ransomware": {
    hits: {
      "an object is copied over itself with another account's key": [
        "high",
        object("CopyObject", keyOf(stranger)),
      ],
      "an object is written with the caller's own key": [
        "high",
        object("PutObject", { "x-amz-server-side-encryption-customer-algorithm": "AES256" }),
      ],
      "a large object is written so": [
        "high",
        object("CreateMultipartUpload", {
          "x-amz-server-side-encryption-customer-algorithm": "AES256",
        }),
      ],
      "a bucket encrypts with another account's key from now on": [
        "high",
        bucket("PutBucketEncryption", defaultKeyOf(stranger)),
      ],
      "an object is copied so, as the answer says": [
        "high",
        { ...object("CopyObject"), responseElements: keyOf(stranger) },
      ],
      "a note is left": ["high", object("PutObject", { key: "HOW_TO_DECRYPT.txt" })],
      "another note is left": ["high", object("PutObject", { key: "a/restore-your-files.html" })],
    },
    nearMisses: {
      "it is denied": { ...object("CopyObject", keyOf(stranger)), ...denied },
      "the key is ours": object("CopyObject", keyOf(account)),
      "the key is another account's of ours": object("CopyObject", keyOf(known)),
      "a bucket encrypts with a key of ours": bucket("PutBucketEncryption", defaultKeyOf(known)),
      "the key is named by its id": object("PutObject", {
        "x-amz-server-side-encryption-aws-kms-key-id": "01234567-89ab-cdef",
      }),
      "an object is written": object("PutObject", { key: "restored/files.json" }),
      "the note is read": object("GetObject", { key: "HOW_TO_DECRYPT.txt" }),
    },
  },
  "s3-destroyed": {
    hits: {
      "a bucket is deleted": ["medium", bucket("DeleteBucket")],
      "an object is deleted": ["info", object("DeleteObject")],
      "objects are deleted": ["info", object("DeleteObjects")],
    },
    nearMisses: {
      "the bucket is not empty": { ...bucket("DeleteBucket"), errorCode: "BucketNotEmpty" },
      "its website is deleted": bucket("DeleteBucketWebsite"),
    },
  },
};
