import { judgeOff } from "../read/values";
import { each } from "../rule/judge";
import { rule } from "../rule/rule";

export const noForceDestroy = rule({
  name: "no-force-destroy",
  description: "In prod, what holds data is not deleted together with the data.",
  severity: "medium",
  kind: "resilience",
  remediation:
    "Remove `forceDestroy` and `forceDelete`. To delete the resource, empty it first, after a look at what is in it.",
  refs: [],
  source: "https://docs.aws.amazon.com/AmazonS3/latest/userguide/delete-bucket.html",
  on: [
    "aws:athena/database:Database",
    "aws:athena/workgroup:Workgroup",
    "aws:backup/vault:Vault",
    "aws:ecr/repository:Repository",
    "aws:s3/bucket:Bucket",
    "aws:s3/bucketV2:BucketV2",
    "aws:s3/directoryBucket:DirectoryBucket",
    "aws:s3tables/tableBucket:TableBucket",
  ],
  check({ props }, { environment }) {
    if (environment !== "prod") return undefined;
    const flags: Readonly<Record<string, unknown>> = props;
    return each(["forceDestroy", "forceDelete"], (flag) => judgeOff(flag, flags[flag]));
  },
});
