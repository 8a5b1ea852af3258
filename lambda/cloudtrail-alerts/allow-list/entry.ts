/**
 * What is normal here and not told: what some detections find of one principal in one account, until a day.
 * A pattern is the whole text that it is for, with one `*` at most, which stands for the rest of a name.
 */
export interface AllowEntry {
  /** Ids of detections. Those that are never allowed cannot be among them. */
  readonly detections: readonly string[];
  /** Pattern of the ARN of a role, of a user or of a role's session. A role stands for all its sessions. */
  readonly principal: string;
  /**
   * The account in which it happens.
   * @default - the principal's own
   */
  readonly account?: string;
  /**
   * Patterns of names of events, without their API's version.
   * @default - every event of the detections
   */
  readonly events?: readonly string[];
  /** Why nobody needs to hear of it. */
  readonly reason: string;
  /** Last day on which it holds, as in `2027-03-31`, in UTC. */
  readonly expires: string;
}

/** Whether a text is what a pattern stands for, from its beginning to its end. */
export function matches(pattern: string, text: string): boolean {
  const star = pattern.indexOf("*");
  if (star === -1) return text === pattern;
  const [start, end] = [pattern.slice(0, star), pattern.slice(star + 1)];
  const rest = text.slice(start.length, text.length - end.length);
  return (
    text.length >= start.length + end.length &&
    text.startsWith(start) &&
    text.endsWith(end) &&
    // No colon and no slash: it stays in the part of the ARN in which it stands.
    /^[\w+=,.@-]*$/.test(rest)
  );
}
