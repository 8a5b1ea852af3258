import type * as pulumi from "@pulumi/pulumi";
import type { StackConfig } from "../config/load";
import { Bucket } from "../data/bucket";
import { AccountGuardrails } from "../security/account-guardrails";
import { configDelivery } from "../security/config-recorder";
import type { EncryptionKeys } from "../security/encryption-keys";
import { PeopleAccess } from "../security/people-access";
import type { Account } from "../shared/account";

/** What an account has once: its defaults, who looks after it, and how people reach it. */
export function guardAccount(
  { account: { id }, region, durable, guardrails, identityCenter }: StackConfig,
  keys: EncryptionKeys,
  inside: pulumi.ComponentResourceOptions,
): void {
  const account: Account = { id, region };
  const { recording: frequency, historyDays, conformance, standards, ...always } = guardrails;
  const recording = frequency !== "off" && {
    ...{ frequency, conformance, standards },
    history: new Bucket(
      "config-history",
      {
        ...{ tier: "audit", classification: "internal", keyArn: keys.audit.arn, durable },
        expireAfterDays: historyDays,
        allow: (bucket) => configDelivery(account, bucket),
      },
      inside,
    ),
  };
  new AccountGuardrails(
    "guardrails",
    { ...always, account, keys, ...(recording && { recording }) },
    inside,
  );
  if (identityCenter.instanceArn !== "none") {
    new PeopleAccess("people", { ...identityCenter, accountId: id }, inside);
  }
}
