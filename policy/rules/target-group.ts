import { anyOf } from "../read/known";
import {
  listenerRuleTypes,
  listenerTypes,
  loadBalancerTypes,
  targetGroupTypes,
} from "../read/load-balancer";
import { asList, isSet, textOf } from "../read/values";
import { eachResource } from "../rule/judge";
import { rule, type StackRemark } from "../rule/rule";
import type { Stack, StackResourceOf } from "../rule/stack";

export const healthCheck = rule({
  name: "target-group-health-check",
  description: "A target group asks its targets a path that says whether they work.",
  severity: "low",
  kind: "resilience",
  remediation:
    "Set `healthCheck.path` to a path that answers 200 only when the service can do its work.",
  refs: ["CKV_AWS_261"],
  source:
    "https://docs.aws.amazon.com/elasticloadbalancing/latest/application/target-group-health-checks.html",
  on: targetGroupTypes,
  check({ props }) {
    const protocol = textOf(props.protocol)?.toUpperCase() ?? "";
    if (protocol !== "HTTP" && protocol !== "HTTPS") return undefined;
    const check = props.healthCheck ?? {};
    if (String(check.enabled) === "false") return "healthCheck.enabled is false; remove it.";
    return isSet(check, "path")
      ? undefined
      : "healthCheck.path is not set, which asks for / only; name the path of a health check.";
  },
});

export const noOrphanTargetGroups = rule({
  name: "no-orphan-target-groups",
  description: "A target group has a listener, and a load balancer has targets.",
  severity: "low",
  kind: "finops",
  remediation:
    "Forward to the target group from a `Listener` or a `ListenerRule`, or remove it. A load balancer that only redirects or answers by itself is paid by the hour: remove it.",
  refs: ["CB ELB-1", "CB ELB-3"],
  source:
    "https://docs.aws.amazon.com/elasticloadbalancing/latest/application/load-balancer-target-groups.html",
  *checkStack(stack): Iterable<StackRemark> {
    for (const on of stack.all(...targetGroupTypes)) {
      if (isForwardedTo(stack, on)) continue;
      yield { on, remark: "no Listener or ListenerRule forwards to it; add one, or remove it." };
    }
    yield* eachResource(stack.all(...loadBalancerTypes), (balancer) => {
      const listeners = stack.linkedBy(balancer, "loadBalancerArn", ...listenerTypes);
      if (listeners.length === 0) return "it has no Listener; add one, or remove it.";
      return anyOf(listeners, (listener) => hasTargets(stack, listener))
        ? undefined
        : "no Listener or ListenerRule of it forwards to a target group; add one, or remove it.";
    });
  },
});

type TargetGroup = StackResourceOf<(typeof targetGroupTypes)[number]>;
type Listener = StackResourceOf<(typeof listenerTypes)[number]>;

function isForwardedTo(stack: Stack, group: TargetGroup): boolean {
  return (
    stack.linkedBy(group, "defaultActions", ...listenerTypes).length > 0 ||
    stack.linkedBy(group, "actions", ...listenerRuleTypes).length > 0 ||
    // Which of its two groups has the listener, a blue/green deployment changes as it goes.
    stack.linkedBy(group, "loadBalancerInfo", "aws:codedeploy/deploymentGroup:DeploymentGroup")
      .length > 0
  );
}

function hasTargets(stack: Stack, listener: Listener): boolean {
  const rules = stack.linkedBy(listener, "listenerArn", ...listenerRuleTypes);
  const actions = [
    () => asList(listener.props.defaultActions),
    ...rules.map(
      ({ props }) =>
        () =>
          asList(props.actions),
    ),
  ];
  return anyOf(actions, (read) => anyOf(read(), ({ type }) => type === "forward"));
}
