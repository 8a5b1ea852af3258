import { unknown, type ExamplesByRule } from "../rule/example";

export const examples: ExamplesByRule = {
  "tag-values-allowed": {
    pass: [{ type: "aws:sns/topic:Topic", props: { tags: { Environment: "prod" } } }],
    fail: [
      {
        type: "aws:sns/topic:Topic",
        props: { tags: { Environment: "dev" } },
        says: "tags.Environment is dev; use prod.",
      },
    ],
    unknown: [
      {
        type: "aws:sns/topic:Topic",
        props: { tags: unknown },
        says: "tags is unknown until the deployment",
      },
    ],
  },
};
