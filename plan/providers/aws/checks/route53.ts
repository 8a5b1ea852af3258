import type { ServiceChecks } from "./check";
import { between } from "./expect/number";
import { length, notEmpty, oneOf } from "./expect/text";
import { atMostOneOf, conflicts, exactlyOneOf, requiredWith } from "./relations";

const recordTypes = oneOf(
  ..."A AAAA CAA CNAME DS HTTPS MX NAPTR NS PTR SOA SPF SRV SSHFP SVCB TLSA TXT".split(" "),
);

/** Ways to choose among records of one name, of which a record has one and a name for itself. */
const routing = [
  "cidrRoutingPolicy",
  "failoverRoutingPolicies",
  "geolocationRoutingPolicies",
  "geoproximityRoutingPolicy",
  "latencyRoutingPolicies",
  "multivalueAnswerRoutingPolicy",
  "weightedRoutingPolicies",
];

export const route53: ServiceChecks = {
  "aws:route53/record:Record": {
    source: "internal/service/route53/record.go",
    arguments: {
      "aliases[].name": length(1, 1024),
      "aliases[].zoneId": length(1, 32),
      "failoverRoutingPolicies[].type": oneOf("PRIMARY", "SECONDARY"),
      "geoproximityRoutingPolicy.bias": between(-99, 99),
      type: recordTypes,
      zoneId: notEmpty,
    },
    relations: [
      exactlyOneOf("aliases", "records"),
      conflicts("ttl", "aliases"),
      requiredWith("ttl", "records"),
      ...atMostOneOf(...routing),
      ...routing.map((policy) => requiredWith(policy, "setIdentifier")),
    ],
  },
  "aws:route53/zone:Zone": {
    source: "internal/service/route53/zone.go",
    arguments: { comment: length(0, 256), name: length(1, 1024) },
    relations: [conflicts("delegationSetId", "vpcs")],
  },
};
