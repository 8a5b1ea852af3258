import { unknown, type ExamplesByRule } from "../rule/example";

export const examples: ExamplesByRule = {
  "s3-noncurrent-expiry": {
    pass: [
      {
        stack: [
          { type: "aws:s3/bucket:Bucket", name: "data", props: {} },
          {
            type: "aws:s3/bucketVersioning:BucketVersioning",
            name: "versions",
            props: { versioningConfiguration: { status: "Enabled" } },
            links: { bucket: ["data"] },
          },
          {
            type: "aws:s3/bucketLifecycleConfiguration:BucketLifecycleConfiguration",
            name: "lifecycle",
            props: {
              rules: [{ status: "Enabled", noncurrentVersionExpiration: { noncurrentDays: 30 } }],
            },
            links: { bucket: ["data"] },
          },
        ],
      },
    ],
    fail: [
      {
        stack: [
          { type: "aws:s3/bucket:Bucket", name: "data", props: {} },
          {
            type: "aws:s3/bucketVersioning:BucketVersioning",
            name: "versions",
            props: { versioningConfiguration: { status: "Enabled" } },
            links: { bucket: ["data"] },
          },
        ],
        says: "data: it is versioned, and no enabled lifecycle rule ends old versions; add noncurrentVersionExpiration to one.",
      },
    ],
    unknown: [
      {
        stack: [
          { type: "aws:s3/bucket:Bucket", name: "data", props: {} },
          {
            type: "aws:s3/bucketVersioning:BucketVersioning",
            name: "versions",
            props: { versioningConfiguration: { status: "Enabled" } },
            links: { bucket: ["data"] },
          },
          {
            type: "aws:s3/bucketLifecycleConfiguration:BucketLifecycleConfiguration",
            name: "lifecycle",
            props: { rules: [{ status: unknown, noncurrentVersionExpiration: {} }] },
            links: { bucket: ["data"] },
          },
        ],
        says: "data: rules[0].status is unknown until the deployment",
      },
    ],
  },
  "s3-versioning": {
    pass: [
      {
        type: "aws:s3/bucketVersioning:BucketVersioning",
        props: { versioningConfiguration: { status: "Enabled" } },
      },
    ],
    fail: [
      {
        type: "aws:s3/bucketVersioning:BucketVersioning",
        props: { versioningConfiguration: { status: "Suspended" } },
        says: "versioningConfiguration.status is Suspended; set it to Enabled.",
      },
      {
        type: "aws:s3/bucketVersioningV2:BucketVersioningV2",
        props: {},
        says: "versioningConfiguration.status is not set; set it to Enabled.",
      },
    ],
    unknown: [
      {
        type: "aws:s3/bucketVersioning:BucketVersioning",
        props: { versioningConfiguration: { status: unknown } },
        says: "versioningConfiguration.status is unknown until the deployment",
      },
    ],
  },
};
