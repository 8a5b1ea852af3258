import type { Environment } from "./environment";
import type { Kind, Severity } from "./rule";

export type Level = "advisory" | "mandatory";

/**
 * The least severity that stops a deploy. Security and resilience tighten towards prod; FinOps goes the
 * other way, because waste is stopped where it starts and prod must never be blocked over money alone.
 */
const mandatoryFrom: Readonly<Record<"finops" | "other", Readonly<Record<Environment, Severity>>>> =
  {
    finops: { dev: "medium", hom: "high", prod: "critical" },
    other: { dev: "critical", hom: "high", prod: "medium" },
  };

const order: readonly Severity[] = ["low", "medium", "high", "critical"];

/** What a violation of a rule does in an environment, unless the pack's configuration says otherwise. */
export function levelOf(
  rule: { readonly severity: Severity; readonly kind: Kind },
  environment: Environment,
): Level {
  const least = mandatoryFrom[rule.kind === "finops" ? "finops" : "other"][environment];
  return order.indexOf(rule.severity) >= order.indexOf(least) ? "mandatory" : "advisory";
}
