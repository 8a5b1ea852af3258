import { EnforcementLevel } from "@pulumi/pulumi/proto/analyzer_pb";

/** What a violation of a policy does, as the configuration of a pack names it. */
export const policyLevels = ["advisory", "mandatory", "remediate", "disabled"] as const;

export type PolicyLevel = (typeof policyLevels)[number];

const messages: Readonly<Record<PolicyLevel, EnforcementLevel>> = {
  advisory: EnforcementLevel.ADVISORY,
  mandatory: EnforcementLevel.MANDATORY,
  remediate: EnforcementLevel.REMEDIATE,
  disabled: EnforcementLevel.DISABLED,
};

export function isPolicyLevel(value: unknown): value is PolicyLevel {
  return policyLevels.some((level) => level === value);
}

export function levelMessage(level: PolicyLevel): EnforcementLevel {
  return messages[level];
}

/** A level that is not known here is taken for the one that stops a deploy. */
export function policyLevelOf(message: EnforcementLevel): PolicyLevel {
  return policyLevels.find((level) => messages[level] === message) ?? "mandatory";
}
