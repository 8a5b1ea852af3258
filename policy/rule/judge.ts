import type { Environment } from "./environment";
import { parametersOf, type Given } from "./parameters";
import type { Context, Remark, Rule, StackRemark, Subject, Verdict } from "./rule";
import type { Stack } from "./stack";
import { isUnknownValueError, Undecided, undecidedFrom } from "./unknown";

/** What came of judging one resource, or the stack, by one rule. Passing leaves no trace. */
export type Judgement = {
  /** URN of the resource; undefined when the remark is on the stack as a whole. */
  readonly urn: string | undefined;
} & (
  | { readonly outcome: "violation"; readonly message: string }
  | { readonly outcome: "not-evaluated"; readonly reason: string }
);

/**
 * Judges one resource. Never throws: a rule that fails is a violation that names the rule.
 * @param given parameters by the pack's configuration
 */
export function judgeResource(
  rule: Rule,
  subject: Subject,
  environment: Environment,
  given?: Given,
): readonly Judgement[] {
  if (!rule.check || !concerns(rule, subject.type)) return [];
  const judgements: Judgement[] = [];
  attempt(rule, subject.urn, judgements, () => {
    const verdict = rule.check?.(subject, contextOf(rule, environment, given));
    for (const remark of remarks(verdict)) judgements.push(judgementOf(subject.urn, remark));
  });
  return judgements;
}

/** Judges a whole stack. Never throws, as {@link judgeResource}. */
export function judgeStack(
  rule: Rule,
  stack: Stack,
  environment: Environment,
  given?: Given,
): readonly Judgement[] {
  const judgements: Judgement[] = [];
  attempt(rule, undefined, judgements, () => {
    const context = contextOf(rule, environment, given);
    for (const { on, remark } of rule.checkStack?.(stack, context) ?? []) {
      judgements.push(judgementOf(on?.urn, remark));
    }
  });
  return judgements;
}

/**
 * Judges each item on its own, so that one with an unknown value does not hide the others. An item that is
 * null is nothing.
 */
export function* each<T>(
  items: readonly T[],
  judge: (item: T, index: number) => Verdict,
): Iterable<Remark> {
  // By index, because reading an item may throw too, and an iterator would end there.
  for (const index of items.keys()) {
    try {
      const item = items[index];
      if (item !== undefined && item !== null) yield* remarks(judge(item, index));
    } catch (error) {
      yield undecidedFrom(error);
    }
  }
}

/** {@link each} for the resources of a stack rule: remarks are on the resource they came from. */
export function* eachResource<R extends { readonly urn: string }>(
  resources: readonly R[],
  judge: (resource: R) => Verdict,
): Iterable<StackRemark> {
  for (const resource of resources) {
    for (const remark of each([resource], judge)) yield { on: resource, remark };
  }
}

function concerns({ on }: Rule, type: string): boolean {
  return on === "any" || on?.includes(type) === true;
}

/** What a rule is told beside the resource. */
export function contextOf(rule: Rule, environment: Environment, given: Given | undefined): Context {
  return { environment, parameters: parametersOf(rule, environment, given) };
}

function* remarks(verdict: Verdict): Iterable<Remark> {
  if (verdict === undefined) return;
  if (typeof verdict === "string" || verdict instanceof Undecided) yield verdict;
  else yield* verdict;
}

function judgementOf(urn: string | undefined, remark: Remark): Judgement {
  return remark instanceof Undecided
    ? { urn, outcome: "not-evaluated", reason: remark.reason }
    : { urn, outcome: "violation", message: remark };
}

function attempt(
  rule: Rule,
  urn: string | undefined,
  judgements: Judgement[],
  judge: () => void,
): void {
  try {
    judge();
  } catch (error) {
    judgements.push(failureOf(rule, urn, error));
  }
}

function failureOf(rule: Rule, urn: string | undefined, error: unknown): Judgement {
  if (isUnknownValueError(error)) {
    return { urn, outcome: "not-evaluated", reason: undecidedFrom(error).reason };
  }
  const text = error instanceof Error ? error.message : String(error);
  return {
    urn,
    outcome: "violation",
    message: `the rule ${rule.name} failed on this input: ${text}. Report it; a rule that fails never passes.`,
  };
}
