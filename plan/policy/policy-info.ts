import type { PolicyInfo as PolicyMessage } from "@pulumi/pulumi/proto/analyzer_pb";
import type { Severity } from "../../policy/rule/rule";
import { severityOf } from "./finding";

/** What a pack says of one of its policies. */
export interface PolicyInfo {
  readonly name: string;
  readonly description: string;
  readonly severity: Severity;
  readonly remediation: string;
  readonly url: string;
  /** Kind, and ids of the same control elsewhere. */
  readonly tags: readonly string[];
}

export function policyInfoOf(message: PolicyMessage): PolicyInfo {
  return {
    name: message.getName(),
    description: message.getDescription(),
    severity: severityOf(message.getSeverity()),
    remediation: message.getRemediationSteps(),
    url: message.getUrl(),
    tags: message.getTagsList(),
  };
}
