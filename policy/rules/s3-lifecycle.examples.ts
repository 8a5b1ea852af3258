import { unknown, type ExamplesByRule } from "../rule/example";

/* eslint-disable @typescript-eslint/no-deprecated -- programs written before v7 have the inline form */

export const examples: ExamplesByRule = {
  "s3-abort-multipart": {
    pass: [
      {
        type: "aws:s3/bucketLifecycleConfiguration:BucketLifecycleConfiguration",
        props: {
          rules: [
            { status: "Enabled", abortIncompleteMultipartUpload: { daysAfterInitiation: 7 } },
          ],
        },
      },
    ],
    fail: [
      {
        type: "aws:s3/bucketLifecycleConfiguration:BucketLifecycleConfiguration",
        props: {
          rules: [
            { status: "Enabled", abortIncompleteMultipartUpload: { daysAfterInitiation: 8 } },
          ],
        },
        says: "rules has no enabled one without a filter that aborts incomplete uploads within 7 days; add one.",
      },
      {
        type: "aws:s3/bucketLifecycleConfigurationV2:BucketLifecycleConfigurationV2",
        props: {},
        says: "rules has no enabled one without a filter that aborts incomplete uploads within 7 days; add one.",
      },
      {
        type: "aws:s3/bucket:Bucket",
        props: { lifecycleRules: [{}] },
        says: "lifecycleRules has no enabled one without a filter that aborts incomplete uploads within 7 days; add one.",
      },
      {
        type: "aws:s3/bucketV2:BucketV2",
        props: { lifecycleRules: [{}] },
        says: "lifecycleRules has no enabled one without a filter that aborts incomplete uploads within 7 days; add one.",
      },
    ],
    unknown: [
      {
        type: "aws:s3/bucketLifecycleConfiguration:BucketLifecycleConfiguration",
        props: {
          rules: [
            { status: "Enabled", abortIncompleteMultipartUpload: { daysAfterInitiation: unknown } },
          ],
        },
        says: "rules[0].abortIncompleteMultipartUpload.daysAfterInitiation is unknown until the deployment",
      },
    ],
  },
  "s3-lifecycle-required": {
    pass: [
      {
        type: "aws:s3/bucketLifecycleConfiguration:BucketLifecycleConfiguration",
        props: { rules: [{ status: "Enabled" }] },
      },
    ],
    fail: [
      {
        type: "aws:s3/bucketLifecycleConfiguration:BucketLifecycleConfiguration",
        props: { rules: [{ status: "Disabled" }] },
        says: "rules has none with status Enabled; add one, or enable one.",
      },
      {
        type: "aws:s3/bucketLifecycleConfigurationV2:BucketLifecycleConfigurationV2",
        props: {},
        says: "rules has none with status Enabled; add one, or enable one.",
      },
      {
        type: "aws:s3/bucket:Bucket",
        props: {},
        says: "no BucketLifecycleConfiguration says when its objects go; add one with an enabled rule.",
      },
    ],
    unknown: [
      {
        type: "aws:s3/bucketLifecycleConfiguration:BucketLifecycleConfiguration",
        props: { rules: [{ status: unknown }] },
        says: "rules[0].status is unknown until the deployment",
      },
    ],
  },
};
