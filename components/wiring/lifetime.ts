import type * as pulumi from "@pulumi/pulumi";
import type { FargateService } from "../compute/fargate-service";
import type { StackConfig } from "../config/load";
import { Backup } from "../data/backup";
import { keepsBackups } from "../data/backup-rules";
import type { CostGuardrails } from "../finops/cost-guardrails";
import { OfficeHours } from "../finops/office-hours";
import type { EncryptionKeys } from "../security/encryption-keys";
import type { Account } from "../shared/account";
import type { Stores } from "./stores";

export interface LivingParts {
  readonly account: Account;
  readonly keys: EncryptionKeys;
  readonly stores: Stores;
  readonly services: Readonly<Record<string, FargateService>>;
  readonly costs: CostGuardrails;
}

/** Keeps copies of what holds data, and switches off what need not run when nobody works. */
export function keepAndSwitch(
  { officeHours: hours, backup: retention, durable }: StackConfig,
  { account, keys, stores, services, costs }: LivingParts,
  inside: pulumi.ComponentResourceOptions,
): void {
  const { identifier } = stores.database;
  if (keepsBackups(retention)) {
    new Backup(
      "backup",
      { account, retention, hours, durable, keyArn: keys.data.arn, databases: [identifier] },
      inside,
    );
  }
  if (!hours) return;
  const targets = Object.entries(services).map(([name, { scalable }]) => [name, scalable] as const);
  new OfficeHours(
    "office-hours",
    {
      ...{ account, hours, key: keys.messaging, topicArn: costs.topicArn },
      services: Object.fromEntries(targets),
      databases: { database: identifier },
    },
    inside,
  );
}
