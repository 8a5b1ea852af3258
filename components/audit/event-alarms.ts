import type * as pulumi from "@pulumi/pulumi";
import type { AlarmDefinition } from "../shared/alarms";
import { counted, fiveMinutes, redrive, waiting } from "../shared/alarm-kinds";
import { ownNamespace } from "./watch-alarms";

export interface EventLaneNames {
  /** The function that reads events. */
  readonly readerName: pulumi.Input<string>;
  readonly queueName: pulumi.Input<string>;
  /** The queues of what the function could not tell, and of what did not reach its queue. */
  readonly unreadName: pulumi.Input<string>;
  readonly undeliveredName: pulumi.Input<string>;
}

/** Each way in which the fast lane can fail. Its silence is no failure: on quiet days nothing comes by it. */
export function eventAlarms({
  readerName,
  queueName,
  unreadName,
  undeliveredName,
}: EventLaneNames): Readonly<Record<string, AlarmDefinition>> {
  return {
    "events-unread": {
      ...waiting(unreadName, "ApproximateNumberOfMessagesVisible", 0),
      description:
        "Events could not be told after five attempts. Those of CloudTrail are told from its files; of others nobody has heard: " +
        `find the reason in the function's log, then run ${redrive}.`,
    },
    "events-undelivered": {
      ...waiting(undeliveredName, "ApproximateNumberOfMessagesVisible", 0),
      description:
        "EventBridge could not put events into their queue, for a day or because it may not. The attributes of the messages say why: the queue's policy or the policy of its key.",
    },
    "events-late": {
      ...waiting(queueName, "ApproximateAgeOfOldestMessage", fiveMinutes),
      description:
        "An event has waited for five minutes: the fast lane is not fast. Look for throttles and errors of the function.",
    },
    "events-errors": {
      ...counted(readerName, "AWS/Lambda", "Errors", 3),
      description:
        "The function that reads events keeps failing as a whole. Its log says why; events wait in the queue meanwhile.",
    },
    "events-throttles": {
      ...counted(readerName, "AWS/Lambda", "Throttles", 3),
      description:
        "The function that reads events is throttled: the account's concurrency is used up.",
    },
    "events-failed": {
      ...counted(readerName, ownNamespace, "FailedEvents", 3),
      description:
        "Telling of events keeps failing. The function's log says why; each is tried five times.",
    },
    "events-detection-errors": {
      ...counted(readerName, ownNamespace, "RuleErrors", 1),
      description:
        "A detection threw instead of deciding on an event, which was alerted anyway; mend the detection that the function's log names.",
    },
  };
}
