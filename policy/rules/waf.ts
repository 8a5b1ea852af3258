import { anyOf } from "../read/known";
import { asList, isSet } from "../read/values";
import { rule } from "../rule/rule";

export const wafHasRules = rule({
  name: "waf-has-rules",
  description: "A web ACL has a rule to judge requests by.",
  severity: "medium",
  kind: "network",
  remediation:
    "Add a rule with a statement to `rules`, such as the managed group `AWSManagedRulesCommonRuleSet`.",
  refs: ["CKV_AWS_175", "WAF.10"],
  source: "https://docs.aws.amazon.com/securityhub/latest/userguide/waf-controls.html#waf-10",
  on: ["aws:wafv2/webAcl:WebAcl"],
  check({ props }) {
    if (isSet(props, "ruleJson")) return undefined;
    return anyOf(asList(props.rules), (one) => isSet(one, "statement"))
      ? undefined
      : "rules has no rule with a statement; add one.";
  },
});
