import { type ExamplesByRule } from "../rule/example";

export const examples: ExamplesByRule = {
  "stateful-resources-protected": {
    pass: [{ type: "aws:kms/key:Key", props: {}, protect: true }],
    fail: [
      {
        type: "aws:kms/key:Key",
        props: {},
        says: "the option protect is not set; pass { protect: true }.",
      },
      {
        type: "aws:cloudtrail/trail:Trail",
        props: {},
        says: "the option protect is not set; pass { protect: true }.",
      },
      {
        type: "aws:dynamodb/table:Table",
        props: {},
        says: "the option protect is not set; pass { protect: true }.",
      },
      {
        type: "aws:efs/fileSystem:FileSystem",
        props: {},
        says: "the option protect is not set; pass { protect: true }.",
      },
      {
        type: "aws:rds/cluster:Cluster",
        props: {},
        says: "the option protect is not set; pass { protect: true }.",
      },
      {
        type: "aws:rds/instance:Instance",
        props: {},
        says: "the option protect is not set; pass { protect: true }.",
      },
      {
        type: "aws:s3/bucket:Bucket",
        props: {},
        says: "the option protect is not set; pass { protect: true }.",
      },
      {
        type: "aws:s3/bucketV2:BucketV2",
        props: {},
        says: "the option protect is not set; pass { protect: true }.",
      },
    ],
    unknown: [],
  },
};
