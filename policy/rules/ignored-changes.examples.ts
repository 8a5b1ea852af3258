import { type ExamplesByRule } from "../rule/example";

export const examples: ExamplesByRule = {
  "no-ignored-security-changes": {
    pass: [{ type: "aws:rds/instance:Instance", props: {} }],
    fail: [
      {
        type: "aws:rds/instance:Instance",
        props: {},
        ignoreChanges: ["publiclyAccessible"],
        says: "ignoreChanges holds publiclyAccessible, which rds-not-public looks at; remove it.",
      },
    ],
    unknown: [],
  },
};
