import * as pulumi from "@pulumi/pulumi";
import type { Account } from "../shared/account";
import { forAccount } from "../shared/key-policy";
import type { Statement } from "../shared/policy-document";
import { accessLogPrefix, Bucket, type BucketArgs } from "./bucket";

export interface AccessLogBucketArgs extends Pick<BucketArgs, "durable" | "allow"> {
  readonly account: Account;
  readonly expireAfterDays: number;
}

/**
 * Where buckets write down who asked them for what, and load balancers and distributions too, if `allow` lets
 * them. It keeps no log of its own: that would be a log of its own writing. Costs the gigabytes that are stored.
 */
export class AccessLogBucket extends pulumi.ComponentResource {
  /** What uses it waits until its policy stands. */
  readonly name: pulumi.Output<string>;

  constructor(name: string, args: AccessLogBucketArgs, opts?: pulumi.ComponentResourceOptions) {
    super("meddiflux:data:AccessLogBucket", name, {}, opts);
    const { account, durable, expireAfterDays, allow } = args;
    const bucket = new Bucket(
      name,
      {
        // Personal, because it holds the addresses of visitors.
        ...{ tier: "observability", classification: "personal", durable, expireAfterDays },
        // Neither S3 nor load balancers write logs where a key of ours encrypts
        // (docs.aws.amazon.com/AmazonS3/latest/userguide/enable-server-access-logging.html).
        ...{ keyArn: undefined, accessLogs: undefined },
        allow: (it) => [...bucketLogDelivery(account, it), ...(allow?.(it) ?? [])],
      },
      { parent: this },
    );
    this.name = bucket.name;
    this.registerOutputs({ name: this.name });
  }
}

/** What a bucket must allow so that the buckets of this account, and no others, can log there. */
function bucketLogDelivery(account: Account, { arn }: { readonly arn: string }): Statement[] {
  return [
    {
      sid: "BucketsWrite",
      principal: { Service: "logging.s3.amazonaws.com" },
      actions: ["s3:PutObject"],
      resources: [`${arn}/${accessLogPrefix}*`],
      conditions: forAccount(account),
    },
  ];
}
