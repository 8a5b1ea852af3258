/**
 * The Analyzer protocol has no field for an outcome, so a pack can only say it in the text of its
 * diagnostic. This is that text, written by the pack and read back by whoever reports findings.
 */
export type Outcome = "violation" | "not-evaluated" | "exempt" | "remediated";

export interface Message {
  readonly outcome: Outcome;
  /** What is wrong; for a rule that could not be evaluated, the reason. */
  readonly message: string;
  /** Why it is exempt, or why it could not be evaluated. */
  readonly reason?: string;
  /** Last day of the exemption, YYYY-MM-DD. */
  readonly expires?: string;
}

const notEvaluated = /^Not evaluated: (.*)$/s;
const exempt = /^Exempt until (\d{4}-\d{2}-\d{2}): ([^\n]*)\n(.*)$/s;
/** What the policy server itself says when a rule of any pack reads an unknown value. */
const unreadable = /^can't run (?:policy|remediation) .* during preview: (.*)$/s;

export function writeMessage({ outcome, message, reason = "", expires = "" }: Message): string {
  switch (outcome) {
    case "not-evaluated":
      return `Not evaluated: ${reason}`;
    case "exempt":
      return `Exempt until ${expires}: ${oneLine(reason)}\n${message}`;
    case "violation":
    case "remediated":
      return message;
  }
}

/** Reads any pack's diagnostic; one that is not in this form is a violation. */
export function readMessage(text: string): Message {
  const [, reason] = notEvaluated.exec(text) ?? unreadable.exec(text) ?? [];
  if (reason !== undefined) return { outcome: "not-evaluated", message: reason, reason };
  const [, expires, why, message] = exempt.exec(text) ?? [];
  if (expires !== undefined && why !== undefined && message !== undefined) {
    return { outcome: "exempt", message, reason: why, expires };
  }
  return { outcome: "violation", message: text };
}

function oneLine(text: string): string {
  return text.replaceAll(/\s+/g, " ");
}
