import { unknown, type ExamplesByRule } from "../rule/example";

export const examples: ExamplesByRule = {
  "no-force-destroy": {
    pass: [{ type: "aws:s3/bucket:Bucket", props: { forceDestroy: false } }],
    fail: [
      {
        type: "aws:s3/bucket:Bucket",
        props: { forceDestroy: true },
        says: "forceDestroy is true; remove it or set it to false.",
      },
      {
        type: "aws:athena/database:Database",
        props: { forceDestroy: true },
        says: "forceDestroy is true; remove it or set it to false.",
      },
      {
        type: "aws:athena/workgroup:Workgroup",
        props: { forceDestroy: true },
        says: "forceDestroy is true; remove it or set it to false.",
      },
      {
        type: "aws:backup/vault:Vault",
        props: { forceDestroy: true },
        says: "forceDestroy is true; remove it or set it to false.",
      },
      {
        type: "aws:ecr/repository:Repository",
        props: { forceDelete: true },
        says: "forceDelete is true; remove it or set it to false.",
      },
      {
        type: "aws:s3/bucketV2:BucketV2",
        props: { forceDestroy: true },
        says: "forceDestroy is true; remove it or set it to false.",
      },
      {
        type: "aws:s3/directoryBucket:DirectoryBucket",
        props: { forceDestroy: true },
        says: "forceDestroy is true; remove it or set it to false.",
      },
      {
        type: "aws:s3tables/tableBucket:TableBucket",
        props: { forceDestroy: true },
        says: "forceDestroy is true; remove it or set it to false.",
      },
    ],
    unknown: [
      {
        type: "aws:s3/bucket:Bucket",
        props: { forceDestroy: unknown },
        says: "forceDestroy is unknown until the deployment",
      },
    ],
  },
};
