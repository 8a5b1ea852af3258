import assert from "node:assert/strict";
import type { Environment } from "../../policy/rule/environment";
import { judgeResource, judgeStack, type Judgement } from "../../policy/rule/judge";
import { writeMessage } from "../../policy/rule/message";
import type { Rule, Subject } from "../../policy/rule/rule";
import { Stack, type StackResource } from "../../policy/rule/stack";
import { guardUnknown } from "../../policy/rule/unknown";
import type { AwsInputs, AwsType } from "../../policy/types/tokens";

export { unknown } from "../../policy/rule/example";

export interface Circumstances {
  /** @default "subject" */
  readonly name?: string;
  /** @default "prod" */
  readonly environment?: Environment;
  /** @default false */
  readonly protect?: boolean;
  /** @default [] */
  readonly ignoreChanges?: readonly string[];
  readonly provider?: Record<string, unknown>;
}

type Props = Readonly<Record<string, unknown>>;

/** What a rule says of one resource. The props follow from the token: a misspelt one does not compile. */
export function judge<T extends AwsType>(
  rule: Rule,
  type: T,
  props: AwsInputs[T],
  circumstances: Circumstances = {},
): readonly string[] {
  return judgeAny(rule, type, props, circumstances);
}

/** {@link judge} for types and props of any kind. */
export function judgeAny(
  rule: Rule,
  type: string,
  props: Props,
  circumstances: Circumstances = {},
): readonly string[] {
  // A rule that is not about the type would accept everything.
  assert.ok(rule.on === "any" || rule.on?.includes(type), `${rule.name} is not about ${type}`);
  const subject = subjectOf(type, circumstances.name ?? "subject", props, circumstances);
  return judgeResource(rule, subject, circumstances.environment ?? "prod").map(textOf);
}

/** A resource for {@link judgeAll}. */
export function resource<T extends AwsType>(
  type: T,
  name: string,
  props: AwsInputs[T],
  /** The resources whose outputs make up its properties. */
  links: Readonly<Record<string, readonly StackResource[]>> = {},
  circumstances: Circumstances = {},
): StackResource {
  const propertyDependencies = Object.fromEntries(
    Object.entries(links).map(([property, targets]) => [property, targets.map(({ urn }) => urn)]),
  );
  return {
    ...subjectOf(type, name, props, circumstances),
    parent: undefined,
    dependencies: Object.values(propertyDependencies).flat(),
    propertyDependencies,
  };
}

/** What a rule says of a whole stack: `name of the resource: message`. */
export function judgeAll(
  rule: Rule,
  resources: readonly StackResource[],
  environment: Environment = "prod",
): readonly string[] {
  assert.ok("checkStack" in rule, `${rule.name} does not judge stacks`);
  return judgeStack(rule, new Stack(resources), environment).map(
    (judgement) => `${judgement.urn?.split("::").at(-1) ?? "stack"}: ${textOf(judgement)}`,
  );
}

function subjectOf(
  type: string,
  name: string,
  props: Props,
  circumstances: Circumstances,
): Subject {
  const { protect = false, ignoreChanges = [], provider } = circumstances;
  return {
    type,
    name,
    urn: `urn:pulumi:test::meddiflux::${type}::${name}`,
    props: received(props),
    opts: {
      protect,
      ignoreChanges: [...ignoreChanges],
      aliases: [],
      customTimeouts: { createSeconds: 0, updateSeconds: 0, deleteSeconds: 0 },
      additionalSecretOutputs: [],
    },
    provider: provider && received(provider),
  };
}

/** As the policy server gets it: over the wire, then wrapped. */
function received(props: Props): Props {
  return guardUnknown(JSON.parse(JSON.stringify(props)) as Props);
}

function textOf(judgement: Judgement): string {
  return judgement.outcome === "violation"
    ? judgement.message
    : writeMessage({ ...judgement, message: judgement.reason });
}
