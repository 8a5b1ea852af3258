import { unknown, type ExamplesByRule } from "../rule/example";

export const examples: ExamplesByRule = {
  "log-group-encrypted": {
    pass: [{ type: "aws:cloudwatch/logGroup:LogGroup", props: { kmsKeyId: unknown } }],
    fail: [
      {
        type: "aws:cloudwatch/logGroup:LogGroup",
        props: {},
        says: "kmsKeyId is not set; set it to the ARN of a KMS key.",
      },
    ],
    unknown: [],
  },
  "log-group-retention": {
    pass: [{ type: "aws:cloudwatch/logGroup:LogGroup", props: { retentionInDays: 30 } }],
    fail: [
      {
        type: "aws:cloudwatch/logGroup:LogGroup",
        props: { retentionInDays: 0 },
        says: "retentionInDays is 0, which keeps events for ever; prod keeps logs for 30 to 365 days.",
      },
    ],
    unknown: [
      {
        type: "aws:cloudwatch/logGroup:LogGroup",
        props: { retentionInDays: unknown },
        says: "retentionInDays is unknown until the deployment",
      },
    ],
  },
};
