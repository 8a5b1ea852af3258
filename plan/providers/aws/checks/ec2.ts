import type { Expectation, ServiceChecks, TypeChecks } from "./check";
import { portsOfAll } from "./every-protocol";
import { arn } from "./expect/identity";
import { ipv4Block, ipv4BlockSized, ipv6Block } from "./expect/network";
import { between, oneOfNumbers } from "./expect/number";
import { json, length, matching, notMatching, oneOf, orEmpty } from "./expect/text";
import { nameOrPrefix, suffixLength } from "./names";
import { conflicts, exactlyOneOf, requiredWith } from "./relations";

/** Source: internal/service/ec2/validate.go, validSecurityGroupRuleDescription. */
const ruleDescription = [
  length(0, 255),
  matching(
    /^[0-9A-Za-z_ .:/()#,@[\]+=&;{}!$*-]*$/,
    "only letters, digits, spaces and ._-:/()#,@[]+=&;{}!$*",
  ),
];

/**
 * Protocols. The provider takes any text; EC2 knows four names and the numbers.
 * https://docs.aws.amazon.com/AWSEC2/latest/APIReference/API_IpPermission.html
 */
const protocol: Expectation = {
  expected: "to be tcp, udp, icmp, icmpv6, all, or a protocol number (-1 is all)",
  holds: (value) =>
    between(-1, 255).holds(value) ||
    (typeof value === "string" && /^(tcp|udp|icmp|icmpv6|all)$/i.test(value)),
};

const inlineRules = (
  path: string,
): Readonly<Record<string, Expectation | readonly Expectation[]>> => ({
  [`${path}[].cidrBlocks[]`]: ipv4Block,
  [`${path}[].description`]: ruleDescription,
  [`${path}[].ipv6CidrBlocks[]`]: ipv6Block,
  [`${path}[].protocol`]: protocol,
});

const groupName = (max: number): readonly Expectation[] => [
  length(0, max),
  notMatching(/^sg-/, "no sg- at the beginning"),
];

const rulePort = between(-1, 65_535);

const standaloneRule = (source: string): TypeChecks => ({
  source,
  arguments: {
    cidrIpv4: ipv4Block,
    cidrIpv6: ipv6Block,
    description: ruleDescription,
    fromPort: rulePort,
    ipProtocol: protocol,
    toPort: rulePort,
  },
  relations: [exactlyOneOf("cidrIpv4", "cidrIpv6", "prefixListId", "referencedSecurityGroupId")],
});

export const ec2: ServiceChecks = {
  "aws:ec2/defaultSecurityGroup:DefaultSecurityGroup": {
    source: "internal/service/ec2/vpc_default_security_group.go",
    arguments: { ...inlineRules("ingress"), ...inlineRules("egress") },
    relations: portsOfAll,
  },
  "aws:ec2/flowLog:FlowLog": {
    source: "internal/service/ec2/vpc_flow_log.go",
    arguments: {
      deliverCrossAccountRole: arn,
      "destinationOptions.fileFormat": oneOf("plain-text", "parquet"),
      iamRoleArn: arn,
      logDestination: arn,
      logDestinationType: oneOf("cloud-watch-logs", "s3", "kinesis-data-firehose"),
      maxAggregationInterval: oneOfNumbers(60, 600),
      trafficType: oneOf("ACCEPT", "REJECT", "ALL"),
    },
    relations: [
      exactlyOneOf(
        "eniId",
        "regionalNatGatewayId",
        "subnetId",
        "transitGatewayAttachmentId",
        "transitGatewayId",
        "vpcId",
      ),
    ],
  },
  "aws:ec2/natGateway:NatGateway": {
    source: "internal/service/ec2/vpc_nat_gateway.go",
    arguments: { connectivityType: oneOf("private", "public") },
  },
  "aws:ec2/route:Route": {
    source: "internal/service/ec2/vpc_route.go",
    arguments: {
      destinationCidrBlock: orEmpty(ipv4Block),
      destinationIpv6CidrBlock: orEmpty(ipv6Block),
    },
  },
  "aws:ec2/routeTable:RouteTable": {
    source: "internal/service/ec2/vpc_route_table.go",
    arguments: {
      "routes[].cidrBlock": orEmpty(ipv4Block),
      "routes[].ipv6CidrBlock": orEmpty(ipv6Block),
    },
  },
  "aws:ec2/securityGroup:SecurityGroup": {
    source: "internal/service/ec2/vpc_security_group.go",
    arguments: {
      ...inlineRules("ingress"),
      ...inlineRules("egress"),
      description: length(0, 255),
      name: groupName(255),
      namePrefix: groupName(255 - suffixLength),
    },
    relations: [nameOrPrefix, ...portsOfAll],
  },
  "aws:ec2/securityGroupRule:SecurityGroupRule": {
    source: "internal/service/ec2/vpc_security_group_rule.go",
    arguments: {
      "cidrBlocks[]": ipv4Block,
      description: ruleDescription,
      "ipv6CidrBlocks[]": ipv6Block,
      protocol,
      type: oneOf("egress", "ingress"),
    },
  },
  "aws:ec2/subnet:Subnet": {
    source: "internal/service/ec2/vpc_subnet.go",
    arguments: {
      cidrBlock: ipv4Block,
      ipv6CidrBlock: ipv6Block,
      privateDnsHostnameTypeOnLaunch: oneOf("ip-name", "resource-name"),
    },
    relations: [conflicts("availabilityZone", "availabilityZoneId")],
  },
  "aws:ec2/vpc:Vpc": {
    source: "internal/service/ec2/vpc_.go",
    arguments: {
      cidrBlock: ipv4BlockSized(16, 28),
      ipv6CidrBlock: orEmpty(ipv6Block),
      instanceTenancy: oneOf("dedicated", "default"),
      ipv4NetmaskLength: between(16, 28),
    },
    relations: [
      conflicts("assignGeneratedIpv6CidrBlock", "ipv6IpamPoolId"),
      conflicts("cidrBlock", "ipv4NetmaskLength"),
      conflicts("ipv6NetmaskLength", "ipv6CidrBlock"),
      requiredWith("ipv4NetmaskLength", "ipv4IpamPoolId"),
    ],
  },
  "aws:ec2/vpcEndpoint:VpcEndpoint": {
    source: "internal/service/ec2/vpc_endpoint.go",
    arguments: {
      policy: json,
      vpcEndpointType: oneOf(
        "Gateway",
        "GatewayLoadBalancer",
        "Interface",
        "Resource",
        "ServiceNetwork",
      ),
    },
  },
  "aws:vpc/securityGroupEgressRule:SecurityGroupEgressRule": standaloneRule(
    "internal/service/ec2/vpc_security_group_egress_rule.go",
  ),
  "aws:vpc/securityGroupIngressRule:SecurityGroupIngressRule": standaloneRule(
    "internal/service/ec2/vpc_security_group_ingress_rule.go",
  ),
};
