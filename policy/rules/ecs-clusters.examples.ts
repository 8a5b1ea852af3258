import { unknown, type ExamplesByRule } from "../rule/example";

export const examples: ExamplesByRule = {
  "ecs-container-insights": {
    pass: [
      {
        type: "aws:ecs/cluster:Cluster",
        props: { settings: [{ name: "containerInsights", value: "enabled" }] },
      },
    ],
    fail: [
      {
        type: "aws:ecs/cluster:Cluster",
        props: { settings: [{ name: "other", value: "enabled" }] },
        says: "settings does not turn containerInsights on; set it to enabled or enhanced in prod.",
      },
    ],
    unknown: [
      {
        type: "aws:ecs/cluster:Cluster",
        props: { settings: [{ name: "containerInsights", value: unknown }] },
        says: "settings[0].value is unknown until the deployment",
      },
    ],
  },
};
