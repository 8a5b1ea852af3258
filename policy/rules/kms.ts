import { isSet, isTrue, received } from "../read/values";
import { rule } from "../rule/rule";

export const keyRotation = rule({
  name: "kms-key-rotation",
  description: "A symmetric key is rotated by AWS.",
  severity: "medium",
  kind: "encryption",
  remediation:
    "Set `enableKeyRotation: true`; AWS keeps old key material, so nothing is re-encrypted.",
  refs: ["CKV_AWS_7", "KMS.4", "CIS 4.6", "AWS-0065"],
  source: "https://docs.aws.amazon.com/kms/latest/developerguide/rotate-keys.html",
  on: ["aws:kms/key:Key"],
  check({ props }) {
    if (isTrue(props.enableKeyRotation)) return undefined;
    // AWS rotates neither asymmetric and HMAC keys nor those of a custom store.
    const spec = props.customerMasterKeySpec ?? "SYMMETRIC_DEFAULT";
    if (spec !== "SYMMETRIC_DEFAULT" || isSet(props, "customKeyStoreId")) return undefined;
    return `${received("enableKeyRotation", props.enableKeyRotation)}; set it to true.`;
  },
});
