import { fixed, unpriced, use } from "../charge";
import { flat, pricer } from "../pricer";
import { flag, isGiven } from "../read";

const requests = use("requests", "kms.requests.10k");

export const kmsKey = pricer(
  ["aws:kms/key:Key"],
  [
    (key) =>
      fixed("key", "kms.key.month", 1, {
        assumption: flag(key, "enableKeyRotation")
          ? "its first two rotations will each add the price of a key"
          : undefined,
      }),
    () => requests,
    (key) =>
      isGiven(key, "customKeyStoreId")
        ? unpriced("custom key store", "the price sheet has no custom key stores")
        : undefined,
  ],
);

export const kmsReplicaKey = flat(
  ["aws:kms/replicaKey:ReplicaKey", "aws:kms/externalKey:ExternalKey"],
  [fixed("key", "kms.key.month", 1), requests],
);
