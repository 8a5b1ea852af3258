import { unknown, type ExamplesByRule } from "../rule/example";

export const examples: ExamplesByRule = {
  "rds-log-exports": {
    pass: [
      {
        type: "aws:rds/instance:Instance",
        props: { engine: "postgres", enabledCloudwatchLogsExports: ["postgresql"] },
      },
    ],
    fail: [
      {
        type: "aws:rds/instance:Instance",
        props: { engine: "postgres", enabledCloudwatchLogsExports: ["upgrade"] },
        says: "enabledCloudwatchLogsExports lacks postgresql; add what is missing.",
      },
      {
        type: "aws:rds/cluster:Cluster",
        props: { engine: "aurora-postgresql" },
        says: "enabledCloudwatchLogsExports names no log; set it to postgresql.",
      },
    ],
    unknown: [
      {
        type: "aws:rds/instance:Instance",
        props: { enabledCloudwatchLogsExports: unknown },
        says: "enabledCloudwatchLogsExports is unknown until the deployment",
      },
    ],
  },
  "rds-performance-insights": {
    pass: [{ type: "aws:rds/instance:Instance", props: { performanceInsightsEnabled: true } }],
    fail: [
      {
        type: "aws:rds/instance:Instance",
        props: { performanceInsightsEnabled: false },
        says: "performanceInsightsEnabled is false; set it to true.",
      },
      {
        type: "aws:rds/clusterInstance:ClusterInstance",
        props: {},
        says: "performanceInsightsEnabled is not set; set it to true.",
      },
    ],
    unknown: [
      {
        type: "aws:rds/instance:Instance",
        props: { performanceInsightsEnabled: unknown },
        says: "performanceInsightsEnabled is unknown until the deployment",
      },
    ],
  },
};
