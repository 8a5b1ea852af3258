import { applyExemptions, matches, type Exemption } from "./exemption";
import { contextOf, judgeResource } from "./judge";
import type { Given } from "./parameters";
import { edited, plainOf, type Stored } from "./stored";
import type { Remedy } from "./remedy";
import type { Rule, Subject } from "./rule";
import type { Environment } from "./environment";

/** What is the same for all resources of one run. */
export interface RemedyRun {
  readonly environment: Environment;
  readonly exemptions: readonly Exemption[];
  /** YYYY-MM-DD */
  readonly today: string;
  readonly given: Given;
}

/**
 * The properties of a resource as the remedy of a rule corrects them; undefined where the rule finds nothing
 * that may not stay, or where it would still do so afterwards. What is exempt stays, and so does what is not
 * known to be wrong.
 * @param stored properties with their secrets marked; those of the subject are ignored
 */
export function remediate(
  rule: Rule,
  remedy: Remedy,
  subject: Subject,
  stored: Stored,
  run: RemedyRun,
): Stored | undefined {
  const found = (properties: Stored) =>
    violates(rule, { ...subject, props: plainOf(properties) }, run);
  if (!applies(remedy, subject, run.given) || !found(stored)) return undefined;
  const context = { ...contextOf(rule, run.environment, run.given), given: run.given };
  const { edits } = remedy;
  const corrected = edited(
    stored,
    typeof edits === "function" ? edits({ ...subject, props: plainOf(stored) }, context) : edits,
  );
  return found(corrected) ? undefined : corrected;
}

function violates(rule: Rule, subject: Subject, run: RemedyRun): boolean {
  return judgeResource(rule, subject, run.environment, run.given)
    .map((judgement) => applyExemptions(judgement, run.exemptions, run.today))
    .some(({ outcome }) => outcome === "violation");
}

/** Whether the configuration gives what the remedy needs, and names the resource where it must be new. */
function applies({ needs = {}, onCreate }: Remedy, { urn }: Subject, given: Given): boolean {
  const isNew = () => {
    const names = given["newResources"];
    return Array.isArray(names) && names.some((name) => matches(String(name), urn));
  };
  return (onCreate !== true || isNew()) && Object.keys(needs).every((key) => isGiven(given[key]));
}

function isGiven(value: unknown): boolean {
  return Array.isArray(value) ? value.length > 0 : typeof value === "string" && value !== "";
}
