import type { PolicyResourceOptions } from "@pulumi/policy";
import type { AwsInputs, AwsType } from "../types/tokens";
import type { Environment, PerEnvironment } from "./environment";
import type { Stack, StackResource } from "./stack";

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
   * Practices), CIS n.n (CIS AWS Foundations 7.0), AWS-nnnn (trivy), CB (cloudburn).
   */
  readonly refs: readonly string[];
  /** Where the facts behind the rule are documented. */
  readonly source: string;
}

/** Something a rule needs to know and could not. It is reported, never taken for a pass. */
export class Undecided {
  constructor(
    /** What is not known, as a property path (`tags.Owner`). */
    readonly path: string,
  ) {}
}

/** What is wrong, in terms of the property and the value received; or what could not be decided. */
export type Remark = string | Undecided;

/** Nothing, or an empty list, says that all is well. */
export type Verdict = Remark | undefined | Iterable<Remark>;

/** A resource as a rule sees it. Reading an unknown property throws; the judge turns that into Undecided. */
export interface Subject<P = Readonly<Record<string, unknown>>> {
  readonly type: string;
  readonly name: string;
  readonly urn: string;
  readonly props: P;
  readonly opts: PolicyResourceOptions;
  /** Inputs of its provider, where the engine passed it. */
  readonly provider?: Readonly<Record<string, unknown>> | undefined;
}

export type Parameters = Readonly<
  Record<string, PerEnvironment<number | string | readonly string[]>>
>;

/** What is the same for all resources of one run. */
export interface Context<C extends Parameters = Parameters> {
  readonly environment: Environment;
  /** The rule's parameters, resolved for the environment. */
  readonly parameters: { readonly [K in keyof C]: C[K][Environment] };
}

/** A rule over one resource at a time, over all resources of the stack, or both. */
export interface Rule<
  T extends AwsType = AwsType,
  C extends Parameters = Parameters,
> extends RuleMetadata {
  /** The types that `check` is about: tokens, all forms of the thing; or every type there is. */
  readonly on?: readonly T[] | "any";
  readonly parameters?: C;
  check?(subject: Subject<AwsInputs[T]>, context: Context<C>): Verdict;
  checkStack?(stack: Stack, context: Context<C>): Iterable<StackRemark>;
}

/** A remark on one of the resources of a stack, or on the stack when there is nothing to point at. */
export interface StackRemark {
  readonly on: StackResource | undefined;
  readonly remark: Remark;
}

/** Declares a rule; the types of `check` follow from the tokens in `on`. */
export function rule<const T extends AwsType = AwsType, const C extends Parameters = Parameters>(
  definition: Rule<T, C>,
): Rule {
  return definition;
}
