import assert from "node:assert/strict";
import { wafLogging } from "../../../policy/rules/waf-logging";
import { judgeAll, resource } from "../support";

describe("waf-logging", () => {
  it("wants each web ACL logged", () => {
    const edge = resource("aws:wafv2/webAcl:WebAcl", "edge", {});
    const api = resource("aws:wafv2/webAcl:WebAcl", "api", {});
    const logging = resource(
      "aws:wafv2/webAclLoggingConfiguration:WebAclLoggingConfiguration",
      "logging",
      {},
      { resourceArn: [edge] },
    );
    assert.deepEqual(judgeAll(wafLogging, [edge, api, logging]), [
      "api: no WebAclLoggingConfiguration records its requests; add one.",
    ]);
  });
});
