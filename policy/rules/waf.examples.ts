import { unknown, type ExamplesByRule } from "../rule/example";

export const examples: ExamplesByRule = {
  "waf-has-rules": {
    pass: [
      {
        type: "aws:wafv2/webAcl:WebAcl",
        props: {
          rules: [
            {
              statement: {
                managedRuleGroupStatement: {
                  name: "AWSManagedRulesCommonRuleSet",
                  vendorName: "AWS",
                },
              },
            },
          ],
        },
      },
    ],
    fail: [
      {
        type: "aws:wafv2/webAcl:WebAcl",
        props: { rules: [] },
        says: "rules has no rule with a statement; add one.",
      },
    ],
    unknown: [
      {
        type: "aws:wafv2/webAcl:WebAcl",
        props: { rules: unknown },
        says: "rules is unknown until the deployment",
      },
    ],
  },
};
