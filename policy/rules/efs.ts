import { isTrue, received } from "../read/values";
import { rule } from "../rule/rule";

export const fileSystemEncrypted = rule({
  name: "efs-encrypted",
  description: "File systems are encrypted at rest.",
  severity: "high",
  kind: "encryption",
  remediation:
    "Set `encrypted: true`. AWS encrypts only new file systems, so this one is replaced.",
  refs: ["CKV_AWS_42", "EFS.1", "CIS 3.3.1", "AWS-0037"],
  source: "https://docs.aws.amazon.com/efs/latest/ug/encryption-at-rest.html",
  on: ["aws:efs/fileSystem:FileSystem"],
  check: ({ props }) =>
    isTrue(props.encrypted)
      ? undefined
      : `${received("encrypted", props.encrypted)}; set it to true.`,
});
