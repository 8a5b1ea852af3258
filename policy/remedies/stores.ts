import { asList, isRecord, textOf } from "../read/values";
import { append, needing, remove, set, setUnless, type Edit, type Remedies } from "../rule/remedy";

/** What the tags of a remedy are written as: `Owner=platform`. */
function tagsOf(given: unknown): Readonly<Record<string, string>> {
  const pairs = asList(given).map((pair) => String(pair).split("="));
  return Object.fromEntries(pairs.map(([key = "", ...value]) => [key, value.join("=")]));
}

export const storeRemedies: Remedies = {
  "s3-default-encryption-kms": {
    edits: {
      "rules[*].applyServerSideEncryptionByDefault.sseAlgorithm": setUnless(
        ["aws:kms", "aws:kms:dsse"],
        "aws:kms",
      ),
    },
  },
  "efs-encrypted": { onCreate: true, edits: { encrypted: set(true) } },
  "flow-log-cost": { onCreate: true, edits: { maxAggregationInterval: set(600) } },
  "kms-key-deletion-window": { edits: { deletionWindowInDays: remove } },
  "s3-bucket-key": { edits: { "rules[*].bucketKeyEnabled": set(true) } },
  "s3-no-public-acl": {
    edits: {
      acl: remove,
      grants: withoutEverybody((grant) => grant),
      "accessControlPolicy?.grants": withoutEverybody((grant) => grant["grantee"]),
    },
  },
  "s3-acl-disabled": { edits: { "rule.objectOwnership": set("BucketOwnerEnforced") } },
  "s3-abort-multipart": {
    edits: ({ type }, { parameters: { maximumDays } }) =>
      type.startsWith("aws:s3/bucketLifecycle")
        ? { rules: append(abortRule("status", "Enabled", maximumDays)) }
        : { lifecycleRules: append(abortRule("enabled", true, maximumDays)) },
  },
  "sqs-queue-encrypted": { edits: { sqsManagedSseEnabled: set(true) } },
  "sns-topic-encrypted": needing("kmsMasterKeyId"),
  "log-group-encrypted": needing("kmsKeyId"),
  "log-group-retention": {
    edits: (_, { parameters: { maximumDays } }) => ({ retentionInDays: set(maximumDays) }),
  },
  "secret-customer-managed-key": needing("kmsKeyId"),
  "kms-key-rotation": { edits: { enableKeyRotation: set(true) } },
  "cloudtrail-multi-region": { edits: { isMultiRegionTrail: set(true), enableLogging: set(true) } },
  "cloudtrail-log-validation": { edits: { enableLogFileValidation: set(true) } },
  // What AWS takes it for when nothing is said.
  "alarm-treats-missing-data": { edits: { treatMissingData: set("missing") } },
  "alarm-period-standard": {
    edits: (_, { parameters: { minimumSeconds } }) => {
      const atLeast: Edit = (period) =>
        Number(period) < Number(minimumSeconds) ? minimumSeconds : period;
      return {
        period: atLeast,
        "metricQueries[*].period": atLeast,
        "metricQueries[*].metric?.period": atLeast,
      };
    },
  },
  "no-force-destroy": { edits: { forceDestroy: remove, forceDelete: remove } },
  "required-tags": {
    needs: { tags: "list" },
    edits: (_, { given }) => ({
      // What is said already counts.
      tags: (tags) => ({ ...tagsOf(given["tags"]), ...(isRecord(tags) ? tags : {}) }),
    }),
  },
};

/** In the form of a resource of its own, or of the bucket itself. */
function abortRule(key: string, on: unknown, days: unknown): object {
  return key === "status"
    ? {
        ...{ id: "abort-uploads", status: on, filter: {} },
        abortIncompleteMultipartUpload: { daysAfterInitiation: days },
      }
    : { id: "abort-uploads", enabled: on, abortIncompleteMultipartUploadDays: days };
}

function withoutEverybody(granteeOf: (grant: Readonly<Record<string, unknown>>) => unknown): Edit {
  const isEverybody = (grant: unknown) => {
    const grantee = isRecord(grant) ? granteeOf(grant) : undefined;
    return isRecord(grantee) && /(AllUsers|AuthenticatedUsers)$/.test(textOf(grantee["uri"]) ?? "");
  };
  return (grants) => (Array.isArray(grants) ? grants.filter((one) => !isEverybody(one)) : grants);
}
