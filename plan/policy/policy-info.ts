import type { PolicyInfo as PolicyMessage } from "@pulumi/pulumi/proto/analyzer_pb";
import type { Severity } from "../../policy/rule/rule";
import { severityOf } from "./finding";
import { policyLevelOf, type PolicyLevel } from "./level";

/** What a pack says of one of its policies. */
export interface PolicyInfo {
  readonly name: string;
  readonly description: string;
  readonly severity: Severity;
  readonly remediation: string;
  readonly url: string;
  /** Kind, and ids of the same control elsewhere. */
  readonly tags: readonly string[];
  /** What a violation does; a policy that is disabled says nothing. */
  readonly level: PolicyLevel;
}

/** @param level as configured; without it the pack's own counts */
export function policyInfoOf(
  message: PolicyMessage,
  level = policyLevelOf(message.getEnforcementlevel()),
): PolicyInfo {
  return {
    name: message.getName(),
    description: message.getDescription(),
    severity: severityOf(message.getSeverity()),
    remediation: message.getRemediationSteps(),
    url: message.getUrl(),
    tags: message.getTagsList(),
    level,
  };
}
