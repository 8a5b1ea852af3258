import { unknown, type ExamplesByRule } from "../rule/example";

export const examples: ExamplesByRule = {
  "autoscaling-cap": {
    pass: [
      {
        type: "aws:appautoscaling/target:Target",
        props: { serviceNamespace: "ecs", maxCapacity: 20 },
      },
    ],
    fail: [
      {
        type: "aws:appautoscaling/target:Target",
        props: { serviceNamespace: "ecs", maxCapacity: 21 },
        says: "maxCapacity is 21; prod pays for 20 tasks at most.",
      },
    ],
    unknown: [
      {
        type: "aws:appautoscaling/target:Target",
        props: { serviceNamespace: unknown, maxCapacity: 21 },
        says: "serviceNamespace is unknown until the deployment",
      },
    ],
  },
  "ecs-service-autoscaling": {
    pass: [
      {
        stack: [
          { type: "aws:ecs/service:Service", name: "api", props: {} },
          {
            type: "aws:appautoscaling/target:Target",
            name: "tasks",
            props: { resourceId: unknown },
            links: { resourceId: ["api"] },
          },
          {
            type: "aws:appautoscaling/policy:Policy",
            name: "load",
            props: { resourceId: unknown },
            links: { resourceId: ["tasks"] },
          },
        ],
      },
    ],
    fail: [
      {
        type: "aws:ecs/service:Service",
        props: {},
        says: "no appautoscaling.Target scales it; prod needs one, with a Policy.",
      },
    ],
    unknown: [
      {
        stack: [
          { type: "aws:ecs/cluster:Cluster", name: "main", props: {} },
          { type: "aws:ecs/service:Service", name: "api", props: {} },
          {
            type: "aws:appautoscaling/target:Target",
            name: "t",
            props: { resourceId: unknown },
            links: { resourceId: ["main"] },
          },
        ],
        says: "api: resourceId of an appautoscaling.Target is unknown until the deployment",
      },
    ],
  },
};
