import assert from "node:assert/strict";
import { taskRolesDistinct } from "../../../policy/rules/ecs-task-roles";
import { judge, judgeAll, resource, unknown } from "../support";

const task = "aws:ecs/taskDefinition:TaskDefinition";
const roleType = "aws:iam/role:Role";
const one = "arn:aws:iam::777788889999:role/one";
const other = "arn:aws:iam::777788889999:role/other";

describe("ecs-task-roles-distinct", () => {
  const api = resource(roleType, "api", {});
  const start = resource(roleType, "start", {});
  const made = { taskRoleArn: unknown, executionRoleArn: unknown };

  it("accepts two roles", () => {
    const two = { taskRoleArn: one, executionRoleArn: other };
    assert.deepEqual(judge(taskRolesDistinct, task, two), []);
    assert.deepEqual(judgeAll(taskRolesDistinct, [resource(task, "task", two)]), []);
  });

  it("accepts roles to be made, as they are set", () => {
    assert.deepEqual(judge(taskRolesDistinct, task, made), []);
    const links = { taskRoleArn: [api], executionRoleArn: [start] };
    assert.deepEqual(
      judgeAll(taskRolesDistinct, [api, start, resource(task, "task", made, links)]),
      [],
    );
  });

  it("rejects one role for both, by its ARN", () => {
    const same = { taskRoleArn: one, executionRoleArn: one };
    assert.deepEqual(judge(taskRolesDistinct, task, same), [
      `taskRoleArn and executionRoleArn are both ${one}; make a role for each.`,
    ]);
    assert.deepEqual(judgeAll(taskRolesDistinct, [resource(task, "task", same)]), []);
  });

  it("rejects one role for both, that is still to be made", () => {
    const links = { taskRoleArn: [api], executionRoleArn: [api, api] };
    assert.deepEqual(judgeAll(taskRolesDistinct, [api, resource(task, "task", made, links)]), [
      "task: taskRoleArn and executionRoleArn are both api; make a role for each.",
    ]);
  });

  it("rejects the lack of either", () => {
    assert.deepEqual(judge(taskRolesDistinct, task, { executionRoleArn: one }), [
      "taskRoleArn is not set; set it to a role of its own.",
    ]);
    assert.deepEqual(judge(taskRolesDistinct, task, { taskRoleArn: one, executionRoleArn: "" }), [
      "executionRoleArn is empty; set it to a role of its own.",
    ]);
    const alone = resource(task, "task", { taskRoleArn: unknown }, { taskRoleArn: [api] });
    assert.deepEqual(judgeAll(taskRolesDistinct, [api, alone]), []);
  });

  it("does not decide on what is made of something else, or of several roles", () => {
    const open = "task: Not evaluated: taskRoleArn is unknown until the deployment";
    assert.deepEqual(judgeAll(taskRolesDistinct, [resource(task, "task", made)]), [open]);
    const group = resource("aws:cloudwatch/logGroup:LogGroup", "logs", {});
    const groups = { taskRoleArn: [group], executionRoleArn: [group] };
    assert.deepEqual(judgeAll(taskRolesDistinct, [group, resource(task, "task", made, groups)]), [
      open,
    ]);
    const several = { taskRoleArn: [api, start], executionRoleArn: [start] };
    assert.deepEqual(
      judgeAll(taskRolesDistinct, [api, start, resource(task, "task", made, several)]),
      [open],
    );
    const half = { taskRoleArn: one, executionRoleArn: unknown };
    assert.deepEqual(judgeAll(taskRolesDistinct, [resource(task, "task", half)]), [
      "task: Not evaluated: executionRoleArn is unknown until the deployment",
    ]);
  });
});
