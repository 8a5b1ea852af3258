import { unknown, type ExamplesByRule } from "../rule/example";

export const examples: ExamplesByRule = {
  "ecs-exec-audited": {
    pass: [
      {
        type: "aws:ecs/cluster:Cluster",
        props: {
          configuration: {
            executeCommandConfiguration: {
              logging: "OVERRIDE",
              logConfiguration: { cloudWatchLogGroupName: unknown },
            },
          },
        },
      },
    ],
    fail: [
      {
        type: "aws:ecs/cluster:Cluster",
        props: { configuration: { executeCommandConfiguration: { logging: "NONE" } } },
        says: "configuration.executeCommandConfiguration does not log to a log group or bucket; set logging to OVERRIDE and name one.",
      },
      {
        stack: [
          { type: "aws:ecs/cluster:Cluster", name: "main", props: {} },
          {
            type: "aws:ecs/service:Service",
            name: "api",
            props: { enableExecuteCommand: true, cluster: unknown },
            links: { cluster: ["main"] },
          },
        ],
        says: "api: enableExecuteCommand is true, and the cluster's configuration.executeCommandConfiguration does not log to a log group or bucket; set logging to OVERRIDE and name one.",
      },
    ],
    unknown: [
      {
        type: "aws:ecs/cluster:Cluster",
        props: {
          configuration: {
            executeCommandConfiguration: {
              logging: unknown,
              logConfiguration: { s3BucketName: "sessions" },
            },
          },
        },
        says: "configuration.executeCommandConfiguration.logging is unknown until the deployment",
      },
      {
        type: "aws:ecs/service:Service",
        name: "api",
        props: { enableExecuteCommand: true, cluster: "main" },
        says: "cluster is not of this stack, which cannot tell what it logs",
      },
    ],
  },
};
