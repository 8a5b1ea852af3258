import type * as pulumi from "@pulumi/pulumi";
import type { AccountWatch } from "../audit/account-watch";
import { FollowUp } from "../audit/follow-up";
import type { StackConfig } from "../config/load";
import type { EncryptionKeys } from "../security/encryption-keys";
import type { Account } from "../shared/account";
import { functionCode } from "../shared/bundle";
import { logGroup } from "./log-groups";
import { monitor } from "./monitor";

export interface AlertsToFollow {
  readonly account: Account;
  readonly keys: EncryptionKeys;
  readonly topics: AccountWatch["topics"];
  readonly state: AccountWatch["state"];
  readonly trailName: string;
}

/** Puts high alerts into Security Hub and responds to them, as far as the stack has and allows it. */
export function followAlertsUp(
  config: StackConfig,
  { account, keys, topics, state, trailName }: AlertsToFollow,
  inside: pulumi.ComponentResourceOptions,
): void {
  const { audit, guardrails } = config;
  const mode = audit.response;
  const imports = guardrails.standards.length > 0; // what makes Security Hub
  if (mode === "off" && !imports) return;
  new FollowUp(
    monitor.followUp,
    {
      ...{ account, mode, imports, keys, state, trailName, topic: topics.high },
      ...functionCode("lambda/alert-follow-up/index.ts"),
      alarmTopicArn: topics.high.arn,
      approvers: audit.emails.high,
      logs: {
        function: logGroup(config, "alert-follow-up"),
        machine: logGroup(config, "alert-follow-up-machine"),
      },
    },
    inside,
  );
}
