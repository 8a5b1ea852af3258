import { fixed, Unpriceable, unpriced, use, type Charge } from "../charge";
import { flat, pricer } from "../pricer";
import { isGiven, record, records, text } from "../read";

/** Groups that AWS manages and that cost more than the rule that names them. */
const paidGroups = [
  "AWSManagedRulesACFPRuleSet",
  "AWSManagedRulesATPRuleSet",
  "AWSManagedRulesAntiDDoSRuleSet",
  "AWSManagedRulesBotControlRuleSet",
];

/** A rule costs the same whether it holds a statement or names a group. */
export const webAcl = pricer(
  ["aws:wafv2/webAcl:WebAcl"],
  [
    () => fixed("web ACL", "wafv2.web-acl.month", 1),
    (acl) => fixed("rules", "wafv2.rule.month", countRules(acl)),
    (acl) => (isGiven(acl, "ruleJson") ? subscriptionsInJson(acl) : subscriptions(acl)),
    () => use("requests", "wafv2.requests.million"),
  ],
);

/** The rules of an own group are billed besides the rule that names it. */
export const ruleGroup = pricer(
  ["aws:wafv2/ruleGroup:RuleGroup"],
  [(group) => fixed("rules", "wafv2.rule.month", countRules(group))],
);

export const webAclRule = flat(
  [
    "aws:wafv2/webAclRule:WebAclRule",
    "aws:wafv2/webAclRuleGroupAssociation:WebAclRuleGroupAssociation",
  ],
  [fixed("rules", "wafv2.rule.month", 1)],
);

/** As far as it is read here: the declared type nests statements without end. */
interface Rule {
  readonly statement?: { readonly managedRuleGroupStatement?: Group | undefined } | undefined;
}

interface Group {
  readonly name?: string | undefined;
  readonly vendorName?: string | undefined;
}

interface Rules {
  readonly rules?: readonly object[] | undefined;
  readonly ruleJson?: string | undefined;
}

function countRules(props: Rules): number {
  return isGiven(props, "ruleJson")
    ? jsonList(text(props, "ruleJson")).length
    : records(props, "rules").length;
}

function jsonList(json: string): readonly unknown[] {
  try {
    const rules: unknown = JSON.parse(json);
    if (Array.isArray(rules)) return rules;
  } catch {
    // The same as JSON of something else.
  }
  throw new Unpriceable("ruleJson is not a list of rules");
}

function subscriptions(props: Rules): readonly Charge[] {
  return records(props, "rules").flatMap((rule: Rule) => {
    const statement = record(rule, "statement");
    if (!isGiven(statement, "managedRuleGroupStatement")) return [];
    const group = record(statement, "managedRuleGroupStatement");
    const [name, vendor] = [text(group, "name"), text(group, "vendorName", "AWS")];
    return vendor !== "AWS" || paidGroups.includes(name) ? [subscription(`${vendor} ${name}`)] : [];
  });
}

function subscriptionsInJson(props: Rules): readonly Charge[] {
  const json = text(props, "ruleJson");
  const vendors = [...json.matchAll(/"VendorName"\s*:\s*"([^"]*)"/g)].map(([, vendor]) => vendor);
  return [
    ...paidGroups.filter((name) => json.includes(`"${name}"`)).map((name) => `AWS ${name}`),
    ...vendors.flatMap((vendor) => (vendor === "AWS" ? [] : `${vendor} group`)),
  ].map(subscription);
}

function subscription(item: string): Charge {
  return unpriced(item, "the price sheet has no subscriptions to managed rule groups");
}
