import { createHash } from "node:crypto";
import type { PublishedAlert } from "./alert";

/** By what an alert is followed up once, as an item of the table of state. */
export interface Claim {
  readonly key: string;
  /** When the table may forget it, in seconds since 1970: a number as DynamoDB takes it. */
  readonly expiresAt: string;
}

/** Longer than a queue keeps a message, in seconds. */
const keptSeconds = 15 * 24 * 3600;

/**
 * The claim of an alert: the same for each message about the same event of the same detection, since SNS, SQS
 * and the pipe deliver at least once. What names no event is told apart by its text.
 * @param now milliseconds since the epoch
 */
export function claimOf(
  { detection, account, eventId }: PublishedAlert,
  body: string,
  now: number,
): Claim {
  const identity = JSON.stringify([detection, account, eventId === "" ? body : eventId]);
  const hash = createHash("sha256").update(identity).digest("hex");
  return {
    key: JSON.stringify(["follow-up", hash]),
    expiresAt: String(Math.ceil(now / 1000) + keptSeconds),
  };
}
