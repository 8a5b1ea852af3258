import type { Expectation, ServiceChecks, TypeChecks } from "./check";
import { portsOfAll } from "./every-protocol";
import { ipv4Block, ipv6Block } from "./expect/network";
import { between } from "./expect/number";
import { oneOfIgnoringCase } from "./expect/text";

/** The provider knows the names of https://www.iana.org/assignments/protocol-numbers. */
const protocol: Expectation = {
  expected: "to be the name of a protocol such as tcp, or its number (-1 is all)",
  holds: (value) =>
    between(-1, 255).holds(value) ||
    (typeof value === "string" && /^[a-z][a-z0-9.+/-]*$/i.test(value)),
};

const rules = (path: string): Readonly<Record<string, Expectation>> => ({
  [`${path}[].action`]: oneOfIgnoringCase("allow", "deny"),
  [`${path}[].cidrBlock`]: ipv4Block,
  [`${path}[].fromPort`]: between(0, 65_535),
  [`${path}[].ipv6CidrBlock`]: ipv6Block,
  [`${path}[].protocol`]: protocol,
  [`${path}[].ruleNo`]: between(1, 32_766),
  [`${path}[].toPort`]: between(0, 65_535),
});

const withRules = (source: string): TypeChecks => ({
  source,
  arguments: { ...rules("ingress"), ...rules("egress") },
  relations: portsOfAll,
});

export const networkAcl: ServiceChecks = {
  "aws:ec2/defaultNetworkAcl:DefaultNetworkAcl": withRules(
    "internal/service/ec2/vpc_default_network_acl.go",
  ),
  "aws:ec2/networkAcl:NetworkAcl": withRules("internal/service/ec2/vpc_network_acl.go"),
};
