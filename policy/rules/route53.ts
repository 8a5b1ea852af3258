import { isSet, numberOf, received } from "../read/values";
import { everywhere } from "../rule/environment";
import { rule } from "../rule/rule";

export const recordTtl = rule({
  name: "route53-ttl",
  description: "Resolvers keep an answer for five minutes at least: each query is billed.",
  severity: "low",
  kind: "finops",
  remediation:
    "Set `ttl` to 300 or more, or use `aliases` for what AWS runs: queries for those are free.",
  refs: ["CB ROUTE53-1"],
  source:
    "https://docs.aws.amazon.com/Route53/latest/DeveloperGuide/resource-record-sets-values-basic.html",
  on: ["aws:route53/record:Record"],
  parameters: { minimumSeconds: everywhere(300) },
  check({ props }, { parameters: { minimumSeconds } }) {
    if (isSet(props, "aliases")) return undefined;
    return (numberOf(props.ttl) ?? 0) >= minimumSeconds
      ? undefined
      : `${received("ttl", props.ttl)}; set it to ${minimumSeconds} or more.`;
  },
});
