import * as pulumi from "@pulumi/pulumi";
import type { AllowEntry } from "../../lambda/cloudtrail-alerts/allow-list/entry";
import { allowedEvents } from "./allowed-events";

/** What detections have to know about the account, so that what is normal here alerts nobody. */
export interface AccountFacts {
  /** Ids of other accounts that are ours. */
  readonly knownAccounts: readonly string[];
  /** ARNs of roles and users that deploy reviewed code. */
  readonly automationPrincipals: readonly string[];
  /** ARNs of roles and users that read everything by order. */
  readonly scannerPrincipals: readonly string[];
  /** What is found and not told, until a day. */
  readonly allow: readonly AllowEntry[];
  /** Buckets to which databases, disks and logs may be exported. */
  readonly exportBuckets: readonly string[];
  /** Regions in which something of ours may run. */
  readonly allowedRegions: readonly string[];
  /** Blocks of public addresses from which our instances call AWS. */
  readonly egressCidrs: pulumi.Input<readonly string[]>;
  /** Log groups that must not lose anything. */
  readonly protectedLogGroups: readonly string[];
  /** Names of what belongs to the monitor, or how they begin and `*`. */
  readonly monitorResources: readonly string[];
}

/** The variables that `lambda/cloudtrail-alerts/settings.ts` reads. */
export function factVariables(facts: AccountFacts): Record<string, pulumi.Input<string>> {
  const list = (entries: pulumi.Input<readonly pulumi.Input<string>[]>) =>
    pulumi.output(entries).apply((known) => known.join(","));
  return {
    KNOWN_ACCOUNTS: list(facts.knownAccounts),
    AUTOMATION_PRINCIPALS: list(facts.automationPrincipals),
    SCANNER_PRINCIPALS: list(facts.scannerPrincipals),
    ALLOWED_EVENTS: allowedEvents(facts.allow),
    EXPORT_BUCKETS: list(facts.exportBuckets),
    ALLOWED_REGIONS: list(facts.allowedRegions),
    EGRESS_CIDRS: list(facts.egressCidrs),
    PROTECTED_LOG_GROUPS: list(facts.protectedLogGroups),
    MONITOR_RESOURCES: list(facts.monitorResources),
  };
}
