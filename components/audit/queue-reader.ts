import * as aws from "@pulumi/aws";
import * as pulumi from "@pulumi/pulumi";
import { arn, type Account } from "../shared/account";
import type { Statement } from "../shared/policy-document";
import { tierTags } from "../shared/tags";
import { lambdaFunction, type LambdaFunctionArgs } from "./lambda-function";

export interface QueueReaderArgs extends LambdaFunctionArgs {
  readonly queue: { readonly arn: pulumi.Input<string>; readonly name: pulumi.Output<string> };
  /**
   * How many batches are read at a time; two at least, as Lambda wants it.
   * @default 5
   */
  readonly concurrency?: number;
}

/**
 * A function that reads a queue and answers for each message on its own, with a role that can do what it
 * is allowed here and nothing else.
 */
export class QueueReader extends pulumi.ComponentResource {
  readonly name: pulumi.Output<string>;

  constructor(name: string, args: QueueReaderArgs, opts?: pulumi.ComponentResourceOptions) {
    super("meddiflux:audit:QueueReader", name, {}, opts);
    const owned = { parent: this };
    const { account, queue, allow } = args;

    const lambda = lambdaFunction(
      name,
      { ...args, allow: [takeFromQueue(account, queue.name), ...allow] },
      owned,
    );
    readQueue(name, { lambda, queueArn: queue.arn, concurrency: args.concurrency }, owned);

    this.name = lambda.name;
    this.registerOutputs({ name: this.name });
  }
}

/** Taking messages from a queue. */
export const takeFromQueue = (account: Account, queue: pulumi.Output<string>): Statement => ({
  sid: "TakeFromQueue",
  actions: ["sqs:ReceiveMessage", "sqs:DeleteMessage", "sqs:GetQueueAttributes"],
  resources: [queue.apply((name) => arn(account, "sqs", name))],
});

/** Lets a function read a queue in batches, and answer for each message of one. */
export function readQueue(
  name: string,
  args: {
    readonly lambda: aws.lambda.Function;
    readonly queueArn: pulumi.Input<string>;
    readonly concurrency?: number | undefined;
  },
  owned: { readonly parent: pulumi.Resource },
): void {
  new aws.lambda.EventSourceMapping(
    name,
    {
      eventSourceArn: args.queueArn,
      functionName: args.lambda.name,
      batchSize: 10,
      // Without it, a batch with one bad message counts as read, and the message is lost.
      functionResponseTypes: ["ReportBatchItemFailures"],
      scalingConfig: { maximumConcurrency: args.concurrency ?? 5 },
      tags: tierTags("audit"),
    },
    owned,
  );
}
