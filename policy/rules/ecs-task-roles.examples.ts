import { unknown, type ExamplesByRule } from "../rule/example";

export const examples: ExamplesByRule = {
  "ecs-task-roles-distinct": {
    pass: [
      {
        type: "aws:ecs/taskDefinition:TaskDefinition",
        props: {
          taskRoleArn: "arn:aws:iam::777788889999:role/one",
          executionRoleArn: "arn:aws:iam::777788889999:role/other",
        },
      },
    ],
    fail: [
      {
        type: "aws:ecs/taskDefinition:TaskDefinition",
        props: {
          taskRoleArn: "arn:aws:iam::777788889999:role/one",
          executionRoleArn: "arn:aws:iam::777788889999:role/one",
        },
        says: "taskRoleArn and executionRoleArn are both arn:aws:iam::777788889999:role/one; make a role for each.",
      },
    ],
    unknown: [
      {
        type: "aws:ecs/taskDefinition:TaskDefinition",
        props: { taskRoleArn: "arn:aws:iam::777788889999:role/one", executionRoleArn: unknown },
        says: "executionRoleArn is unknown until the deployment",
      },
    ],
  },
};
