import type * as pulumi from "@pulumi/pulumi";
import type { AlarmDefinition } from "../shared/alarms";
import { counted, redrive, waiting } from "../shared/alarm-kinds";

/** What the functions count, see `lambda/cloudtrail-alerts/metrics.ts`. */
export const ownNamespace = "MeddiFlux/CloudTrailAlerts";

export interface WatchedNames {
  /** The function that reads trail files. */
  readonly reader: pulumi.Input<string>;
  /** The queue of files to read, and the one of files that could not be read. */
  readonly queue: pulumi.Input<string>;
  readonly unread: pulumi.Input<string>;
}

const halfAnHour = 1800;
const oneHour = 3600;

/** Who watches the watch: each way in which it can fall silent. */
export function watchAlarms(names: WatchedNames): Readonly<Record<string, AlarmDefinition>> {
  const { reader } = names;
  return {
    unread: {
      ...waiting(names.unread, "ApproximateNumberOfMessagesVisible", 0),
      description:
        "CloudTrail files could not be read after five attempts. Nobody was alerted of what is in them: " +
        `find the reason in the function's log, then run ${redrive}.`,
    },
    late: {
      ...waiting(names.queue, "ApproximateAgeOfOldestMessage", halfAnHour),
      description:
        "A CloudTrail file has waited for half an hour: alerts are late. Look for throttles and errors of the function.",
    },
    errors: {
      ...counted(reader, "AWS/Lambda", "Errors", 3),
      description:
        "The function that reads CloudTrail files keeps failing as a whole. Its log says why; files wait in the queue meanwhile.",
    },
    throttles: {
      ...counted(reader, "AWS/Lambda", "Throttles", 3),
      description:
        "The function that reads CloudTrail files is throttled: the account's concurrency is used up.",
    },
    "failed-files": {
      ...counted(reader, ownNamespace, "FailedObjects", 3),
      description:
        "Reading CloudTrail files, or telling of what is in them, keeps failing. The function's log names file and reason; each is tried five times.",
    },
    malformed: {
      ...counted(reader, ownNamespace, "Malformed", 1),
      description:
        "CloudTrail records could not be understood and lie in the quarantine bucket. See whether the format changed or somebody tampers with the files.",
    },
    "detection-errors": {
      ...counted(reader, ownNamespace, "RuleErrors", 1),
      description:
        "A detection threw instead of deciding. Its events were alerted anyway; mend the detection that the function's log names.",
    },
    silent: {
      ...counted(reader, ownNamespace, "Objects", 2),
      // An account always has events: this pipeline alone makes some every hour.
      rings: { below: 1 },
      periodSeconds: oneHour,
      silence: "wrong",
      description:
        "No CloudTrail file has been read for two hours. The trail is stopped, its key or bucket refuses it, or the announcement is lost: they all look like this.",
    },
  };
}
