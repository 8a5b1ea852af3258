import type * as pulumi from "@pulumi/pulumi";
import { fiveMinutes, waiting } from "../shared/alarm-kinds";
import type { AlarmDefinition } from "../shared/alarms";

export interface ArchiveNames {
  readonly stream: pulumi.Input<string>;
  /** The queue of what the stream did not take. */
  readonly undelivered: pulumi.Input<string>;
}

const halfAnHour = 1800;

/**
 * Each way in which alerts can fail to be kept. Silence is no failure: on quiet days there are none.
 * https://docs.aws.amazon.com/firehose/latest/dev/monitoring-with-cloudwatch-metrics.html
 */
export function archiveAlarms({
  stream,
  undelivered,
}: ArchiveNames): Readonly<Record<string, AlarmDefinition>> {
  const ofStream = {
    namespace: "AWS/Firehose",
    dimensions: { DeliveryStreamName: stream },
    periodSeconds: fiveMinutes,
    silence: "well",
  } as const;
  return {
    undelivered: {
      ...waiting(undelivered, "ApproximateNumberOfMessagesVisible", 0),
      description:
        "SNS could not put alerts into the stream that keeps them. They wait in the queue for two weeks: mend the stream or the role of the subscription, then put each into the stream (README, Records).",
    },
    late: {
      ...ofStream,
      ...{ metric: "DeliveryToS3.DataFreshness", statistic: "Maximum", periods: 1 },
      rings: { above: halfAnHour },
      description:
        "Alerts have waited for half an hour to be kept. The log of the stream says why, most often the bucket's policy or its key; after a day Firehose drops them.",
    },
    failing: {
      ...ofStream,
      ...{ metric: "DeliveryToS3.Success", statistic: "Minimum", periods: 3 },
      rings: { below: 1 },
      description:
        "The bucket of alerts keeps refusing them. The log of the stream says why; after a day Firehose drops what it could not write.",
    },
  };
}
