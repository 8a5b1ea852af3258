import { unknown, type ExamplesByRule } from "../rule/example";

export const examples: ExamplesByRule = {
  "ecs-container-logging": {
    pass: [
      {
        type: "aws:ecs/taskDefinition:TaskDefinition",
        props: {
          containerDefinitions: JSON.stringify([
            { name: "api", logConfiguration: { logDriver: "awslogs" } },
          ]),
        },
      },
    ],
    fail: [
      {
        type: "aws:ecs/taskDefinition:TaskDefinition",
        props: { containerDefinitions: JSON.stringify([{ name: "api" }]) },
        says: "containerDefinitions[0] (api): logConfiguration.logDriver is not set; set one that keeps the output, as awslogs.",
      },
      {
        type: "aws:ecs/daemonTaskDefinition:DaemonTaskDefinition",
        props: { containerDefinitions: [{ name: "api" }] },
        says: "containerDefinitions[0] (api): logConfiguration.logDriver is not set; set one that keeps the output, as awslogs.",
      },
    ],
    unknown: [
      {
        type: "aws:ecs/taskDefinition:TaskDefinition",
        props: { containerDefinitions: unknown },
        says: "containerDefinitions is unknown until the deployment",
      },
    ],
  },
  "ecs-no-privileged-container": {
    pass: [
      {
        type: "aws:ecs/taskDefinition:TaskDefinition",
        props: { containerDefinitions: JSON.stringify([{ name: "api", privileged: false }]) },
      },
    ],
    fail: [
      {
        type: "aws:ecs/taskDefinition:TaskDefinition",
        props: { containerDefinitions: JSON.stringify([{ name: "api", privileged: true }]) },
        says: "containerDefinitions[0] (api): privileged is true; remove it.",
      },
      {
        type: "aws:ecs/daemonTaskDefinition:DaemonTaskDefinition",
        props: { containerDefinitions: [{ name: "api", privileged: true }] },
        says: "containerDefinitions[0] (api): privileged is true; remove it.",
      },
    ],
    unknown: [
      {
        type: "aws:ecs/taskDefinition:TaskDefinition",
        props: { containerDefinitions: unknown },
        says: "containerDefinitions is unknown until the deployment",
      },
    ],
  },
  "ecs-non-root-user": {
    pass: [
      {
        type: "aws:ecs/taskDefinition:TaskDefinition",
        props: { containerDefinitions: JSON.stringify([{ name: "api", user: "1000:1000" }]) },
      },
    ],
    fail: [
      {
        type: "aws:ecs/taskDefinition:TaskDefinition",
        props: { containerDefinitions: JSON.stringify([{ name: "api", user: "root" }]) },
        says: "containerDefinitions[0] (api): user is root; name a user other than root.",
      },
      {
        type: "aws:ecs/daemonTaskDefinition:DaemonTaskDefinition",
        props: { containerDefinitions: [{ name: "api", user: "0" }] },
        says: "containerDefinitions[0] (api): user is 0; name a user other than root.",
      },
    ],
    unknown: [
      {
        type: "aws:ecs/taskDefinition:TaskDefinition",
        props: { containerDefinitions: unknown },
        says: "containerDefinitions is unknown until the deployment",
      },
    ],
  },
  "ecs-readonly-root": {
    pass: [
      {
        type: "aws:ecs/taskDefinition:TaskDefinition",
        props: {
          containerDefinitions: JSON.stringify([{ name: "api", readonlyRootFilesystem: true }]),
        },
      },
    ],
    fail: [
      {
        type: "aws:ecs/taskDefinition:TaskDefinition",
        props: { containerDefinitions: JSON.stringify([{ name: "api" }]) },
        says: "containerDefinitions[0] (api): readonlyRootFilesystem is not set; set it to true.",
      },
      {
        type: "aws:ecs/daemonTaskDefinition:DaemonTaskDefinition",
        props: { containerDefinitions: [{ name: "api" }] },
        says: "containerDefinitions[0] (api): readonlyRootFilesystem is not set; set it to true.",
      },
    ],
    unknown: [
      {
        type: "aws:ecs/taskDefinition:TaskDefinition",
        props: { containerDefinitions: unknown },
        says: "containerDefinitions is unknown until the deployment",
      },
    ],
  },
};
