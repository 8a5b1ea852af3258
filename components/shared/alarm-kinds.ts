import type * as pulumi from "@pulumi/pulumi";
import type { AlarmDefinition } from "./alarms";

type Watched = Omit<AlarmDefinition, "description">;

export const fiveMinutes = 300;

/**
 * What people run to have the messages of a dead-letter queue tried again by the queue that they come from.
 * https://docs.aws.amazon.com/AWSSimpleQueueService/latest/APIReference/API_StartMessageMoveTask.html
 */
export const redrive = "`aws sqs start-message-move-task --source-arn` with the ARN of this queue";

/**
 * The same for a queue into which messages are put that come from no other queue: SQS cannot know where they belong.
 * https://docs.aws.amazon.com/AWSSimpleQueueService/latest/SQSDeveloperGuide/troubleshooting-dlq-redrive.html
 */
export const redriveTo = `${redrive}, and \`--destination-arn\` with that of the queue of alerts`;

/** A queue in which more, or older, messages wait than should. */
export const waiting = (
  queue: pulumi.Input<string>,
  metric: "ApproximateNumberOfMessagesVisible" | "ApproximateAgeOfOldestMessage",
  limit: number,
): Watched => ({
  namespace: "AWS/SQS",
  metric,
  dimensions: { QueueName: queue },
  statistic: "Maximum",
  rings: { above: limit },
  periodSeconds: fiveMinutes,
  periods: 1,
  silence: "well",
});

/** Something that a function counts, which should not happen so many times five minutes in a row. */
export const counted = (
  functionName: pulumi.Input<string>,
  namespace: string,
  metric: string,
  periods: number,
): Watched => ({
  namespace,
  metric,
  dimensions: { FunctionName: functionName },
  statistic: "Sum",
  rings: { above: 0 },
  periodSeconds: fiveMinutes,
  periods,
  silence: "well",
});
