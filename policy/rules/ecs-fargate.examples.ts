import { unknown, type ExamplesByRule } from "../rule/example";

export const examples: ExamplesByRule = {
  "ecs-efs-in-transit-encrypted": {
    pass: [
      {
        type: "aws:ecs/taskDefinition:TaskDefinition",
        props: {
          volumes: [
            { name: "tmp" },
            { name: "data", efsVolumeConfiguration: { transitEncryption: "ENABLED" } },
          ],
        },
      },
    ],
    fail: [
      {
        type: "aws:ecs/taskDefinition:TaskDefinition",
        props: { volumes: [{ name: "tmp" }, { name: "data", efsVolumeConfiguration: {} }] },
        says: "volumes[1].efsVolumeConfiguration.transitEncryption is not set; set it to ENABLED.",
      },
    ],
    unknown: [
      {
        type: "aws:ecs/taskDefinition:TaskDefinition",
        props: { volumes: [unknown] },
        says: "volumes[0] is unknown until the deployment",
      },
    ],
  },
  "ecs-platform-latest": {
    pass: [{ type: "aws:ecs/service:Service", props: { platformVersion: "1.4.0" } }],
    fail: [
      {
        type: "aws:ecs/service:Service",
        props: { platformVersion: "1.3.0" },
        says: "platformVersion is 1.3.0; remove it or use LATEST or 1.4.0.",
      },
      {
        type: "aws:ecs/taskSet:TaskSet",
        props: { platformVersion: "1.3.0" },
        says: "platformVersion is 1.3.0; remove it or use LATEST or 1.4.0.",
      },
    ],
    unknown: [
      {
        type: "aws:ecs/service:Service",
        props: { platformVersion: unknown },
        says: "platformVersion is unknown until the deployment",
      },
    ],
  },
};
