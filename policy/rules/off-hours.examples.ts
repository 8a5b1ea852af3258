import { unknown, type ExamplesByRule } from "../rule/example";

export const examples: ExamplesByRule = {
  "off-hours-schedule": {
    pass: [
      {
        stack: [
          { type: "aws:ecs/service:Service", name: "api", props: {} },
          {
            type: "aws:appautoscaling/scheduledAction:ScheduledAction",
            name: "night",
            props: {
              scalableTargetAction: { minCapacity: 0, maxCapacity: 0 },
              resourceId: unknown,
            },
            links: { resourceId: ["api"] },
          },
        ],
        environment: "dev",
      },
    ],
    fail: [
      {
        type: "aws:ecs/service:Service",
        name: "api",
        props: {},
        environment: "dev",
        says: "no ScheduledAction scales it to 0; dev runs in office hours only.",
      },
    ],
    unknown: [
      {
        stack: [
          { type: "aws:rds/cluster:Cluster", name: "orders", props: {} },
          {
            type: "aws:scheduler/schedule:Schedule",
            name: "stop",
            props: { target: unknown },
            links: { target: ["orders"] },
          },
        ],
        environment: "dev",
        says: "orders: target is unknown until the deployment",
      },
    ],
  },
};
