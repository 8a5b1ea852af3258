import { unknown, type ExamplesByRule } from "../rule/example";

/* eslint-disable @typescript-eslint/no-deprecated -- programs written before v7 have the inline form */

export const examples: ExamplesByRule = {
  "s3-no-public-acl": {
    pass: [{ type: "aws:s3/bucketAcl:BucketAcl", props: { acl: "private" } }],
    fail: [
      {
        type: "aws:s3/bucketAcl:BucketAcl",
        props: { acl: "public-read" },
        says: "acl is public-read, which lets everybody in; remove it.",
      },
      {
        type: "aws:s3/bucketAclV2:BucketAclV2",
        props: { acl: "public-read" },
        says: "acl is public-read, which lets everybody in; remove it.",
      },
      {
        type: "aws:s3/bucket:Bucket",
        props: { acl: "public-read" },
        says: "acl is public-read, which lets everybody in; remove it.",
      },
      {
        type: "aws:s3/bucketObject:BucketObject",
        props: { acl: "public-read" },
        says: "acl is public-read, which lets everybody in; remove it.",
      },
      {
        type: "aws:s3/bucketObjectv2:BucketObjectv2",
        props: { acl: "public-read" },
        says: "acl is public-read, which lets everybody in; remove it.",
      },
      {
        type: "aws:s3/bucketV2:BucketV2",
        props: { acl: "public-read" },
        says: "acl is public-read, which lets everybody in; remove it.",
      },
    ],
    unknown: [
      {
        type: "aws:s3/bucketAcl:BucketAcl",
        props: { acl: unknown },
        says: "acl is unknown until the deployment",
      },
    ],
  },
};
