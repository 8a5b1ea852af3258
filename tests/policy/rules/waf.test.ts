import assert from "node:assert/strict";
import { wafHasRules } from "../../../policy/rules/waf";
import { judgeAny, unknown } from "../support";

describe("waf-has-rules", () => {
  it("wants a rule with a statement, or the rules as JSON", () => {
    const of = (props: Record<string, unknown>) =>
      judgeAny(wafHasRules, "aws:wafv2/webAcl:WebAcl", props);
    const none = ["rules has no rule with a statement; add one."];
    assert.deepEqual(of({}), none);
    assert.deepEqual(of({ rules: [{}] }), none);
    assert.deepEqual(of({ rules: [{ statement: { geoMatchStatement: {} } }] }), []);
    assert.deepEqual(of({ ruleJson: unknown }), []);
  });
});
