import { allOf } from "../read/known";
import { isSet, isTrue, judgeOff, numberOf, received, textOf } from "../read/values";
import { each } from "../rule/judge";
import { rule } from "../rule/rule";
import type { AwsInputs } from "../types/tokens";

const serviceType = "aws:ecs/service:Service";

export const serviceNoPublicIp = rule({
  name: "ecs-service-no-public-ip",
  description: "The tasks of a service have no public addresses.",
  severity: "high",
  kind: "network",
  remediation:
    "Remove `assignPublicIp` from `networkConfiguration`, put the tasks into private subnets, and let them out through a NAT gateway or VPC endpoints.",
  refs: ["CKV_AWS_333", "ECS.2", "ECS.16"],
  source:
    "https://docs.aws.amazon.com/AmazonECS/latest/developerguide/fargate-task-networking.html",
  on: [serviceType, "aws:ecs/taskSet:TaskSet"],
  check: ({ props }) =>
    judgeOff("networkConfiguration.assignPublicIp", props.networkConfiguration?.assignPublicIp),
});

export const deploymentCircuitBreaker = rule({
  name: "ecs-deployment-circuit-breaker",
  description: "A deployment whose tasks do not become healthy is stopped and rolled back.",
  severity: "medium",
  kind: "resilience",
  remediation: "Set `deploymentCircuitBreaker: { enable: true, rollback: true }`.",
  refs: [],
  source:
    "https://docs.aws.amazon.com/AmazonECS/latest/developerguide/deployment-circuit-breaker.html",
  on: [serviceType],
  check({ props }) {
    // With another controller, CodeDeploy or the user's own does it, and AWS refuses the breaker.
    const controller = textOf(props.deploymentController?.type) ?? "ECS";
    if (controller !== "ECS") return undefined;
    const breaker = props.deploymentCircuitBreaker;
    return each(["enable", "rollback"] as const, (part) =>
      isTrue(breaker?.[part])
        ? undefined
        : `${received(`deploymentCircuitBreaker.${part}`, breaker?.[part])}; set it to true.`,
    );
  },
});

export const minimumTasks = rule({
  name: "ecs-minimum-tasks",
  description:
    "A service of prod outlives the loss of a task, and keeps all of them in a deployment.",
  severity: "medium",
  kind: "resilience",
  remediation:
    "In prod, set `desiredCount` to 2 or more, and leave `deploymentMinimumHealthyPercent` at 100.",
  refs: [],
  source:
    "https://docs.aws.amazon.com/AmazonECS/latest/developerguide/service_definition_parameters.html",
  on: [serviceType],
  parameters: {
    minimumCount: { dev: 0, hom: 0, prod: 2 },
    minimumHealthyPercent: { dev: 0, hom: 0, prod: 100 },
  },
  check({ props }, { environment, parameters: { minimumCount, minimumHealthyPercent } }) {
    const settings = [
      { path: "desiredCount", least: minimumCount, byDefault: 0 },
      { path: "deploymentMinimumHealthyPercent", least: minimumHealthyPercent, byDefault: 100 },
    ] as const;
    return each(settings, ({ path, least, byDefault }) => {
      const given = () => (isSet(props, path) ? (numberOf(props[path]) ?? 0) : byDefault);
      // A daemon has one task on each machine.
      const tooFew = allOf(
        () => least > 0,
        () => given() < least,
        () => textOf(props.schedulingStrategy)?.toUpperCase() !== "DAEMON",
      );
      return tooFew
        ? `${received(path, props[path])}; ${environment} needs ${least} or more.`
        : undefined;
    });
  },
});

export const propagatesTags = rule({
  name: "ecs-propagates-tags",
  description: "The tasks of a service carry tags, so that what they cost is somebody's.",
  severity: "medium",
  kind: "tagging",
  remediation: 'Set `propagateTags: "SERVICE"` and `enableEcsManagedTags: true`.',
  refs: [],
  source: "https://docs.aws.amazon.com/AmazonECS/latest/developerguide/ecs-using-tags.html",
  on: [serviceType],
  check: ({ props }) => each([judgePropagation, judgeManagedTags], (judge) => judge(props)),
});

type ServiceProps = AwsInputs[typeof serviceType];

function judgePropagation({ propagateTags }: ServiceProps): string | undefined {
  return ["SERVICE", "TASK_DEFINITION"].includes(textOf(propagateTags)?.toUpperCase() ?? "")
    ? undefined
    : `${received("propagateTags", propagateTags)}; set it to SERVICE or TASK_DEFINITION.`;
}

/** With them, AWS says which cluster and service each task is of. */
function judgeManagedTags({ enableEcsManagedTags }: ServiceProps): string | undefined {
  return isTrue(enableEcsManagedTags)
    ? undefined
    : `${received("enableEcsManagedTags", enableEcsManagedTags)}; set it to true.`;
}
