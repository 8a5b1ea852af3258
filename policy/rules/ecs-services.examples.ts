import { unknown, type ExamplesByRule } from "../rule/example";

export const examples: ExamplesByRule = {
  "ecs-deployment-circuit-breaker": {
    pass: [
      {
        type: "aws:ecs/service:Service",
        props: { deploymentCircuitBreaker: { enable: true, rollback: true } },
      },
    ],
    fail: [
      {
        type: "aws:ecs/service:Service",
        props: { deploymentCircuitBreaker: { enable: true, rollback: false } },
        says: "deploymentCircuitBreaker.rollback is false; set it to true.",
      },
    ],
    unknown: [
      {
        type: "aws:ecs/service:Service",
        props: { deploymentController: unknown },
        says: "deploymentController is unknown until the deployment",
      },
    ],
  },
  "ecs-minimum-tasks": {
    pass: [{ type: "aws:ecs/service:Service", props: { desiredCount: 2 } }],
    fail: [
      {
        type: "aws:ecs/service:Service",
        props: { desiredCount: 1 },
        says: "desiredCount is 1; prod needs 2 or more.",
      },
    ],
    unknown: [
      {
        type: "aws:ecs/service:Service",
        props: { schedulingStrategy: unknown },
        says: "schedulingStrategy is unknown until the deployment",
      },
    ],
  },
  "ecs-propagates-tags": {
    pass: [
      {
        type: "aws:ecs/service:Service",
        props: { propagateTags: "SERVICE", enableEcsManagedTags: true },
      },
    ],
    fail: [
      {
        type: "aws:ecs/service:Service",
        props: { propagateTags: "SERVICE", enableEcsManagedTags: false },
        says: "enableEcsManagedTags is false; set it to true.",
      },
    ],
    unknown: [
      {
        type: "aws:ecs/service:Service",
        props: { propagateTags: unknown, enableEcsManagedTags: true },
        says: "propagateTags is unknown until the deployment",
      },
    ],
  },
  "ecs-service-no-public-ip": {
    pass: [
      {
        type: "aws:ecs/service:Service",
        props: { networkConfiguration: { assignPublicIp: false, subnets: unknown } },
      },
    ],
    fail: [
      {
        type: "aws:ecs/service:Service",
        props: { networkConfiguration: { assignPublicIp: true } },
        says: "networkConfiguration.assignPublicIp is true; remove it or set it to false.",
      },
      {
        type: "aws:ecs/taskSet:TaskSet",
        props: { networkConfiguration: { assignPublicIp: true } },
        says: "networkConfiguration.assignPublicIp is true; remove it or set it to false.",
      },
    ],
    unknown: [
      {
        type: "aws:ecs/service:Service",
        props: { networkConfiguration: unknown },
        says: "networkConfiguration is unknown until the deployment",
      },
    ],
  },
};
