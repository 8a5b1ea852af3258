import type { Resource } from "../../plan/engine/resource";
import { secondsOf } from "../../plan/engine/timeouts";
import { withIds } from "../../plan/protocol/references";
import { revealed, type Properties } from "../../plan/protocol/wire";
import { exemptions } from "../../policy/exemptions";
import { environmentOf } from "../../policy/rule/environment";
import { applyExemptions, exemptionsOf } from "../../policy/rule/exemption";
import { judgeResource, judgeStack } from "../../policy/rule/judge";
import { levelOf } from "../../policy/rule/level";
import type { Rule } from "../../policy/rule/rule";
import { Stack, type StackResource } from "../../policy/rule/stack";
import { guardUnknown } from "../../policy/rule/unknown";
import { rules } from "../../policy/rules";
import type { Planned } from "./planned";

/**
 * What the policy pack has against a stack: violations that stop a deployment, and what it could not decide;
 * `rule on resource: why`. Judged in this process, as the policy server would
 * (tests/plan/platform.test.ts asks the server itself).
 */
export function objections(stackName: string, planned: Planned): readonly string[] {
  const ofInputs = planned.map((resource) => subjectOf(resource, resource.inputs, planned));
  const ofOutputs = planned.map((resource) => subjectOf(resource, resource.outputs, planned));
  const stack = new Stack(ofOutputs);
  const environment = environmentOf(stackName);
  const judged = (rule: Rule) => [
    ...ofInputs.flatMap((subject) => judgeResource(rule, subject, environment)),
    ...judgeStack(rule, stack, environment),
  ];
  const today = new Date().toISOString().slice(0, 10);
  return rules.flatMap((rule) =>
    judged(rule).flatMap((judgement) => {
      const exempted = exemptionsOf(exemptions, rule.name, stackName);
      const { outcome, message } = applyExemptions(judgement, exempted, today);
      const stops = outcome === "violation" && levelOf(rule, environment) === "mandatory";
      const on = judgement.urn?.split("::").at(-1) ?? "stack";
      return stops || outcome === "not-evaluated" ? [`${rule.name} on ${on}: ${message}`] : [];
    }),
  );
}

function subjectOf(resource: Resource, properties: Properties, planned: Planned): StackResource {
  const { urn, type, name, parent, dependencies, propertyDependencies } = resource;
  const provider = planned.find((one) => one.urn === resource.provider);
  return {
    ...{ urn, type, name, parent, dependencies, propertyDependencies },
    props: received(properties),
    opts: optionsOf(resource),
    provider: provider && received(provider.inputs),
  };
}

function optionsOf({ options, parent = "" }: Resource): StackResource["opts"] {
  const { protect, ignoreChanges, aliases, timeouts, additionalSecretOutputs } = options;
  const { create = "0s", update = "0s", delete: remove = "0s" } = timeouts;
  return {
    protect,
    parent,
    ignoreChanges: [...ignoreChanges],
    aliases: [...aliases],
    additionalSecretOutputs: [...additionalSecretOutputs],
    customTimeouts: {
      createSeconds: secondsOf(create),
      updateSeconds: secondsOf(update),
      deleteSeconds: secondsOf(remove),
    },
  };
}

/** As the policy server gets them: without what is the provider's own, and guarded. */
function received(properties: Properties): Properties {
  const own = Object.entries(properties).filter(([key]) => !key.startsWith("__"));
  return guardUnknown(revealed(withIds(Object.fromEntries(own))));
}
