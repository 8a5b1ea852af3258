import type { SQSRecord } from "aws-lambda";
import type { Response } from "./actions";
import { parseAlert } from "./alert";
import { claimOf, type Claim } from "./claim";
import { findingOf, type Finding, type Place } from "./finding";
import { responseTo } from "./responses";

/** What the state machine does about an alert. */
export interface FollowUp {
  /** As in the alert. */
  readonly detection: string;
  readonly title: string;
  readonly eventId: string;
  /** By what it is done once. */
  readonly claim: Claim;
  readonly finding?: Finding;
  readonly response?: Response;
}

export interface FollowUpDeps {
  readonly place: Place;
  /** Whether Security Hub is there to take findings. */
  readonly imports: boolean;
  /** Whether there are responses. */
  readonly responds: boolean;
  /** Writes one line of JSON. */
  readonly log: (entry: object) => void;
  /** Milliseconds since the epoch. */
  readonly now: () => number;
}

/**
 * Turns messages of the topic into what is to be done about them. It calls nothing: a pipe starts the
 * state machine with what is returned, or with nothing for an empty list, and offers a message again
 * for which this throws.
 * https://docs.aws.amazon.com/eventbridge/latest/userguide/pipes-enrichment.html
 */
export const createHandler =
  (deps: FollowUpDeps) =>
  (messages: readonly Pick<SQSRecord, "messageId" | "body">[]): Promise<readonly FollowUp[]> =>
    Promise.resolve().then(() => messages.flatMap((message) => followUpsOf(deps, message)));

function followUpsOf(
  { place, imports, responds, log, now }: FollowUpDeps,
  { messageId, body }: Pick<SQSRecord, "messageId" | "body">,
): readonly FollowUp[] {
  const alert = parseAlert(body);
  if (!alert) return [];
  const { detection, title, eventId } = alert;
  const finding = imports && alert.isDetected ? findingOf(alert, place, now()) : undefined;
  const response = responds ? responseTo(alert, place) : undefined;
  if (typeof response === "string")
    log({ level: "warn", message: `no response: ${response}`, detection, eventId, messageId });
  const prepared = typeof response === "object" ? response : undefined;
  if (!finding && !prepared) return [];
  return [
    {
      detection,
      title,
      eventId,
      claim: claimOf(alert, body, now()),
      ...(finding && { finding }),
      ...(prepared && { response: prepared }),
    },
  ];
}
