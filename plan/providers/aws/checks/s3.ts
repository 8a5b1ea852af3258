import type { ServiceChecks } from "./check";
import { accountId, arn } from "./expect/identity";
import { atLeast, between } from "./expect/number";
import { json, length, matching, notMatching, oneOf } from "./expect/text";
import { suffixLength } from "./names";
import { conflicts } from "./relations";

const bucketNameLength = 63;

/**
 * Bucket names. The provider checks them when it creates the bucket, before it asks AWS.
 * https://docs.aws.amazon.com/AmazonS3/latest/userguide/bucketnamingrules.html
 */
const bucketName = [
  length(3, bucketNameLength),
  matching(
    /^[a-z0-9]([a-z0-9.-]*[a-z0-9])?$/,
    "only lower-case letters, digits, dots and hyphens, a letter or digit at both ends",
  ),
  notMatching(/\.\.|^(\d{1,3}\.){3}\d{1,3}$/, "no two dots in a row and no IP address"),
];

const storageClass = oneOf(
  "DEEP_ARCHIVE",
  "GLACIER",
  "GLACIER_IR",
  "INTELLIGENT_TIERING",
  "ONEZONE_IA",
  "STANDARD_IA",
);

export const s3: ServiceChecks = {
  "aws:s3/accountPublicAccessBlock:AccountPublicAccessBlock": {
    source: "internal/service/s3control/account_public_access_block.go",
    arguments: { accountId },
  },
  "aws:s3/bucket:Bucket": {
    source: "internal/service/s3/bucket.go",
    arguments: {
      bucket: bucketName,
      bucketPrefix: length(0, bucketNameLength - suffixLength),
    },
    relations: [conflicts("bucket", "bucketPrefix")],
  },
  "aws:s3/bucketLifecycleConfiguration:BucketLifecycleConfiguration": {
    source: "internal/service/s3/bucket_lifecycle_configuration.go",
    arguments: {
      expectedBucketOwner: accountId,
      "rules[].expiration.days": atLeast(0),
      "rules[].id": length(1, 255),
      "rules[].noncurrentVersionExpiration.noncurrentDays": atLeast(1),
      "rules[].noncurrentVersionTransitions[].noncurrentDays": atLeast(0),
      "rules[].noncurrentVersionTransitions[].storageClass": storageClass,
      "rules[].status": oneOf("Enabled", "Disabled"),
      "rules[].transitions[].days": atLeast(0),
      "rules[].transitions[].storageClass": storageClass,
      transitionDefaultMinimumObjectSize: oneOf(
        "all_storage_classes_128K",
        "varies_by_storage_class",
      ),
    },
  },
  "aws:s3/bucketLogging:BucketLogging": {
    source: "internal/service/s3/bucket_logging.go",
    arguments: {
      bucket: length(1, bucketNameLength),
      expectedBucketOwner: accountId,
      "targetGrants[].permission": oneOf("FULL_CONTROL", "READ", "WRITE"),
      "targetObjectKeyFormat.partitionedPrefix.partitionDateSource": oneOf(
        "DeliveryTime",
        "EventTime",
      ),
    },
  },
  "aws:s3/bucketNotification:BucketNotification": {
    source: "internal/service/s3/bucket_notification.go",
    arguments: { "queues[].queueArn": arn, "topics[].topicArn": arn },
  },
  "aws:s3/bucketOwnershipControls:BucketOwnershipControls": {
    source: "internal/service/s3/bucket_ownership_controls.go",
    arguments: {
      "rule.objectOwnership": oneOf("BucketOwnerEnforced", "BucketOwnerPreferred", "ObjectWriter"),
    },
  },
  "aws:s3/bucketPolicy:BucketPolicy": {
    source: "internal/service/s3/bucket_policy.go",
    arguments: { policy: json },
  },
  "aws:s3/bucketReplicationConfig:BucketReplicationConfig": {
    source: "internal/service/s3/bucket_replication_configuration.go",
    arguments: {
      role: arn,
      "rules[].id": length(1, 255),
      "rules[].destination.bucket": arn,
      "rules[].priority": atLeast(0),
      "rules[].status": oneOf("Enabled", "Disabled"),
    },
  },
  "aws:s3/bucketServerSideEncryptionConfiguration:BucketServerSideEncryptionConfiguration": {
    source: "internal/service/s3/bucket_server_side_encryption_configuration.go",
    arguments: {
      expectedBucketOwner: accountId,
      "rules[].applyServerSideEncryptionByDefault.sseAlgorithm": oneOf(
        "AES256",
        "aws:fsx",
        "aws:kms",
        "aws:kms:dsse",
      ),
    },
  },
  "aws:s3/bucketPublicAccessBlock:BucketPublicAccessBlock": {
    source: "internal/service/s3/bucket_public_access_block.go",
  },
  "aws:s3/bucketVersioning:BucketVersioning": {
    source: "internal/service/s3/bucket_versioning.go",
    arguments: {
      expectedBucketOwner: accountId,
      "versioningConfiguration.mfaDelete": oneOf("Enabled", "Disabled"),
      "versioningConfiguration.status": oneOf("Enabled", "Suspended", "Disabled"),
    },
  },
  "aws:s3/bucketObjectLockConfiguration:BucketObjectLockConfiguration": {
    source: "internal/service/s3/bucket_object_lock_configuration.go",
    arguments: {
      "rule.defaultRetention.days": between(1, 36_500),
      "rule.defaultRetention.mode": oneOf("COMPLIANCE", "GOVERNANCE"),
      "rule.defaultRetention.years": between(1, 100),
    },
  },
};
