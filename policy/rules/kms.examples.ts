import { unknown, type ExamplesByRule } from "../rule/example";

export const examples: ExamplesByRule = {
  "kms-key-rotation": {
    pass: [{ type: "aws:kms/key:Key", props: { enableKeyRotation: true } }],
    fail: [
      { type: "aws:kms/key:Key", props: {}, says: "enableKeyRotation is not set; set it to true." },
    ],
    unknown: [
      {
        type: "aws:kms/key:Key",
        props: { enableKeyRotation: unknown },
        says: "enableKeyRotation is unknown until the deployment",
      },
    ],
  },

  "kms-key-deletion-window": {
    pass: [
      { type: "aws:kms/key:Key", props: { deletionWindowInDays: 30 } },
      { type: "aws:kms/key:Key", props: {} },
    ],
    fail: [
      {
        type: "aws:kms/key:Key",
        props: { deletionWindowInDays: 7 },
        says: "deletionWindowInDays is 7; prod needs 30 or more.",
      },
      {
        type: "aws:kms/externalKey:ExternalKey",
        props: { deletionWindowInDays: 7 },
        says: "deletionWindowInDays is 7; prod needs 30 or more.",
      },
      {
        type: "aws:kms/replicaKey:ReplicaKey",
        props: { deletionWindowInDays: 7 },
        says: "deletionWindowInDays is 7; prod needs 30 or more.",
      },
    ],
    unknown: [
      {
        type: "aws:kms/key:Key",
        props: { deletionWindowInDays: unknown },
        says: "deletionWindowInDays is unknown until the deployment",
      },
    ],
  },
};
