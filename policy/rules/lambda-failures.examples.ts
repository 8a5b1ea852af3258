import { unknown, type ExamplesByRule } from "../rule/example";

export const examples: ExamplesByRule = {
  "lambda-failure-destination": {
    pass: [
      { type: "aws:lambda/function:Function", props: { deadLetterConfig: { targetArn: unknown } } },
    ],
    fail: [
      {
        type: "aws:lambda/function:Function",
        props: {},
        says: "neither deadLetterConfig nor a FunctionEventInvokeConfig keeps the events it fails on; add one.",
      },
    ],
    unknown: [
      {
        type: "aws:lambda/function:Function",
        props: { deadLetterConfig: unknown },
        says: "deadLetterConfig is unknown until the deployment",
      },
    ],
  },
};
