import { unknown, type ExamplesByRule } from "../rule/example";

export const examples: ExamplesByRule = {
  "flow-log-cost": {
    pass: [
      {
        type: "aws:ec2/flowLog:FlowLog",
        props: { logDestinationType: "s3", maxAggregationInterval: 60 },
        environment: "dev",
      },
    ],
    fail: [
      {
        type: "aws:ec2/flowLog:FlowLog",
        props: { logDestinationType: "cloud-watch-logs", maxAggregationInterval: 60 },
        environment: "dev",
        says: "it records each minute and does not go to s3; set maxAggregationInterval to 600 or logDestinationType to s3 in dev.",
      },
    ],
    unknown: [
      {
        type: "aws:ec2/flowLog:FlowLog",
        props: { maxAggregationInterval: unknown },
        environment: "dev",
        says: "maxAggregationInterval is unknown until the deployment",
      },
    ],
  },
};
