import type * as pulumi from "@pulumi/pulumi";
import { detections } from "../../lambda/cloudtrail-alerts/detections";
import { operations } from "../../lambda/event-alerts/operations";
import { fastLaneRules } from "../../lambda/event-alerts/patterns/fast-lane";
import { operationRules } from "../../lambda/event-alerts/patterns/operation-lane";
import { AccountWatch } from "../audit/account-watch";
import { trailDelivery } from "../audit/trail";
import { ImageScanning } from "../compute/image-scanning";
import type { AccountFacts } from "../audit/account-facts";
import type { StackConfig } from "../config/load";
import { Bucket } from "../data/bucket";
import type { Network } from "../network/network";
import { AccountGuardrails } from "../security/account-guardrails";
import { configDelivery } from "../security/config-recorder";
import type { EncryptionKeys } from "../security/encryption-keys";
import { PeopleAccess } from "../security/people-access";
import type { Account } from "../shared/account";
import { functionCode } from "../shared/bundle";
import { deliverAlerts } from "./alerts";
import { followAlertsUp } from "./follow-up";
import { everyLogGroup, logGroup } from "./log-groups";
import { monitor, monitorResources } from "./monitor";

export interface AccountParts {
  readonly keys: EncryptionKeys;
  /** Bucket of the logs of access. */
  readonly accessLogs: pulumi.Input<string>;
}

/** What an account has once: its defaults, who looks after it, and how people reach it. */
export function guardAccount(
  { account: { id }, region, durable, guardrails, identityCenter, images }: StackConfig,
  { keys, accessLogs }: AccountParts,
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
        ...{ accessLogs, expireAfterDays: historyDays },
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
  new ImageScanning("image-scanning", { type: images.scanning }, inside);
  if (identityCenter.instanceArn !== "none") {
    new PeopleAccess("people", { ...identityCenter, accountId: id }, inside);
  }
}

/** What there is once an account is watched. */
export interface WatchedAccount extends Pick<AccountWatch, "topics"> {
  /** The bucket of its trail. */
  readonly records: Bucket;
  /** Undefined where the trail is of this account alone. */
  readonly organizationId: string | undefined;
}

/** Records what is done in the account, and tells what matters. */
export function watchAccount(
  config: StackConfig,
  { keys, network, accessLogs }: AccountParts & { readonly network: Network },
  inside: pulumi.ComponentResourceOptions,
): WatchedAccount {
  const { environment, region, durable } = config;
  const account: Account = { id: config.account.id, region };
  const trailName = `meddiflux-${environment}`;
  const organizationId =
    config.audit.organizationId === "none" ? undefined : config.audit.organizationId;
  const trail = {
    ...{ trailName, insights: config.audit.insights },
    ...(organizationId !== undefined && { organizationId }),
  };
  const kept = {
    ...({ tier: "audit", classification: "personal" } as const),
    ...{ keyArn: keys.audit.arn, accessLogs, durable },
  };
  const records = new Bucket(
    "trail-records",
    {
      ...{ ...kept, expireAfterDays: config.audit.retentionDays },
      allow: (bucket) => trailDelivery(account, trailName, bucket, organizationId),
    },
    inside,
  );
  const quarantine = new Bucket("trail-quarantine", kept, inside);
  const { topics, state } = new AccountWatch(
    monitor.watch,
    {
      ...{ account, trail, records, quarantine, keys, durable, emails: config.audit.emails },
      facts: accountFacts(config, network),
      runbookBaseUrl: config.audit.runbookBaseUrl === "none" ? "" : config.audit.runbookBaseUrl,
      ...functionCode("lambda/cloudtrail-alerts/index.ts"),
      logs: logGroup(config, "cloudtrail-alerts"),
      events: {
        ...functionCode("lambda/event-alerts/index.ts"),
        // Made of what the function tells, so that nothing is matched that it does not know.
        rules: { ...fastLaneRules(detections), ...operationRules(operations) },
        logs: logGroup(config, "event-alerts"),
      },
    },
    inside,
  );
  deliverAlerts(config, { account, keys, topics }, inside);
  followAlertsUp(config, { account, keys, topics, state, trailName }, inside);
  return { topics, records, organizationId };
}

/** What is normal in this account, as far as the stack itself knows it. */
function accountFacts(
  { environment, region, images, audit }: StackConfig,
  network: Network,
): AccountFacts {
  const { knownAccounts, automationPrincipals, scannerPrincipals, exportBuckets, allow } = audit;
  const copies = images.replicateTo === "none" ? [] : [images.replicateTo];
  return {
    ...{ knownAccounts, automationPrincipals, scannerPrincipals, exportBuckets, allow },
    // Global services (IAM, CloudFront and its certificates) are in us-east-1.
    allowedRegions: [...new Set([region, "us-east-1", ...copies])],
    egressCidrs: network.natAddresses.apply((addresses) => addresses.map((it) => `${it}/32`)),
    protectedLogGroups: everyLogGroup({ environment }),
    monitorResources,
  };
}
