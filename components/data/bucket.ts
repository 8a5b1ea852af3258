import * as aws from "@pulumi/aws";
import * as pulumi from "@pulumi/pulumi";
import { bucketArn } from "../shared/account";
import { policyDocument, type Statement } from "../shared/policy-document";
import { storeTags, type DataClassification, type Tier } from "../shared/tags";

export interface BucketArgs {
  /** The tier whose data it holds. */
  readonly tier: Tier;
  readonly classification: DataClassification;
  /**
   * Undefined encrypts with keys of S3 itself, for what AWS cannot write by a key of ours: access logs.
   */
  readonly keyArn: pulumi.Input<string> | undefined;
  /** Whether losing it would lose data that matters: keeps Pulumi from deleting it. */
  readonly durable: boolean;
  /** Where it writes down who asked it for what; undefined for a bucket that holds such logs. */
  readonly accessLogs: pulumi.Input<string> | undefined;
  /** Days after which objects are deleted; undefined keeps them. */
  readonly expireAfterDays?: number;
  /** Who else may use it, beyond what IAM of this account allows. */
  readonly allow?: (bucket: { readonly arn: string }) => readonly Statement[];
}

/** Starts the names of what buckets log, in the bucket that takes it. */
export const accessLogPrefix = "buckets/";

/**
 * A bucket that nobody reaches without TLS, nobody makes public and nobody overwrites for good: encrypted,
 * versioned, owned by the account alone, tidied after each failed upload. It writes down who asks for what, which
 * CloudTrail would record by the event, and bill.
 */
export class Bucket extends pulumi.ComponentResource {
  /** Known in a preview. What uses it waits until the bucket is closed and its policy stands. */
  readonly name: pulumi.Output<string>;

  constructor(name: string, args: BucketArgs, opts?: pulumi.ComponentResourceOptions) {
    super("meddiflux:data:Bucket", name, {}, opts);
    const owned = { parent: this };
    const tags = storeTags(args.tier, args.classification);

    const bucket = new aws.s3.Bucket(name, { tags }, { ...owned, protect: args.durable });
    const closed = new aws.s3.BucketPublicAccessBlock(
      `${name}-closed`,
      {
        bucket: bucket.bucket,
        blockPublicAcls: true,
        blockPublicPolicy: true,
        ignorePublicAcls: true,
        restrictPublicBuckets: true,
      },
      owned,
    );
    new aws.s3.BucketOwnershipControls(
      `${name}-owner`,
      { bucket: bucket.bucket, rule: { objectOwnership: "BucketOwnerEnforced" } },
      owned,
    );
    new aws.s3.BucketServerSideEncryptionConfiguration(
      `${name}-encryption`,
      { bucket: bucket.bucket, rules: [encryptionRule(args.keyArn)] },
      owned,
    );
    new aws.s3.BucketVersioning(
      `${name}-versions`,
      { bucket: bucket.bucket, versioningConfiguration: { status: "Enabled" } },
      owned,
    );
    new aws.s3.BucketLifecycleConfiguration(
      `${name}-lifecycle`,
      { bucket: bucket.bucket, rules: lifecycleRules(args.expireAfterDays) },
      owned,
    );
    const policy = new aws.s3.BucketPolicy(
      `${name}-policy`,
      {
        bucket: bucket.bucket,
        policy: bucket.bucket.apply((bucketName) =>
          bucketPolicy(bucketName, args.allow?.({ arn: bucketArn(bucketName) }) ?? []),
        ),
      },
      // While the block is not there yet, S3 would check the policy by other rules.
      { ...owned, dependsOn: [closed] },
    );

    if (args.accessLogs !== undefined) {
      new aws.s3.BucketLogging(
        `${name}-access`,
        {
          bucket: policy.bucket,
          targetBucket: args.accessLogs,
          targetPrefix: accessLogPrefix,
          // In folders by bucket and day, that a query can leave out.
          targetObjectKeyFormat: { partitionedPrefix: { partitionDateSource: "EventTime" } },
        },
        owned,
      );
    }

    this.name = policy.bucket;
    this.registerOutputs({ name: this.name });
  }
}

function encryptionRule(keyArn: pulumi.Input<string> | undefined) {
  if (keyArn === undefined) {
    return { applyServerSideEncryptionByDefault: { sseAlgorithm: "AES256" } };
  }
  return {
    applyServerSideEncryptionByDefault: { sseAlgorithm: "aws:kms", kmsMasterKeyId: keyArn },
    // One data key for many objects: KMS is asked, and billed, far less often.
    bucketKeyEnabled: true,
  };
}

function bucketPolicy(bucket: string, allow: readonly Statement[]): pulumi.Output<string> {
  return policyDocument(
    {
      sid: "OnlyOverTls",
      effect: "Deny",
      // A prohibition of plain HTTP has to cover everyone…
      principal: "*",
      // …and everything.
      actions: ["s3:*"],
      resources: [bucketArn(bucket), bucketArn(bucket, "/*")],
      conditions: { Bool: { "aws:SecureTransport": "false" } },
    },
    ...allow,
  );
}

function lifecycleRules(expireAfterDays: number | undefined) {
  return [
    {
      id: "tidy",
      status: "Enabled",
      filter: {},
      abortIncompleteMultipartUpload: { daysAfterInitiation: 7 },
      noncurrentVersionExpiration: { noncurrentDays: 30 },
      ...(expireAfterDays !== undefined && { expiration: { days: expireAfterDays } }),
    },
  ];
}
