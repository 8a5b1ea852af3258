import type { types } from "@pulumi/aws";

type WebAclRule = types.input.wafv2.WebAclRule;

/** A group of rules that AWS writes and keeps up to date. */
interface ManagedGroup {
  /** Name at AWS, without the `AWSManagedRules` that all start with. */
  readonly group: string;
  /** Rules of it that only count what they find. */
  readonly onlyCounted?: readonly string[];
}

/** Requests of one address in five minutes: far above what people do, far below what a flood needs. */
const requestsPerAddress = 2000;

const rateLimit = {
  name: "rate",
  action: { block: {} },
  statement: {
    rateBasedStatement: {
      limit: requestsPerAddress,
      aggregateKeyType: "IP",
      evaluationWindowSec: 300,
    },
  },
};

/**
 * In this order, cheapest first; together 1,125 of the 1,500 capacity units that a web ACL has without
 * extra cost (docs.aws.amazon.com/waf/latest/developerguide/aws-managed-rule-groups-list.html).
 */
const managedGroups: readonly ManagedGroup[] = [
  { group: "AmazonIpReputationList" },
  // The rule refuses bodies above 8 KB, hence any scan or photo of an exam: the application limits uploads.
  { group: "CommonRuleSet", onlyCounted: ["SizeRestrictions_BODY"] },
  { group: "KnownBadInputsRuleSet" },
  { group: "SQLiRuleSet" },
];

/**
 * The rules of a web ACL: a limit for each address, then what AWS knows to be an attack.
 * @param limitsAddresses false where all requests come from the same few addresses, those of a distribution
 */
export function webAclRules(limitsAddresses: boolean): readonly WebAclRule[] {
  return [...(limitsAddresses ? [rateLimit] : []), ...managedGroups.map(managedRule)].map(
    (rule, index) => ({
      ...rule,
      priority: index,
      visibilityConfig: visibility(rule.name),
    }),
  );
}

/** A metric for each rule, and samples of what it matched. */
export function visibility(metricName: string) {
  return { metricName, cloudwatchMetricsEnabled: true, sampledRequestsEnabled: true };
}

function managedRule({ group, onlyCounted = [] }: ManagedGroup) {
  return {
    name: group,
    // The group decides by itself what it blocks.
    overrideAction: { none: {} },
    statement: {
      managedRuleGroupStatement: {
        vendorName: "AWS",
        name: `AWSManagedRules${group}`,
        ruleActionOverrides: onlyCounted.map((name) => ({ name, actionToUse: { count: {} } })),
      },
    },
  };
}
