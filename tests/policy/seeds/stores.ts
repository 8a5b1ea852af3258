const inline = { applyServerSideEncryptionByDefault: { sseAlgorithm: "AES256" } };
const inlineV2 = { applyServerSideEncryptionByDefaults: [{ sseAlgorithm: "AES256" }] };
const tls = {
  Effect: "Deny",
  Principal: "*",
  Action: "s3:*",
  Resource: ["*"],
  Condition: { Bool: { "aws:SecureTransport": "false" } },
};

/** Buckets and repositories, and what is set of them. */
export const storeSeeds: Readonly<Record<string, Record<string, unknown>>> = {
  "aws:ecr/lifecyclePolicy:LifecyclePolicy": {
    repository: "api",
    policy: { rules: [{ selection: { tagStatus: "untagged" }, action: { type: "expire" } }] },
  },
  "aws:ecr/repository:Repository": {
    name: "api",
    encryptionConfigurations: [{ encryptionType: "AES256" }],
    imageScanningConfiguration: { scanOnPush: false },
  },
  "aws:s3/bucket:Bucket": {
    bucket: "logs",
    serverSideEncryptionConfiguration: { rule: inline },
    versioning: { enabled: true },
    logging: { targetBucket: "logs" },
    grants: [{ uri: "http://acs.amazonaws.com/groups/global/AllUsers" }],
    lifecycleRules: [
      { enabled: true, abortIncompleteMultipartUploadDays: 7, prefix: "", tags: { kind: "log" } },
    ],
    policy: { Statement: [tls] },
    tags: { DataClassification: "secret" },
  },
  "aws:s3/bucketAcl:BucketAcl": {
    accessControlPolicy: {
      grants: [{ grantee: { uri: "http://acs.amazonaws.com/groups/global/AllUsers" } }],
    },
  },
  "aws:s3/bucketLifecycleConfiguration:BucketLifecycleConfiguration": {
    bucket: "logs",
    rules: [
      {
        status: "Enabled",
        filter: { prefix: "" },
        abortIncompleteMultipartUpload: { daysAfterInitiation: 7 },
        noncurrentVersionTransitions: [{ noncurrentDays: 30 }],
      },
    ],
  },
  "aws:s3/bucketPolicy:BucketPolicy": { bucket: "logs", policy: { Statement: [tls] } },
  "aws:s3/bucketPublicAccessBlock:BucketPublicAccessBlock": { bucket: "logs" },
  "aws:s3/bucketServerSideEncryptionConfiguration:BucketServerSideEncryptionConfiguration": {
    bucket: "logs",
    rules: [inline],
  },
  "aws:s3/bucketV2:BucketV2": {
    serverSideEncryptionConfigurations: [{ rules: [inlineV2] }],
    versionings: [{ enabled: true }],
    loggings: [{ targetBucket: "logs" }],
  },
  "aws:s3/bucketVersioning:BucketVersioning": {
    bucket: "logs",
    versioningConfiguration: { status: "Enabled" },
  },
};
