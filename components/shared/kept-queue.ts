import * as aws from "@pulumi/aws";
import type * as pulumi from "@pulumi/pulumi";
import { tierTags, type Tier } from "./tags";

export interface KeptQueueArgs {
  readonly tier: Tier;
  /** @default - a key of SQS itself, which no policy of ours can keep a service from */
  readonly keyArn?: pulumi.Input<string>;
  /** @default - that of the provider */
  readonly region?: string;
}

/** Longest that SQS keeps a message, in seconds. */
export const fourteenDays = 14 * 24 * 3600;

/** A queue of which nobody reads but people: it keeps what failed as long as SQS does. */
export const keptQueue = (
  name: string,
  { tier, keyArn, region }: KeptQueueArgs,
  opts: pulumi.CustomResourceOptions,
): aws.sqs.Queue =>
  new aws.sqs.Queue(
    name,
    {
      ...(region !== undefined && { region }),
      ...(keyArn === undefined ? { sqsManagedSseEnabled: true } : { kmsMasterKeyId: keyArn }),
      messageRetentionSeconds: fourteenDays,
      tags: tierTags(tier),
    },
    opts,
  );
