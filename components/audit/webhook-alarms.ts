import type * as pulumi from "@pulumi/pulumi";
import type { AlarmDefinition } from "../shared/alarms";
import { counted, redriveTo, waiting } from "../shared/alarm-kinds";

const oneHour = 3600;

/** Each way in which posting to a webhook can fail. */
export function webhookAlarms(names: {
  readonly reader: pulumi.Input<string>;
  readonly queue: pulumi.Input<string>;
  readonly unread: pulumi.Input<string>;
}): Readonly<Record<string, AlarmDefinition>> {
  return {
    unread: {
      ...waiting(names.unread, "ApproximateNumberOfMessagesVisible", 0),
      description:
        "Alerts could not be posted to the webhook. Read them in the queue, where each says the reason; mend the receiver or the secret, " +
        `then run ${redriveTo}.`,
    },
    late: {
      ...waiting(names.queue, "ApproximateAgeOfOldestMessage", oneHour),
      description:
        "An alert has waited for an hour to be posted to the webhook. The function's log says why: the receiver is away or refuses to be hurried, or the secret is empty.",
    },
    errors: {
      ...counted(names.reader, "AWS/Lambda", "Errors", 3),
      description:
        "The function that posts alerts to the webhook keeps failing as a whole. Its log says why; alerts wait in the queue meanwhile.",
    },
  };
}
