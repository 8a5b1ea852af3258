import assert from "node:assert/strict";
import { estimate, linesOf, planned, reasonsOf, usesOf } from "../support";

const acl = (props: object) => planned("aws:wafv2/webAcl:WebAcl", "edge", props);

const managed = (name: string, vendorName = "AWS") => ({
  name,
  statement: { managedRuleGroupStatement: { name, vendorName } },
});

describe("a web ACL", () => {
  it("costs itself and each of its rules, and by request", () => {
    const cost = estimate([
      acl({
        rules: [
          managed("AWSManagedRulesCommonRuleSet"),
          { name: "rate", statement: { rateBasedStatement: { limit: 2000 } } },
        ],
      }),
    ]);
    assert.deepEqual(linesOf(cost), [
      ["rules", 2, 1, 2],
      ["web ACL", 1, 5, 5],
    ]);
    assert.deepEqual(usesOf(cost), [["requests", 0.6]]);
    assert.deepEqual(cost.unpriced, []);
  });

  it("costs its rules as a document too", () => {
    const ruleJson = JSON.stringify([{ Name: "a" }, { Name: "b" }, { Name: "c" }]);
    assert.equal(estimate([acl({ ruleJson })]).monthly, 8);
  });

  it("costs rules and groups that are added by resources of their own", () => {
    const cost = estimate([
      planned("aws:wafv2/webAclRule:WebAclRule", "rule", {}),
      planned("aws:wafv2/ruleGroup:RuleGroup", "group", { rules: [{} as never, {} as never] }),
    ]);
    assert.deepEqual(linesOf(cost), [
      ["rules", 2, 1, 2],
      ["rules", 1, 1, 1],
    ]);
  });

  it("is unpriced in the groups that are subscribed to", () => {
    const paid = ["BotControl", "ATP", "ACFP", "AntiDDoS"].map((name) =>
      managed(`AWSManagedRules${name}RuleSet`),
    );
    assert.equal(estimate([acl({ rules: paid })]).unpriced.length, 4);
    const groups = [
      managed("AWSManagedRulesBotControlRuleSet"),
      managed("SomeRules", "Fortinet"),
      managed("AWSManagedRulesSQLiRuleSet"),
      { name: "own", statement: { managedRuleGroupStatement: { name: "AWSManagedRulesLinux" } } },
    ];
    const reason = "the price sheet has no subscriptions to managed rule groups";
    assert.deepEqual(reasonsOf(estimate([acl({ rules: groups })])), [
      `AWS AWSManagedRulesBotControlRuleSet: ${reason}`,
      `Fortinet SomeRules: ${reason}`,
    ]);
    const ruleJson = JSON.stringify(
      groups.map(({ statement: { managedRuleGroupStatement: group } }) => ({
        Statement: {
          ManagedRuleGroupStatement: {
            Name: group.name,
            VendorName: "vendorName" in group ? group.vendorName : "AWS",
          },
        },
      })),
    );
    assert.deepEqual(reasonsOf(estimate([acl({ ruleJson })])), [
      `AWS AWSManagedRulesBotControlRuleSet: ${reason}`,
      `Fortinet group: ${reason}`,
    ]);
  });

  it("is unpriced in rules that are no document", () => {
    for (const ruleJson of ["{", `{"Name":"a"}`]) {
      assert.deepEqual(reasonsOf(estimate([acl({ ruleJson })])), [
        "ruleJson is not a list of rules",
      ]);
    }
  });
});
