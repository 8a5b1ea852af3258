import { unknown, type ExamplesByRule } from "../rule/example";

export const examples: ExamplesByRule = {
  "efs-encrypted": {
    pass: [{ type: "aws:efs/fileSystem:FileSystem", props: { encrypted: true } }],
    fail: [
      {
        type: "aws:efs/fileSystem:FileSystem",
        props: { encrypted: false },
        says: "encrypted is false; set it to true.",
      },
    ],
    unknown: [
      {
        type: "aws:efs/fileSystem:FileSystem",
        props: { encrypted: unknown },
        says: "encrypted is unknown until the deployment",
      },
    ],
  },
};
