import { bucketTypes, inlineAlgorithm, partsOf, type BucketResource } from "../read/s3";
import { asList, isTrue, listed, received, textOf } from "../read/values";
import { each, eachResource } from "../rule/judge";
import { rule } from "../rule/rule";

const encryptionTypes = [
  "aws:s3/bucketServerSideEncryptionConfiguration:BucketServerSideEncryptionConfiguration",
  "aws:s3/bucketServerSideEncryptionConfigurationV2:BucketServerSideEncryptionConfigurationV2",
] as const;

const kmsAlgorithms: readonly string[] = ["aws:kms", "aws:kms:dsse"];

export const defaultEncryptionKms = rule({
  name: "s3-default-encryption-kms",
  description: "A bucket encrypts what is put into it with a KMS key.",
  severity: "medium",
  kind: "encryption",
  remediation:
    'Give the bucket a `BucketServerSideEncryptionConfiguration` whose `rules[].applyServerSideEncryptionByDefault` has `sseAlgorithm: "aws:kms"` and a `kmsMasterKeyId`. A bucket that takes access logs of S3 or a load balancer cannot: exempt it.',
  refs: ["CKV_AWS_145", "S3.17", "AWS-0132"],
  source: "https://docs.aws.amazon.com/AmazonS3/latest/userguide/UsingKMSEncryption.html",
  on: encryptionTypes,
  check({ props }) {
    const rules = asList(props.rules);
    if (rules.length === 0) return `rules is not set; ${wanted}`;
    return each(rules, ({ applyServerSideEncryptionByDefault: byDefault }, index) =>
      judgeAlgorithm(
        `rules[${index}].applyServerSideEncryptionByDefault.sseAlgorithm`,
        byDefault?.sseAlgorithm,
      ),
    );
  },
  checkStack: (stack) =>
    eachResource(stack.all(...bucketTypes), (bucket) =>
      // What the separate resource says is judged there.
      partsOf(stack, bucket, ...encryptionTypes).length > 0 ? undefined : judgeInline(bucket),
    ),
});

const wanted = "use aws:kms or aws:kms:dsse.";

function judgeInline(bucket: BucketResource): string | undefined {
  const algorithm = inlineAlgorithm(bucket);
  return algorithm === undefined
    ? "no BucketServerSideEncryptionConfiguration sets its default; add one with sseAlgorithm aws:kms."
    : judgeAlgorithm("sseAlgorithm of serverSideEncryptionConfiguration", algorithm);
}

function judgeAlgorithm(path: string, algorithm: unknown): string | undefined {
  return kmsAlgorithms.includes(textOf(algorithm) ?? "")
    ? undefined
    : `${received(path, algorithm)}; ${wanted}`;
}

export const bucketKey = rule({
  name: "s3-bucket-key",
  description: "A bucket with a KMS key asks KMS once for many objects.",
  severity: "medium",
  kind: "finops",
  remediation: "Set `bucketKeyEnabled: true` in the rule; each request to KMS is billed.",
  refs: [],
  source: "https://docs.aws.amazon.com/AmazonS3/latest/userguide/bucket-key.html",
  on: encryptionTypes,
  check: ({ props }) =>
    each(asList(props.rules), (one, index) => {
      // The double encryption of KMS has no bucket keys.
      if (one.applyServerSideEncryptionByDefault?.sseAlgorithm !== "aws:kms") return undefined;
      return isTrue(one.bucketKeyEnabled)
        ? undefined
        : `${received(`rules[${index}].bucketKeyEnabled`, one.bucketKeyEnabled)}; set it to true.`;
    }),
});

const accessBlocks = [
  "blockPublicAcls",
  "blockPublicPolicy",
  "ignorePublicAcls",
  "restrictPublicBuckets",
] as const;

export const publicAccessBlocked = rule({
  name: "s3-public-access-blocked",
  description: "A bucket refuses public access in all four ways.",
  severity: "critical",
  kind: "network",
  remediation:
    "Give the bucket a `BucketPublicAccessBlock` with `blockPublicAcls`, `blockPublicPolicy`, `ignorePublicAcls` and `restrictPublicBuckets` true.",
  refs: [
    "CKV_AWS_53",
    "CKV_AWS_54",
    "CKV_AWS_55",
    "CKV_AWS_56",
    "CKV2_AWS_6",
    "S3.8",
    "CIS 3.1.4",
    "AWS-0086",
    "AWS-0087",
    "AWS-0091",
    "AWS-0093",
    "AWS-0094",
  ],
  source:
    "https://docs.aws.amazon.com/AmazonS3/latest/userguide/access-control-block-public-access.html",
  on: ["aws:s3/bucketPublicAccessBlock:BucketPublicAccessBlock"],
  check: ({ props }) =>
    each(accessBlocks, (block) =>
      isTrue(props[block]) ? undefined : `${received(block, props[block])}; set it to true.`,
    ),
  checkStack: (stack) =>
    eachResource(stack.all(...bucketTypes), (bucket) =>
      partsOf(stack, bucket, "aws:s3/bucketPublicAccessBlock:BucketPublicAccessBlock").length > 0
        ? undefined
        : `no BucketPublicAccessBlock closes it; add one with ${listed(accessBlocks)} true.`,
    ),
});
