import * as aws from "@pulumi/aws";
import * as pulumi from "@pulumi/pulumi";
import { fourteenDays, keptQueue } from "../shared/kept-queue";
import { tierTags } from "../shared/tags";

export interface QueuePairArgs {
  readonly keyArn: pulumi.Input<string>;
  /** How long the reader may take; a message stays hidden six times as long, as Lambda asks. */
  readonly readerTimeoutSeconds: number;
  /**
   * How often a message is tried before it waits for people.
   * @default 5
   */
  readonly maxReceives?: number;
}

/**
 * A queue for a function, and the one of what it could not deal with after some attempts, which is kept
 * to be read again.
 */
export function queuePair(
  name: string,
  { keyArn, readerTimeoutSeconds, maxReceives = 5 }: QueuePairArgs,
  opts: pulumi.CustomResourceOptions,
): { readonly queue: aws.sqs.Queue; readonly unread: aws.sqs.Queue } {
  const unread = keptQueue(`${name}-unread`, { tier: "audit", keyArn }, opts);
  const queue = new aws.sqs.Queue(
    name,
    {
      kmsMasterKeyId: keyArn,
      messageRetentionSeconds: fourteenDays,
      tags: tierTags("audit"),
      visibilityTimeoutSeconds: 6 * readerTimeoutSeconds,
      redrivePolicy: pulumi.jsonStringify({
        deadLetterTargetArn: unread.arn,
        maxReceiveCount: maxReceives,
      }),
    },
    opts,
  );
  return { queue, unread };
}
