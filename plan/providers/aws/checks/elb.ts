import type { Properties } from "../../../protocol/wire";
import type { CheckFailure } from "../../provider";
import type { Expectation, ServiceChecks, TypeChecks } from "./check";
import { actions } from "./elb-actions";
import { arn } from "./expect/identity";
import { cidrBlock } from "./expect/network";
import { between, oneOfNumbers, port, whole } from "./expect/number";
import { length, matching, notMatching, oneOf, oneOfIgnoringCase } from "./expect/text";
import { nameOrPrefix } from "./names";
import { exactlyOneOf, isAbsent, relation } from "./relations";
import { known } from "./values";

const protocols = ["HTTP", "HTTPS", "TCP", "TLS", "UDP", "TCP_UDP", "GENEVE", "QUIC", "TCP_QUIC"];

const alphanumeric = matching(/^[0-9A-Za-z-]*$/, "only letters, digits and hyphens");
const noHyphenFirst = notMatching(/^-/, "no hyphen at the beginning");
const noHyphenAtEnds = notMatching(/^-|-$/, "no hyphen at the beginning or the end");
const notInternal = notMatching(/^internal-/, "no internal- at the beginning");

const loadBalancer: TypeChecks = {
  source: "internal/service/elbv2/load_balancer.go and validate.go",
  arguments: {
    desyncMitigationMode: oneOf("monitor", "defensive", "strictest"),
    dnsRecordClientRoutingPolicy: oneOf(
      "availability_zone_affinity",
      "partial_availability_zone_affinity",
      "any_availability_zone",
    ),
    ipAddressType: oneOf("ipv4", "dualstack", "dualstack-without-public-ipv4"),
    loadBalancerType: oneOf("application", "gateway", "network"),
    name: [length(0, 32), alphanumeric, noHyphenAtEnds, notInternal],
    namePrefix: [length(1, 6), alphanumeric, noHyphenFirst, notInternal],
    xffHeaderProcessingMode: oneOf("append", "preserve", "remove"),
  },
  relations: [nameOrPrefix, exactlyOneOf("subnetMappings", "subnets")],
};

const threshold = between(2, 10);

const targetGroup: TypeChecks = {
  source: "internal/service/elbv2/target_group.go and validate.go",
  arguments: {
    deregistrationDelay: between(0, 3600),
    "healthCheck.healthyThreshold": threshold,
    "healthCheck.interval": between(5, 300),
    // Empty text takes back a path that was given once.
    "healthCheck.path": [length(0, 1024), matching(/^(\/|$)/, "a slash at the beginning")],
    "healthCheck.port": trafficPort(),
    "healthCheck.protocol": oneOfIgnoringCase("HTTP", "HTTPS", "TCP"),
    "healthCheck.timeout": between(2, 120),
    "healthCheck.unhealthyThreshold": threshold,
    ipAddressType: oneOf("ipv4", "ipv6"),
    loadBalancingAlgorithmType: oneOf(
      "round_robin",
      "least_outstanding_requests",
      "weighted_random",
    ),
    loadBalancingAnomalyMitigation: oneOf("on", "off"),
    name: [length(1, 32), alphanumeric, noHyphenAtEnds],
    namePrefix: [length(1, 6), alphanumeric, noHyphenFirst],
    port,
    protocol: oneOf(...protocols),
    protocolVersion: oneOfIgnoringCase("GRPC", "HTTP1", "HTTP2"),
    slowStart: whole(
      "to be 0, or in the range (30 - 900)",
      (value) => value === 0 || (value >= 30 && value <= 900),
    ),
    "stickiness.cookieDuration": between(0, 604_800),
    "stickiness.type": oneOf(
      "app_cookie",
      "lb_cookie",
      "source_ip",
      "source_ip_dest_ip",
      "source_ip_dest_ip_proto",
    ),
    targetType: oneOf("alb", "instance", "ip", "lambda"),
  },
  relations: [nameOrPrefix, relation(["port", "protocol", "targetType", "vpcId"], unreachable)],
};

const listener: TypeChecks = {
  source: "internal/service/elbv2/listener.go",
  arguments: {
    ...actions("defaultActions"),
    alpnPolicy: oneOfIgnoringCase(
      "HTTP1Only",
      "HTTP2Only",
      "HTTP2Optional",
      "HTTP2Preferred",
      "None",
    ),
    certificateArn: arn,
    loadBalancerArn: arn,
    port,
    protocol: oneOfIgnoringCase(...protocols),
  },
};

const conditionValue = length(1, 128);

const listenerRule: TypeChecks = {
  source: "internal/service/elbv2/listener_rule.go",
  arguments: {
    ...actions("actions"),
    "conditions[].hostHeader.values[]": conditionValue,
    "conditions[].httpHeader.values[]": conditionValue,
    "conditions[].httpRequestMethod.values[]": matching(
      /^[A-Za-z_-]{1,40}$/,
      "a method of 1 to 40 letters, hyphens and underscores",
    ),
    "conditions[].pathPattern.values[]": conditionValue,
    "conditions[].sourceIp.values[]": cidrBlock,
    listenerArn: arn,
    priority: priority(),
  },
};

/** Both modules of the SDK have the same types. */
export const elb: ServiceChecks = Object.fromEntries(
  ["alb", "lb"].flatMap((module) => [
    [`aws:${module}/listener:Listener`, listener],
    [`aws:${module}/listenerRule:ListenerRule`, listenerRule],
    [`aws:${module}/loadBalancer:LoadBalancer`, loadBalancer],
    [`aws:${module}/targetGroup:TargetGroup`, targetGroup],
  ]),
);

function trafficPort(): Expectation {
  return {
    expected: 'to be "traffic-port" or a port',
    holds: (value) => value === "traffic-port" || between(1, 65_536).holds(value),
  };
}

/** The last one is that of the default rule. */
function priority(): Expectation {
  const [min, max, ofDefault] = [1, 50_000, 99_999];
  return {
    expected: `to be in the range (${min} - ${max})`,
    holds: (value) => between(min, max).holds(value) || oneOfNumbers(ofDefault).holds(value),
  };
}

/** Targets other than functions are reached through a network. */
function unreachable(group: Properties): readonly CheckFailure[] {
  const targetType = isAbsent(group, "targetType") ? "instance" : known(group, "targetType");
  if (targetType === undefined || targetType === "lambda") return [];
  return ["port", "protocol", "vpcId"]
    .filter((property) => isAbsent(group, property))
    .map((property) => ({
      property,
      reason: "must be specified unless targetType is lambda",
    }));
}
