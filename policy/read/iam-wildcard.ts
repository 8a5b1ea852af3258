import { fits } from "./glob";
import type { Statement } from "./iam-document";
import { anyOf } from "./known";
import { textOf } from "./values";

/** Whether an `Action` is every action there is. */
export function isEveryAction(action: unknown): boolean {
  return /^\*+(:\*+)?$/.test(textOf(action) ?? "");
}

/** Whether a `Resource` is every resource: `*`, or an ARN that is nothing but wildcards. */
export function isEveryResource(resource: unknown): boolean {
  return /^(\*+|arn:[a-z*-]*(:\*+)+)$/.test(textOf(resource) ?? "");
}

/** Kinds of which "all there are" means all rights behind them. */
const everyOfAKind =
  /^arn(:[^:]*){4}:((role|user|group|policy|function|devEndpoint|key)[:/])?\*+$/i;

/** Whether a `Resource` is all of a kind in some place: `arn:aws:iam::111122223333:role/*`. */
export function isEveryOfAKind(resource: unknown): boolean {
  return isEveryResource(resource) || everyOfAKind.test(textOf(resource) ?? "");
}

/** Whether the actions of a statement take in one action; whether it allows them is not asked. */
export function takesIn(statement: Statement, action: string): boolean {
  const isIt = (pattern: unknown) => fits(textOf(pattern) ?? "", action);
  if (statement.notActions.length > 0) return !anyOf(statement.notActions, isIt);
  return anyOf(statement.actions, isIt);
}

/** Whether it is about resources that a pattern describes; one with `NotResource` is about all but some. */
export function reaches(statement: Statement, wide: (resource: unknown) => boolean): boolean {
  return statement.notResources.length > 0 || anyOf(statement.resources, wide);
}
