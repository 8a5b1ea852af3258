import { unknown, type ExamplesByRule } from "../rule/example";

export const examples: ExamplesByRule = {
  "sqs-queue-encrypted": {
    pass: [{ type: "aws:sqs/queue:Queue", props: { sqsManagedSseEnabled: true } }],
    fail: [
      {
        type: "aws:sqs/queue:Queue",
        props: { sqsManagedSseEnabled: false },
        says: "kmsMasterKeyId is not set and sqsManagedSseEnabled is false; set one of them.",
      },
    ],
    unknown: [
      {
        type: "aws:sqs/queue:Queue",
        props: { sqsManagedSseEnabled: unknown },
        says: "sqsManagedSseEnabled is unknown until the deployment",
      },
    ],
  },
};
