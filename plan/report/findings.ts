import colors from "picocolors";
import type { Resource } from "../engine/resource";
import { nameOf } from "../engine/urn";
import { stopsDeploy, type Finding } from "../policy/finding";
import type { Judged } from "./sarif";
import { shortType } from "./tiers";

const outcomes = ["violation", "not-evaluated", "remediated", "exempt"] as const;

/** Findings as people read them, what stops a deploy first: rule, resource with its place, what is wrong. */
export function findingLines({
  findings,
  resources,
  policies,
}: Omit<Judged, "name">): readonly string[] {
  const byUrn = new Map(resources.map((resource) => [resource.urn, resource]));
  const lines = outcomes.flatMap((outcome) =>
    findings
      .filter((finding) => finding.outcome === outcome)
      .sort((a, b) => Number(stopsDeploy(b)) - Number(stopsDeploy(a)))
      .map((finding) => findingText(finding, byUrn.get(finding.urn))),
  );
  const off = policies.filter(({ level }) => level === "disabled").map(({ name }) => name);
  return [
    ...(lines.length === 0 ? [colors.green("  policies: no findings")] : ["  policies:", ...lines]),
    ...(off.length === 0 ? [] : [`  policies switched off by configuration: ${off.join(", ")}`]),
  ];
}

function findingText(finding: Finding, resource: Resource | undefined): string {
  const { rule, severity, urn, message, reason, expires, outcome } = finding;
  const label = stopsDeploy(finding)
    ? colors.red("mandatory")
    : outcome === "violation"
      ? colors.yellow("advisory ")
      : colors.dim(outcome);
  const place = resource?.source ? `  ${resource.source.file}:${resource.source.line}` : "";
  const subject = resource
    ? `${resource.name} (${shortType(resource.type)})${place}`
    : nameOf(urn) || "the stack";
  const why = outcome === "exempt" ? ` Exempt until ${expires ?? ""}: ${reason ?? ""}` : "";
  return `    ${label}  ${colors.bold(rule)} ${colors.dim(severity)}\n      ${subject}\n      ${message}${why}`;
}
