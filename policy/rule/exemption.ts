import type { Judgement } from "./judge";
import type { Message } from "./message";

/** A finding that is accepted, for a reason and for a time. */
export interface Exemption {
  /** Name of the rule. */
  readonly rule: string;
  /** Stacks in which it holds. */
  readonly stacks: readonly string[];
  /**
   * Name of the resource, whole; `*` stands for any run of characters within it (`orders-*-logs`) but not
   * for everything. A pattern that starts with `urn:` is matched against the whole URN instead. `stack`
   * is what a rule says of the stack as a whole.
   */
  readonly resource: string;
  /** What it accepts. @default "violation" */
  readonly accepts?: Judgement["outcome"];
  /** Why this is right, for a reader who does not know the case. */
  readonly reason: string;
  /** Who answers for it. */
  readonly owner: string;
  /** Last day on which it holds, YYYY-MM-DD. */
  readonly expires: string;
}

/** What people must know about exemptions: all problems of the list, one text each. */
export function problemsOf(exemptions: readonly Exemption[]): readonly string[] {
  return exemptions.flatMap((exemption) => {
    const at = `exemption of ${exemption.resource} from ${exemption.rule}`;
    return [
      ...(isTooWide(exemption.resource)
        ? [`${at}: the pattern ${exemption.resource} is too wide; name the resource`]
        : []),
      ...(exemption.stacks.length === 0 ? [`${at}: stacks is empty; name at least one stack`] : []),
      ...(exemption.reason.trim() === "" ? [`${at}: reason is empty; say why this is right`] : []),
      ...(isDate(exemption.expires)
        ? []
        : [`${at}: expires is ${exemption.expires}; use a date as YYYY-MM-DD`]),
    ];
  });
}

/**
 * What a judgement is reported as: exempt where an exemption in force covers it, otherwise itself.
 * @param today YYYY-MM-DD; an exemption still holds on its last day.
 */
export function applyExemptions(
  judgement: Judgement,
  exemptions: readonly Exemption[],
  today: string,
): Message {
  const covering = exemptions.filter((exemption) => covers(exemption, judgement));
  const inForce = covering.find(({ expires }) => expires >= today);
  const message = judgement.outcome === "violation" ? judgement.message : judgement.reason;
  if (inForce) {
    return { outcome: "exempt", message, reason: inForce.reason, expires: inForce.expires };
  }
  if (judgement.outcome === "not-evaluated") {
    return { outcome: "not-evaluated", message, reason: judgement.reason };
  }
  const lapsed = covering.map(({ expires }) => ` (its exemption expired on ${expires})`).at(-1);
  return { outcome: "violation", message: message + (lapsed ?? "") };
}

/** The exemptions of one rule in one stack, which is all that a policy needs to see. */
export function exemptionsOf(
  all: readonly Exemption[],
  rule: string,
  stack: string,
): readonly Exemption[] {
  return all.filter(
    (exemption) => exemption.rule === rule && exemption.stacks.some((name) => name === stack),
  );
}

/** Whether an exemption is about this judgement, expired or not. */
export function covers(
  { resource, accepts = "violation" }: Exemption,
  judgement: Judgement,
): boolean {
  const { urn, outcome } = judgement;
  if (outcome !== accepts) return false;
  if (urn === undefined) return resource === "stack";
  return matches(resource, urn);
}

/** Whether a pattern means a resource: its name as a whole, or its URN. */
export function matches(pattern: string, urn: string): boolean {
  return wildcard(pattern).test(pattern.startsWith("urn:") ? urn : nameIn(urn));
}

/** `urn:pulumi:stack::project::type::name`, whose name alone may hold `::` again. */
function nameIn(urn: string): string {
  return urn.split("::").slice(3).join("::");
}

/** A pattern must say which resources it means: letters enough beside the `*`, and in a URN all parts. */
function isTooWide(pattern: string): boolean {
  const name = pattern.startsWith("urn:") ? nameIn(pattern) : pattern;
  if (!name.includes("*")) return name.trim() === "";
  return name.replaceAll(/[^\p{L}\p{N}]/gu, "").length < 3;
}

/** Anchored, so that an exemption of `db` is never one of `mydb-prod`; `*` stays within a part of a URN. */
function wildcard(pattern: string): RegExp {
  const parts = pattern.split("*").map((part) => part.replaceAll(/[$()*+.?[\\\]^{|}]/g, "\\$&"));
  return new RegExp(`^${parts.join("(?:(?!::).)*")}$`, "s");
}

/** Whether the day exists: Date.parse alone takes 30 February for 2 March. */
function isDate(text: string): boolean {
  const time = /^\d{4}-\d{2}-\d{2}$/.test(text) ? Date.parse(text) : NaN;
  return !Number.isNaN(time) && new Date(time).toISOString().startsWith(text);
}
