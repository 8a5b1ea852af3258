import type { PolicyResourceOptions } from "@pulumi/policy";
import type { AwsInputs, AwsType } from "../types/tokens";
import type { Environment, PerEnvironment } from "./environment";
import type { Stack } from "./stack";
import type { Undecided } from "./unknown";

export type Severity = "low" | "medium" | "high" | "critical";

export type Kind =
  "encryption" | "network" | "iam" | "logging" | "resilience" | "tagging" | "finops";

/** What people read about a rule; docs, SARIF and tests come from the same data. */
export interface RuleMetadata {
  /** Public id, kebab-case, never changed: exemptions and configuration name it. */
  readonly name: string;
  /** The good state, as a sentence. */
  readonly description: string;
  readonly severity: Severity;
  readonly kind: Kind;
  /** How to get from a violation to the good state. */
  readonly remediation: string;
  /**
   * The same control elsewhere: CKV_AWS_n (checkov), Service.n (AWS Foundational Security Best
   * Practices), CIS n.n (CIS AWS Foundations 7.0), AWS-nnnn (trivy), CB NAME-n (cloudburn), guard NAME
   * (AWS Guard rules registry).
   */
  readonly refs: readonly string[];
  /** Where the facts behind the rule are documented. */
  readonly source: string;
}

/** What is wrong, in terms of the property and the value received; or what could not be decided. */
export type Remark = string | Undecided;

/** Nothing, or an empty list, says that all is well. */
export type Verdict = Remark | undefined | Iterable<Remark>;

/** A resource as a rule sees it. Reading an unknown property throws; the judge turns that into Undecided. */
export interface Subject<T extends string = string, P = Readonly<Record<string, unknown>>> {
  readonly type: T;
  readonly name: string;
  readonly urn: string;
  readonly props: P;
  readonly opts: PolicyResourceOptions;
  /** Inputs of its provider, where the engine passed it. */
  readonly provider?: Readonly<Record<string, unknown>> | undefined;
}

/** The subject of a rule over some types: asking for `type` tells which props it has. */
export type SubjectOf<T extends AwsType> = T extends AwsType ? Subject<T, AwsInputs[T]> : never;

export type Parameters = Readonly<
  Record<string, PerEnvironment<number | string | readonly string[]>>
>;

/** What is the same for all resources of one run. */
export interface Context<C extends Parameters = Parameters> {
  readonly environment: Environment;
  /** The rule's parameters, resolved for the environment. */
  readonly parameters: { readonly [K in keyof C]: C[K][Environment] };
}

/** A remark on one of the resources of a stack, or on the stack when there is nothing to point at. */
export interface StackRemark {
  readonly on: { readonly urn: string } | undefined;
  readonly remark: Remark;
}

/** A rule over one resource at a time, over all resources of the stack, or both. */
export interface Rule extends RuleMetadata {
  readonly on?: readonly string[] | "any";
  readonly parameters?: Parameters;
  check?(subject: Subject, context: Context): Verdict;
  checkStack?(stack: Stack, context: Context): Iterable<StackRemark>;
}

/** A {@link Rule} while it is written: the types of `check` follow from the tokens in `on`. */
export interface RuleDefinition<T extends AwsType, C extends Parameters> extends RuleMetadata {
  /** The types that `check` is about: tokens, all forms of the thing; or every type there is. */
  readonly on?: readonly T[] | "any";
  readonly parameters?: C;
  check?(subject: [T] extends [never] ? Subject : SubjectOf<T>, context: Context<C>): Verdict;
  checkStack?(stack: Stack, context: Context<C>): Iterable<StackRemark>;
}

/** Declares a rule. */
export function rule<const T extends AwsType = never, const C extends Parameters = Parameters>(
  definition: RuleDefinition<T, C>,
): Rule {
  return definition;
}
