import { unknown, type ExamplesByRule } from "../rule/example";

export const examples: ExamplesByRule = {
  "s3-bucket-key": {
    pass: [
      {
        type: "aws:s3/bucketServerSideEncryptionConfiguration:BucketServerSideEncryptionConfiguration",
        props: {
          rules: [
            {
              applyServerSideEncryptionByDefault: { sseAlgorithm: "aws:kms" },
              bucketKeyEnabled: true,
            },
          ],
        },
      },
    ],
    fail: [
      {
        type: "aws:s3/bucketServerSideEncryptionConfiguration:BucketServerSideEncryptionConfiguration",
        props: { rules: [{ applyServerSideEncryptionByDefault: { sseAlgorithm: "aws:kms" } }] },
        says: "rules[0].bucketKeyEnabled is not set; set it to true.",
      },
      {
        type: "aws:s3/bucketServerSideEncryptionConfigurationV2:BucketServerSideEncryptionConfigurationV2",
        props: { rules: [{ applyServerSideEncryptionByDefault: { sseAlgorithm: "aws:kms" } }] },
        says: "rules[0].bucketKeyEnabled is not set; set it to true.",
      },
    ],
    unknown: [
      {
        type: "aws:s3/bucketServerSideEncryptionConfiguration:BucketServerSideEncryptionConfiguration",
        props: { rules: unknown },
        says: "rules is unknown until the deployment",
      },
    ],
  },
  "s3-default-encryption-kms": {
    pass: [
      {
        type: "aws:s3/bucketServerSideEncryptionConfiguration:BucketServerSideEncryptionConfiguration",
        props: { rules: [{ applyServerSideEncryptionByDefault: { sseAlgorithm: "aws:kms" } }] },
      },
    ],
    fail: [
      {
        type: "aws:s3/bucketServerSideEncryptionConfiguration:BucketServerSideEncryptionConfiguration",
        props: { rules: [{ applyServerSideEncryptionByDefault: { sseAlgorithm: "AES256" } }] },
        says: "rules[0].applyServerSideEncryptionByDefault.sseAlgorithm is AES256; use aws:kms or aws:kms:dsse.",
      },
      {
        type: "aws:s3/bucketServerSideEncryptionConfigurationV2:BucketServerSideEncryptionConfigurationV2",
        props: { rules: [{ applyServerSideEncryptionByDefault: { sseAlgorithm: "AES256" } }] },
        says: "rules[0].applyServerSideEncryptionByDefault.sseAlgorithm is AES256; use aws:kms or aws:kms:dsse.",
      },
      {
        type: "aws:s3/bucket:Bucket",
        props: {},
        says: "no BucketServerSideEncryptionConfiguration sets its default; add one with sseAlgorithm aws:kms.",
      },
    ],
    unknown: [
      {
        type: "aws:s3/bucketServerSideEncryptionConfiguration:BucketServerSideEncryptionConfiguration",
        props: { rules: [{ applyServerSideEncryptionByDefault: { sseAlgorithm: unknown } }] },
        says: "rules[0].applyServerSideEncryptionByDefault.sseAlgorithm is unknown until the deployment",
      },
    ],
  },
  "s3-public-access-blocked": {
    pass: [
      {
        type: "aws:s3/bucketPublicAccessBlock:BucketPublicAccessBlock",
        props: {
          blockPublicAcls: true,
          blockPublicPolicy: true,
          ignorePublicAcls: true,
          restrictPublicBuckets: true,
        },
      },
    ],
    fail: [
      {
        type: "aws:s3/bucketPublicAccessBlock:BucketPublicAccessBlock",
        props: { blockPublicAcls: true, blockPublicPolicy: true, ignorePublicAcls: true },
        says: "restrictPublicBuckets is not set; set it to true.",
      },
    ],
    unknown: [
      {
        type: "aws:s3/bucketPublicAccessBlock:BucketPublicAccessBlock",
        props: {
          blockPublicAcls: unknown,
          blockPublicPolicy: true,
          ignorePublicAcls: true,
          restrictPublicBuckets: true,
        },
        says: "blockPublicAcls is unknown until the deployment",
      },
    ],
  },
};
