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
};
