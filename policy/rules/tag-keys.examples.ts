import { unknown, type ExamplesByRule } from "../rule/example";

export const examples: ExamplesByRule = {
  "tag-key-format": {
    pass: [
      { type: "aws:sns/topic:Topic", props: { tags: { Owner: "platform", CostCenter: "cc-1" } } },
    ],
    fail: [
      {
        type: "aws:sns/topic:Topic",
        props: { tags: { CostCenter: "cc-1", "cost-center": "cc-2" } },
        says: "tags has CostCenter and cost-center; keep one of them.",
      },
      {
        type: "aws:sns/topic:Topic",
        props: { tags: { "aws:owner": "platform" } },
        says: "tags has aws:owner, whose beginning AWS keeps for itself; rename it.",
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
