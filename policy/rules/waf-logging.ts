import { eachResource } from "../rule/judge";
import { rule } from "../rule/rule";

export const wafLogging = rule({
  name: "waf-logging",
  description: "A web ACL writes down the requests it judged.",
  severity: "medium",
  kind: "logging",
  remediation:
    "Add a `WebAclLoggingConfiguration` with the `arn` of the ACL as its `resourceArn`, and a destination whose name starts with `aws-waf-logs-`.",
  refs: ["CKV2_AWS_31", "WAF.11"],
  source: "https://docs.aws.amazon.com/waf/latest/developerguide/logging.html",
  checkStack: (stack) =>
    eachResource(stack.all("aws:wafv2/webAcl:WebAcl"), (acl) =>
      stack.linkedBy(
        acl,
        "resourceArn",
        "aws:wafv2/webAclLoggingConfiguration:WebAclLoggingConfiguration",
      ).length > 0
        ? undefined
        : "no WebAclLoggingConfiguration records its requests; add one.",
    ),
});
