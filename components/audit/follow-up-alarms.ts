import type * as pulumi from "@pulumi/pulumi";
import type { AlarmDefinition } from "../shared/alarms";
import { counted, fiveMinutes, redriveTo, waiting } from "../shared/alarm-kinds";

export interface FollowUpNames {
  /** The function that prepares what is to be done. */
  readonly functionName: pulumi.Input<string>;
  readonly queueName: pulumi.Input<string>;
  /** The queue of alerts that could not be followed up. */
  readonly unreadName: pulumi.Input<string>;
  readonly machineArn: pulumi.Input<string>;
}

/** Each way in which the follow-up of alerts can fail. The alerts themselves have been told. */
export function followUpAlarms({
  functionName,
  queueName,
  unreadName,
  machineArn,
}: FollowUpNames): Readonly<Record<string, AlarmDefinition>> {
  return {
    unread: {
      ...waiting(unreadName, "ApproximateNumberOfMessagesVisible", 0),
      description:
        "Alerts could not be followed up after five attempts: no finding, no response. " +
        `Find the reason in the function's log, then run ${redriveTo}.`,
    },
    late: {
      ...waiting(queueName, "ApproximateAgeOfOldestMessage", 3 * fiveMinutes),
      description:
        "An alert has waited for a quarter of an hour to be followed up: the pipe is stopped, or may not read its queue.",
    },
    errors: {
      ...counted(functionName, "AWS/Lambda", "Errors", 3),
      description:
        "The function that prepares findings and responses keeps failing. Its log says why; alerts wait in the queue meanwhile.",
    },
    failed: {
      namespace: "AWS/States",
      metric: "ExecutionsFailed",
      dimensions: { StateMachineArn: machineArn },
      statistic: "Sum",
      rings: { above: 0 },
      periodSeconds: fiveMinutes,
      periods: 1,
      silence: "well",
      description:
        "A finding was not imported, or a response failed and is to be done by hand. The history of the execution says what and why.",
    },
  };
}
