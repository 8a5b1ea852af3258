import { type ExamplesByRule } from "../rule/example";

export const examples: ExamplesByRule = {
  "sns-topic-encrypted": {
    pass: [{ type: "aws:sns/topic:Topic", props: { kmsMasterKeyId: "alias/alerts" } }],
    fail: [
      {
        type: "aws:sns/topic:Topic",
        props: { kmsMasterKeyId: "alias/aws/sns" },
        says: "kmsMasterKeyId is alias/aws/sns, whose policy shuts out CloudWatch and EventBridge; use a KMS key of your own.",
      },
    ],
    unknown: [],
  },
};
