import { type ExamplesByRule } from "../rule/example";

export const examples: ExamplesByRule = {
  "lambda-log-group-managed": {
    pass: [
      {
        stack: [
          {
            type: "aws:lambda/function:Function",
            name: "reader",
            props: { name: "reader-1a2b3c4" },
          },
          {
            type: "aws:cloudwatch/logGroup:LogGroup",
            name: "logs",
            props: { name: "/aws/lambda/reader-1a2b3c4" },
            links: { name: [] },
          },
        ],
      },
    ],
    fail: [
      {
        stack: [
          { type: "aws:lambda/function:Function", name: "reader", props: { name: "reader" } },
          {
            type: "aws:cloudwatch/logGroup:LogGroup",
            name: "logs",
            props: { name: "/aws/lambda/other" },
            links: { name: [] },
          },
        ],
        says: "reader: no LogGroup of the stack is its /aws/lambda/reader, so that Lambda makes one that keeps logs for ever; add it.",
      },
    ],
    unknown: [
      {
        stack: [
          { type: "aws:ecs/cluster:Cluster", name: "main", props: {} },
          {
            type: "aws:lambda/function:Function",
            name: "reader",
            props: {},
            links: { loggingConfig: ["main"] },
          },
        ],
        says: "reader: loggingConfig.logGroup is unknown until the deployment",
      },
    ],
  },
};
