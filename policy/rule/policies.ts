import type {
  Policies,
  PolicyResource,
  ReportViolation,
  ResourceValidationArgs,
  ResourceValidationPolicy,
  StackValidationPolicy,
} from "@pulumi/policy";
import { environmentOf } from "./environment";
import { applyExemptions, exemptionsOf, problemsOf, type Exemption } from "./exemption";
import { judgeResource, judgeStack, type Judgement } from "./judge";
import { levelOf } from "./level";
import { writeMessage } from "./message";
import type { Rule } from "./rule";
import { Stack, type StackResource } from "./stack";

export interface PackOptions {
  /** Name of the stack that is judged; its environment decides levels and parameters. */
  readonly stack: string;
  readonly exemptions: readonly Exemption[];
  /** YYYY-MM-DD */
  readonly today: string;
}

/** The rules as the policy server takes them. Throws when an exemption is not sound. */
export function toPolicies(rules: readonly Rule[], options: PackOptions): Policies {
  const problems = problemsOf(options.exemptions);
  if (problems.length > 0) {
    throw new Error(`The exemptions of the policy pack are not sound:\n${problems.join("\n")}`);
  }
  return rules.map((rule) => toPolicy(rule, options));
}

type Policy = ResourceValidationPolicy & Partial<StackValidationPolicy>;

/**
 * The server also takes an object, whose level overrides the policy's (@pulumi/policy 1.21, server.js,
 * makeReportViolationFun); the declaration shows only the text, to which the server would add its own.
 */
type Report = (diagnostic: {
  readonly message: string;
  readonly urn?: string;
  readonly enforcementLevel?: "advisory";
}) => void;

function toPolicy(rule: Rule, { stack, exemptions, today }: PackOptions): Policy {
  const environment = environmentOf(stack);
  const exempted = exemptionsOf(exemptions, rule.name, stack);
  const report = (judgements: readonly Judgement[], reportViolation: ReportViolation) => {
    const reportDiagnostic = reportViolation as unknown as Report;
    for (const judgement of judgements) {
      const message = applyExemptions(judgement, exempted, today);
      reportDiagnostic({
        message: writeMessage(message),
        ...(judgement.urn === undefined ? {} : { urn: judgement.urn }),
        // What is exempt or undecided is shown and stops nothing; the level is for violations.
        ...(message.outcome === "violation" ? {} : { enforcementLevel: "advisory" }),
      });
    }
  };
  return {
    name: rule.name,
    description: rule.description,
    enforcementLevel: levelOf(rule, environment),
    severity: rule.severity,
    tags: [rule.kind, ...rule.refs],
    remediationSteps: rule.remediation,
    url: rule.source,
    ...(rule.check && {
      validateResource: ofType(rule, (subject, reportViolation) => {
        report(judgeResource(rule, subjectOf(subject), environment), reportViolation);
      }),
    }),
    ...(rule.checkStack && {
      validateStack: ({ resources }, reportViolation) => {
        const judged = new Stack(resources.map(stackResourceOf));
        report(judgeStack(rule, judged, environment), reportViolation);
      },
    }),
  };
}

type Validation = (args: ResourceValidationArgs, reportViolation: ReportViolation) => void;

/**
 * The policy server skips a rule without reading the resource when its function carries the one type it
 * is about (`__pulumiType`, as validateResourceOfType sets it).
 */
function ofType({ on }: Rule, validate: Validation): Validation {
  return on !== "any" && on?.length === 1
    ? Object.assign(validate, { __pulumiType: on[0] })
    : validate;
}

function subjectOf({ type, name, urn, props, opts, provider }: ResourceValidationArgs) {
  return { type, name, urn, props, opts, provider: provider?.props };
}

function stackResourceOf(resource: PolicyResource): StackResource {
  const { type, name, urn, props, opts, parent, dependencies, propertyDependencies } = resource;
  return {
    type,
    name,
    urn,
    props,
    opts,
    provider: resource.provider?.props,
    parent: parent?.urn,
    dependencies: dependencies.map((dependency) => dependency.urn),
    propertyDependencies: Object.fromEntries(
      Object.entries(propertyDependencies).map(([property, on]) => [
        property,
        on.map((dependency) => dependency.urn),
      ]),
    ),
  };
}
