import type * as pulumi from "@pulumi/pulumi";
import type { AccountWatch } from "../audit/account-watch";
import { WebhookNotifier } from "../audit/webhook-notifier";
import type { StackConfig } from "../config/load";
import type { EncryptionKeys } from "../security/encryption-keys";
import type { Account } from "../shared/account";
import { functionCode } from "../shared/bundle";

export interface AlertDelivery {
  readonly account: Account;
  readonly keys: EncryptionKeys;
  readonly topics: AccountWatch["topics"];
}

/** Takes alerts to where people look. E-mail comes with the topics. */
export function deliverAlerts(
  { environment, logRetentionDays, audit }: StackConfig,
  { account, keys, topics }: AlertDelivery,
  inside: pulumi.ComponentResourceOptions,
): void {
  if (audit.webhook !== "none") {
    new WebhookNotifier(
      "webhook",
      {
        ...{ account, keys, channel: audit.webhook, topic: topics.high },
        // By e-mail: a webhook that fails cannot tell of it.
        alarmTopicArn: topics.medium.arn,
        ...functionCode("lambda/webhook-notifier/index.ts"),
        logs: {
          group: `/meddiflux/${environment}/webhook-notifier`,
          retentionDays: logRetentionDays,
        },
      },
      inside,
    );
  }
}
