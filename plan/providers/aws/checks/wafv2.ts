import type { ServiceChecks } from "./check";
import { arn } from "./expect/identity";
import { cidrBlock } from "./expect/network";
import { atLeast } from "./expect/number";
import { length, matching, oneOf } from "./expect/text";

const scope = oneOf("CLOUDFRONT", "REGIONAL");

const name = [
  length(1, 128),
  matching(/^[\w-]*$/, "only letters, digits, hyphens and underscores"),
];

const metricName = [length(1, 128), matching(/^[\w#:./-]*$/, "only letters, digits and _#:.-/")];

export const wafv2: ServiceChecks = {
  "aws:wafv2/ipSet:IpSet": {
    source: "internal/service/wafv2/ip_set.go",
    arguments: {
      "addresses[]": cidrBlock,
      description: length(1, 256),
      ipAddressVersion: oneOf("IPV4", "IPV6"),
      name,
      scope,
    },
  },
  "aws:wafv2/webAcl:WebAcl": {
    source: "internal/service/wafv2/web_acl.go",
    arguments: {
      description: length(1, 256),
      name,
      "rules[].name": length(1, 128),
      "rules[].priority": atLeast(0),
      "rules[].visibilityConfig.metricName": metricName,
      scope,
      "visibilityConfig.metricName": metricName,
    },
  },
  "aws:wafv2/webAclAssociation:WebAclAssociation": {
    source: "internal/service/wafv2/web_acl_association.go",
    arguments: { resourceArn: arn, webAclArn: arn },
  },
  "aws:wafv2/webAclLoggingConfiguration:WebAclLoggingConfiguration": {
    source: "internal/service/wafv2/web_acl_logging_configuration.go",
    arguments: { "logDestinationConfigs[]": arn, resourceArn: arn },
  },
};
