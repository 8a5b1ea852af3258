import { Scalers } from "../read/ecs-scaling";
import { allOf, ifKnown } from "../read/known";
import { numberOf, received } from "../read/values";
import { each, eachResource } from "../rule/judge";
import { rule } from "../rule/rule";
import { Undecided } from "../rule/unknown";
import type { AwsInputs } from "../types/tokens";

const targetType = "aws:appautoscaling/target:Target";

/**
 * Only a service counts in tasks that cost about the same everywhere; the capacity of tables and functions
 * has units and prices of its own, so that one limit for all would say nothing.
 */
export const scalingCap = rule({
  name: "autoscaling-cap",
  description: "What scales by itself has room to do so, and an end that its environment can pay.",
  severity: "medium",
  kind: "finops",
  remediation:
    "Set `maxCapacity` above `minCapacity`, and for services at most to the limit of the environment.",
  refs: [],
  source:
    "https://docs.aws.amazon.com/autoscaling/application/APIReference/API_RegisterScalableTarget.html",
  on: [targetType],
  parameters: { maximumTasks: { dev: 2, hom: 4, prod: 20 } },
  check({ props }, { environment, parameters: { maximumTasks } }) {
    const judgeCap = () => {
      const tooHigh = allOf(
        () => mostOf(props) > maximumTasks,
        () => props.serviceNamespace === "ecs",
      );
      return tooHigh
        ? `${received("maxCapacity", props.maxCapacity)}; ${environment} pays for ${maximumTasks} tasks at most.`
        : undefined;
    };
    return each([judgeCap, judgeRoom], (judge) => judge(props));
  },
});

type TargetProps = AwsInputs[typeof targetType];

function judgeRoom(props: TargetProps): string | undefined {
  const { maxCapacity, minCapacity } = props;
  return mostOf(props) > (numberOf(minCapacity) ?? 0)
    ? undefined
    : `${received("maxCapacity", maxCapacity)} and ${received("minCapacity", minCapacity)}, which leaves no room to scale; raise maxCapacity or lower minCapacity.`;
}

function mostOf({ maxCapacity }: TargetProps): number {
  return numberOf(maxCapacity) ?? 0;
}

export const serviceAutoscaling = rule({
  name: "ecs-service-autoscaling",
  description: "A service of prod runs more tasks under load, and fewer without.",
  severity: "medium",
  kind: "finops",
  remediation:
    "Give the service an `aws.appautoscaling.Target` whose `resourceId` is made of its name, and an `aws.appautoscaling.Policy` with the `resourceId` of the target.",
  refs: ["CB ECS-3"],
  source: "https://docs.aws.amazon.com/AmazonECS/latest/developerguide/service-auto-scaling.html",
  parameters: { scaling: { dev: "optional", hom: "optional", prod: "required" } },
  checkStack(stack, { environment, parameters: { scaling } }) {
    if (scaling === "optional") return [];
    const targets = new Scalers(stack, targetType);
    const policies = new Scalers(stack, "aws:appautoscaling/policy:Policy");
    return eachResource(stack.all("aws:ecs/service:Service"), (service) => {
      // A daemon has one task on each machine.
      if (ifKnown(() => service.props.schedulingStrategy) === "DAEMON") return undefined;
      const own = targets.of(service);
      if (own.length === 0 && !targets.name(service)) {
        return targets.hasAdrift
          ? new Undecided("resourceId of an appautoscaling.Target")
          : `no appautoscaling.Target scales it; ${environment} needs one, with a Policy.`;
      }
      if (policies.of(service, ...own).length > 0 || policies.name(service)) return undefined;
      return policies.hasAdrift
        ? new Undecided("resourceId of an appautoscaling.Policy")
        : `no appautoscaling.Policy moves its Target; ${environment} needs one.`;
    });
  },
});
