import type * as pulumi from "@pulumi/pulumi";
import type { AccountWatch } from "../audit/account-watch";
import { WebhookNotifier } from "../audit/webhook-notifier";
import type { StackConfig } from "../config/load";
import type { EncryptionKeys } from "../security/encryption-keys";
import type { Account } from "../shared/account";
import { functionCode } from "../shared/bundle";
import { logGroup } from "./log-groups";
import { monitor } from "./monitor";

export interface AlertDelivery {
  readonly account: Account;
  readonly keys: EncryptionKeys;
  readonly topics: AccountWatch["topics"];
}

/** Takes alerts to where people look. E-mail comes with the topics. */
export function deliverAlerts(
  config: StackConfig,
  { account, keys, topics }: AlertDelivery,
  inside: pulumi.ComponentResourceOptions,
): void {
  const { webhook } = config.audit;
  if (webhook !== "none") {
    new WebhookNotifier(
      monitor.webhook,
      {
        ...{ account, keys, channel: webhook, topic: topics.high },
        // By e-mail: a webhook that fails cannot tell of it.
        alarmTopicArn: topics.medium.arn,
        ...functionCode("lambda/webhook-notifier/index.ts"),
        logs: logGroup(config, "webhook-notifier"),
      },
      inside,
    );
  }
}
