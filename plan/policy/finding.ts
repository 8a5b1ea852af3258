import {
  EnforcementLevel,
  PolicySeverity,
  type AnalyzeDiagnostic,
} from "@pulumi/pulumi/proto/analyzer_pb";
import { readMessage, type Outcome } from "../../policy/rule/message";
import type { Severity } from "../../policy/rule/rule";
import type { Urn } from "../engine/urn";

/** What a rule has to say about a resource, or about the stack. */
export interface Finding {
  readonly rule: string;
  readonly severity: Severity;
  readonly enforcement: "advisory" | "mandatory";
  readonly outcome: Outcome;
  readonly urn: Urn;
  readonly message: string;
  /** Why it is exempt, or why it could not be evaluated. */
  readonly reason?: string;
  /** Last day of the exemption, YYYY-MM-DD. */
  readonly expires?: string;
}

/** Whether a finding must stop a deploy. */
export function stopsDeploy({ outcome, enforcement }: Finding): boolean {
  return outcome === "violation" && enforcement === "mandatory";
}

/** @param subject the resource that was judged; a diagnostic of a stack rule names its own */
export function findingOf(diagnostic: AnalyzeDiagnostic, subject: Urn): Finding {
  const mandatory = diagnostic.getEnforcementlevel() === EnforcementLevel.MANDATORY;
  return {
    rule: diagnostic.getPolicyname(),
    severity: severityOf(diagnostic.getSeverity()),
    enforcement: mandatory ? "mandatory" : "advisory",
    urn: diagnostic.getUrn() || subject,
    ...readMessage(diagnostic.getMessage()),
  };
}

export function severityOf(severity: PolicySeverity): Severity {
  return severities[severity];
}

/** A pack that states no severity is taken to mean the middle one. */
const severities: Readonly<Record<PolicySeverity, Severity>> = {
  [PolicySeverity.POLICY_SEVERITY_UNSPECIFIED]: "medium",
  [PolicySeverity.POLICY_SEVERITY_LOW]: "low",
  [PolicySeverity.POLICY_SEVERITY_MEDIUM]: "medium",
  [PolicySeverity.POLICY_SEVERITY_HIGH]: "high",
  [PolicySeverity.POLICY_SEVERITY_CRITICAL]: "critical",
};
