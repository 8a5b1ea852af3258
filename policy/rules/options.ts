import { rule } from "../rule/rule";

export const statefulProtected = rule({
  name: "stateful-resources-protected",
  description: "In prod, Pulumi refuses to delete what holds data, keys or evidence.",
  severity: "high",
  kind: "resilience",
  remediation:
    "Pass `protect: true` in the options of the resource or of its component, which hands it down.",
  refs: [],
  source: "https://www.pulumi.com/docs/iac/concepts/options/protect/",
  on: [
    "aws:cloudtrail/trail:Trail",
    "aws:dynamodb/table:Table",
    "aws:efs/fileSystem:FileSystem",
    "aws:kms/key:Key",
    "aws:rds/cluster:Cluster",
    "aws:rds/instance:Instance",
    "aws:s3/bucket:Bucket",
    "aws:s3/bucketV2:BucketV2",
  ],
  check({ opts }, { environment }) {
    if (environment !== "prod" || opts.protect) return undefined;
    return "the option protect is not set; pass { protect: true }.";
  },
});
