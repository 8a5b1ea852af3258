import { unknown, type ExamplesByRule } from "../rule/example";

export const examples: ExamplesByRule = {
  "ssm-parameter-secure-string": {
    pass: [
      {
        type: "aws:ssm/parameter:Parameter",
        props: { name: "/orders/db/password", type: "SecureString", value: "swordfish" },
      },
      {
        type: "aws:ssm/parameter:Parameter",
        props: { name: "/orders/db/password-arn", type: "String", value: "swordfish" },
      },
    ],
    fail: [
      {
        type: "aws:ssm/parameter:Parameter",
        props: { name: "/orders/db/password", type: "String", value: "swordfish" },
        says: "its name is that of a secret, and type is String; set it to SecureString.",
      },
      {
        type: "aws:ssm/parameter:Parameter",
        props: { name: "/orders/motd", type: "String", value: "AKIAAAAAAAAAAAAAAAAA" },
        says: "it holds an AWS access key, and type is String; set it to SecureString.",
      },
    ],
    unknown: [
      {
        type: "aws:ssm/parameter:Parameter",
        props: { name: "/orders/db/host", type: "String", value: unknown },
        says: "value is unknown until the deployment",
      },
    ],
  },
};
