import { unknown, type ExamplesByRule } from "../rule/example";

export const examples: ExamplesByRule = {
  "lambda-permission-source-pinned": {
    pass: [{ type: "aws:lambda/permission:Permission", props: { principal: "777788889999" } }],
    fail: [
      {
        type: "aws:lambda/permission:Permission",
        props: { principal: "events.amazonaws.com" },
        says: "principal is events.amazonaws.com for any account; set sourceArn or sourceAccount.",
      },
    ],
    unknown: [
      {
        type: "aws:lambda/permission:Permission",
        props: { principal: unknown },
        says: "principal is unknown until the deployment",
      },
    ],
  },
  "lambda-url-authenticated": {
    pass: [{ type: "aws:lambda/functionUrl:FunctionUrl", props: { authorizationType: "AWS_IAM" } }],
    fail: [
      {
        type: "aws:lambda/functionUrl:FunctionUrl",
        props: { authorizationType: "NONE" },
        says: "authorizationType is NONE; set it to AWS_IAM.",
      },
    ],
    unknown: [
      {
        type: "aws:lambda/functionUrl:FunctionUrl",
        props: { authorizationType: unknown },
        says: "authorizationType is unknown until the deployment",
      },
    ],
  },
};
