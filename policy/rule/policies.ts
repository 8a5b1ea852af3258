import type {
  Policies,
  PolicyResource,
  ReportViolation,
  ResourceRemediation,
  ResourceValidation,
  ResourceValidationArgs,
  ResourceValidationPolicy,
  StackValidationPolicy,
} from "@pulumi/policy";
import { environmentOf } from "./environment";
import { applyExemptions, covers, exemptionsOf, problemsOf, type Exemption } from "./exemption";
import { judgeResource, judgeStack, type Judgement } from "./judge";
import { levelOf } from "./level";
import { writeMessage } from "./message";
import { configSchemaOf, type Given } from "./parameters";
import { remediate } from "./remediate";
import type { Remedies } from "./remedy";
import type { Rule, Subject } from "./rule";
import { Stack, type StackResource } from "./stack";
import { sendable, storedOf, type Stored } from "./stored";

export interface PackOptions {
  /** Name of the stack that is judged; its environment decides levels and parameters. */
  readonly stack: string;
  readonly exemptions: readonly Exemption[];
  /** YYYY-MM-DD */
  readonly today: string;
  /** How rules correct what they find, by name. */
  readonly remedies: Remedies;
  /** Names of the rules that do so in this stack unless the configuration says otherwise. */
  readonly remediated: readonly string[];
}

/** The rules as the policy server takes them. Throws when an exemption is not sound, or a remedy is not there. */
export function toPolicies(rules: readonly Rule[], options: PackOptions): Policies {
  const problems = problemsOf(options.exemptions);
  if (problems.length > 0) {
    throw new Error(`The exemptions of the policy pack are not sound:\n${problems.join("\n")}`);
  }
  const helpless = options.remediated.filter((name) => !Object.hasOwn(options.remedies, name));
  if (helpless.length > 0) {
    throw new Error(`There is no remedy for ${helpless.join(", ")}; take it from the remediated.`);
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

function toPolicy(rule: Rule, options: PackOptions): Policy {
  const { exemptions, today } = options;
  const remedy = options.remedies[rule.name];
  const environment = environmentOf(options.stack);
  const exempted = exemptionsOf(exemptions, rule.name, options.stack);
  const used = new Set<Exemption>();
  const report = (judgements: readonly Judgement[], reportViolation: ReportViolation) => {
    const reportDiagnostic = reportViolation as unknown as Report;
    for (const judgement of judgements) {
      for (const exemption of exempted) if (covers(exemption, judgement)) used.add(exemption);
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
    enforcementLevel: options.remediated.includes(rule.name)
      ? "remediate"
      : levelOf(rule, environment),
    severity: rule.severity,
    tags: [rule.kind, ...rule.refs],
    remediationSteps: rule.remediation,
    url: rule.source,
    configSchema: configSchemaOf(rule, environment, remedy),
    ...(remedy && {
      remediateResource: ofType(rule, (subject) => {
        const run = { environment, exemptions: exempted, today, given: subject.getConfig<Given>() };
        const stored = storedOf(subject.props);
        const corrected = remediate(rule, remedy, subjectOf(subject), stored, run);
        return corrected && (sendable(corrected) as Stored);
      }),
    }),
    ...(rule.check && {
      validateResource: ofType(rule, (subject, reportViolation) => {
        const given = subject.getConfig<Given>();
        report(judgeResource(rule, subjectOf(subject), environment, given), reportViolation);
      }),
    }),
    // The stack is judged last, when every exemption has had its chance.
    ...((rule.checkStack !== undefined || exempted.length > 0) && {
      validateStack: (stack, reportViolation) => {
        const given = stack.getConfig<Given>();
        report(judgeStack(rule, stackOf(stack.resources), environment, given), reportViolation);
        for (const exemption of exempted.filter((candidate) => !used.has(candidate))) {
          reportUnused(exemption, reportViolation);
        }
      },
    }),
  };
}

/** An exemption that covers nothing would cover the next mistake unseen. */
function reportUnused({ resource, owner }: Exemption, reportViolation: ReportViolation): void {
  const reportDiagnostic = reportViolation as unknown as Report;
  reportDiagnostic({
    message: `the exemption of ${resource} covers nothing; ask ${owner} to remove it.`,
    enforcementLevel: "advisory",
  });
}

/** The stack of one request, which the server hands to each rule anew. */
const stacks = new WeakMap<object, Stack>();

function stackOf(resources: readonly PolicyResource[]): Stack {
  // The resources are new for each rule; what they share within a request is their properties.
  const request = targetOf(resources[0]?.props);
  const known = request && stacks.get(request);
  if (known) return known;
  const stack = new Stack(resources.map(stackResourceOf));
  if (request) stacks.set(request, stack);
  return stack;
}

/** What is behind the proxy that guards unknown values (@pulumi/policy 1.21, proxy.js). */
function targetOf(props: Readonly<Record<string, unknown>> | undefined): object | undefined {
  const target = props?.["__getSpecialProxyTarget"];
  return typeof target === "object" && target !== null ? target : undefined;
}

/**
 * The policy server skips a rule without reading the resource when its function carries the one type it
 * is about (`__pulumiType`, as validateResourceOfType and remediateResourceOfType set it).
 */
function ofType<F extends ResourceValidation | ResourceRemediation>({ on }: Rule, look: F): F {
  return on !== "any" && on?.length === 1 ? Object.assign(look, { __pulumiType: on[0] }) : look;
}

function subjectOf(args: ResourceValidationArgs): Subject {
  const { type, name, urn, props, opts, provider } = args;
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
