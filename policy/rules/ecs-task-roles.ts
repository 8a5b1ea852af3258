import { ifKnown } from "../read/known";
import { isSet, received, textOf } from "../read/values";
import { each, eachResource } from "../rule/judge";
import { rule, type Remark } from "../rule/rule";
import type { StackResourceOf } from "../rule/stack";
import { Undecided } from "../rule/unknown";

const taskType = "aws:ecs/taskDefinition:TaskDefinition";
type Task = StackResourceOf<typeof taskType>;

const roles = ["taskRoleArn", "executionRoleArn"] as const;

export const taskRolesDistinct = rule({
  name: "ecs-task-roles-distinct",
  description: "What a task may do and what ECS may do to start it are two roles.",
  severity: "medium",
  kind: "iam",
  remediation:
    "Give the task definition an `executionRoleArn` that pulls the image, reads secrets and writes logs, and a `taskRoleArn` of its own with what the application needs, be it nothing.",
  refs: ["CKV_AWS_249"],
  source:
    "https://docs.aws.amazon.com/AmazonECS/latest/developerguide/security-ecs-iam-role-overview.html",
  on: [taskType],
  *check({ props }) {
    yield* each(roles, (role) =>
      isSet(props, role)
        ? undefined
        : `${received(role, props[role])}; set it to a role of its own.`,
    );
    const [task = "", execution] = roles.map((role) => textOf(ifKnown(() => props[role])));
    if (task !== "" && task === execution) yield sameRole(task);
  },
  // ARNs of roles to be made are unknown: whether they are the same shows in what they are made of.
  checkStack: (stack) => eachResource(stack.all(taskType), judgeOrigin),
});

function judgeOrigin(task: Task): Remark | undefined {
  const unknown = roles.find((role) => ifKnown(() => [task.props[role]]) === undefined);
  // The check of the resource has decided on known ones, and on those that are not set.
  if (unknown === undefined || !roles.every((role) => isSet(task.props, role))) return undefined;
  const [ofTask, ofExecution] = roles.map((role) => rolesBehind(task, role));
  // One that is made of no role of this stack, or of several, may be any.
  if (ofTask?.length !== 1 || ofExecution?.length !== 1) return new Undecided(unknown);
  const [urn = ""] = ofTask;
  return urn === ofExecution[0] ? sameRole(urn.split("::").slice(3).join("::")) : undefined;
}

function rolesBehind({ propertyDependencies }: Task, property: string): readonly string[] {
  const urns = new Set(propertyDependencies[property]);
  return [...urns].filter((urn) => urn.split("::")[2]?.endsWith("aws:iam/role:Role"));
}

function sameRole(name: string): string {
  return `taskRoleArn and executionRoleArn are both ${name}; make a role for each.`;
}
