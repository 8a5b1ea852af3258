import type { Resource } from "../engine/resource";
import { stopsDeploy, type Finding } from "../policy/finding";
import type { PolicyInfo } from "../policy/policy-info";

/** What was judged, by which policies, and what came of it. */
export interface Judged {
  /** The stack, or the file that was audited. */
  readonly name: string;
  readonly resources: readonly Resource[];
  readonly findings: readonly Finding[];
  readonly policies: readonly PolicyInfo[];
}

const schema =
  "https://docs.oasis-open.org/sarif/sarif/v2.1.0/errata01/os/schemas/sarif-schema-2.1.0.json";

/**
 * Findings in SARIF 2.1.0, which code hosts show beside the line. One run for each stack. What is exempt is
 * suppressed with its reason; what could not be evaluated is open, never passed.
 * Source: docs.oasis-open.org/sarif/sarif/v2.1.0
 */
export function sarifDocument(judged: readonly Judged[]): object {
  return { $schema: schema, version: "2.1.0", runs: judged.map(runOf) };
}

function runOf({ name, resources, findings, policies }: Judged): object {
  const byUrn = new Map(resources.map((resource) => [resource.urn, resource]));
  return {
    automationDetails: { id: `policies/${name}` },
    tool: { driver: { name: "meddiflux-policy", rules: policies.map(ruleOf) } },
    results: findings.map((finding) => resultOf(finding, byUrn.get(finding.urn))),
  };
}

function ruleOf(policy: PolicyInfo): object {
  const { name, description, remediation, url, tags, severity, level } = policy;
  return {
    id: name,
    shortDescription: { text: description || name },
    ...(remediation && { help: { text: remediation } }),
    ...(url && { helpUri: url }),
    ...(level === "disabled" && { defaultConfiguration: { enabled: false } }),
    properties: { tags, "security-severity": securitySeverity[severity] },
  };
}

/** Code hosts sort security findings by a number from 0 to 10, as CVSS has it. */
const securitySeverity = { critical: "9.5", high: "8.0", medium: "5.5", low: "2.0" } as const;

function resultOf(finding: Finding, resource: Resource | undefined): object {
  const { rule, urn, message, outcome, reason = "" } = finding;
  return {
    ruleId: rule,
    ...kindOf(finding),
    message: { text: message },
    locations: [
      {
        ...(resource?.source && {
          physicalLocation: {
            artifactLocation: { uri: encodeURI(resource.source.file) },
            region: { startLine: resource.source.line },
          },
        }),
        logicalLocations: [{ fullyQualifiedName: urn, kind: "resource" }],
      },
    ],
    ...(outcome === "exempt" && {
      suppressions: [{ kind: "external", status: "accepted", justification: reason }],
    }),
  };
}

/** What is corrected is no failure any more; what is no failure has no level. */
function kindOf(finding: Finding): object {
  switch (finding.outcome) {
    case "not-evaluated":
      return { kind: "open", level: "none" };
    case "remediated":
      return { kind: "informational", level: "none" };
    case "violation":
    case "exempt":
      return { kind: "fail", level: stopsDeploy(finding) ? "error" : "warning" };
  }
}
