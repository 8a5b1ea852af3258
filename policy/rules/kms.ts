import { isSet, isTrue, numberOf, received } from "../read/values";
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

export const keyDeletionWindow = rule({
  name: "kms-key-deletion-window",
  description:
    "There is time to notice that a key is to be deleted: what it encrypted goes with it.",
  severity: "medium",
  kind: "resilience",
  remediation:
    "Remove `deletionWindowInDays`, which leaves 30 days, or set it to the minimum of the environment or more.",
  refs: ["KMS.3"],
  source: "https://docs.aws.amazon.com/kms/latest/developerguide/deleting-keys.html",
  on: ["aws:kms/externalKey:ExternalKey", "aws:kms/key:Key", "aws:kms/replicaKey:ReplicaKey"],
  parameters: { minimumDays: { dev: 14, hom: 14, prod: 30 } },
  check({ props }, { environment, parameters: { minimumDays } }) {
    if (!isSet(props, "deletionWindowInDays")) return undefined;
    const days = props.deletionWindowInDays;
    return (numberOf(days) ?? 0) >= minimumDays
      ? undefined
      : `${received("deletionWindowInDays", days)}; ${environment} needs ${minimumDays} or more.`;
  },
});
