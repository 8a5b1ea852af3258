import { unknown, type ExamplesByRule } from "../rule/example";

export const examples: ExamplesByRule = {
  "ecs-fargate-spot": {
    pass: [
      {
        type: "aws:ecs/service:Service",
        props: {
          capacityProviderStrategies: [
            { capacityProvider: "FARGATE", base: 2, weight: 1 },
            { capacityProvider: "FARGATE_SPOT", weight: 1 },
          ],
        },
      },
    ],
    fail: [
      {
        type: "aws:ecs/service:Service",
        props: { launchType: "FARGATE" },
        says: "launchType is FARGATE, which rules capacity providers out; remove it and set capacityProviderStrategies.",
      },
    ],
    unknown: [
      {
        type: "aws:ecs/service:Service",
        props: { launchType: unknown },
        says: "launchType is unknown until the deployment",
      },
    ],
  },
};
