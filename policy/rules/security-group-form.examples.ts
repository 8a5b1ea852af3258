import { unknown, type ExamplesByRule } from "../rule/example";

export const examples: ExamplesByRule = {
  "sg-egress-restricted": {
    pass: [
      {
        type: "aws:ec2/securityGroup:SecurityGroup",
        props: {
          egress: [{ protocol: "tcp", fromPort: 443, toPort: 443, cidrBlocks: ["0.0.0.0/0"] }],
        },
      },
    ],
    fail: [
      {
        type: "aws:ec2/securityGroup:SecurityGroup",
        props: { egress: [{ protocol: "-1", fromPort: 0, toPort: 0, cidrBlocks: ["0.0.0.0/0"] }] },
        says: "egress[0] opens every port to 0.0.0.0/0; name the ports or the destinations.",
      },
      {
        type: "aws:ec2/securityGroupRule:SecurityGroupRule",
        props: { type: "egress", cidrBlocks: ["0.0.0.0/0"] },
        says: "opens every port to 0.0.0.0/0; name the ports or the destinations.",
      },
      {
        type: "aws:vpc/securityGroupEgressRule:SecurityGroupEgressRule",
        props: { cidrIpv6: "::/0" },
        says: "opens every port to ::/0; name the ports or the destinations.",
      },
    ],
    unknown: [
      {
        type: "aws:vpc/securityGroupEgressRule:SecurityGroupEgressRule",
        props: { cidrIpv4: unknown },
        says: "cidrIpv4 is unknown until the deployment",
      },
    ],
  },
  "sg-no-all-protocols": {
    pass: [
      {
        type: "aws:ec2/networkAclRule:NetworkAclRule",
        props: { protocol: "tcp", cidrBlock: "0.0.0.0/0", ruleAction: "allow" },
      },
      {
        type: "aws:ec2/securityGroup:SecurityGroup",
        props: {
          ingress: [
            { protocol: "-1", fromPort: 0, toPort: 0, self: true },
            { protocol: "-1", fromPort: 0, toPort: 0, securityGroups: [unknown] },
          ],
        },
      },
    ],
    fail: [
      {
        type: "aws:ec2/networkAclRule:NetworkAclRule",
        props: { protocol: "-1", cidrBlock: "0.0.0.0/0", ruleAction: "allow" },
        says: "opens every protocol to the world; name the protocol and the ports.",
      },
      {
        type: "aws:ec2/defaultSecurityGroup:DefaultSecurityGroup",
        props: {
          ingress: [{ protocol: "-1", fromPort: 0, toPort: 0, cidrBlocks: ["10.0.0.0/8"] }],
        },
        says: "ingress[0] opens every port to 10.0.0.0/8; name the ports, or a security group as the source.",
      },
      {
        type: "aws:ec2/securityGroupRule:SecurityGroupRule",
        props: { cidrBlocks: ["10.0.0.0/8"] },
        says: "opens every port to 10.0.0.0/8; name the ports, or a security group as the source.",
      },
      {
        type: "aws:vpc/securityGroupIngressRule:SecurityGroupIngressRule",
        props: {},
        says: "opens every port and names no source; name the ports, or a security group as the source.",
      },
      {
        type: "aws:ec2/networkAcl:NetworkAcl",
        props: { ingress: [{ cidrBlock: "0.0.0.0/0", action: "allow" }] },
        says: "ingress[0] opens every protocol to the world; name the protocol and the ports.",
      },
    ],
    unknown: [
      {
        type: "aws:ec2/networkAclRule:NetworkAclRule",
        props: { cidrBlock: unknown, ruleAction: "allow" },
        says: "cidrBlock is unknown until the deployment",
      },
    ],
  },
  "sg-rules-described": {
    pass: [
      {
        type: "aws:ec2/securityGroupRule:SecurityGroupRule",
        props: { description: "Clients to the database" },
      },
    ],
    fail: [
      {
        type: "aws:ec2/securityGroupRule:SecurityGroupRule",
        props: {},
        says: "description is not set; say what it is for.",
      },
      {
        type: "aws:ec2/securityGroup:SecurityGroup",
        props: {},
        says: "description is not set; say what it is for.",
      },
      {
        type: "aws:vpc/securityGroupEgressRule:SecurityGroupEgressRule",
        props: {},
        says: "description is not set; say what it is for.",
      },
      {
        type: "aws:vpc/securityGroupIngressRule:SecurityGroupIngressRule",
        props: {},
        says: "description is not set; say what it is for.",
      },
    ],
    unknown: [
      {
        type: "aws:ec2/securityGroup:SecurityGroup",
        props: { description: "Clients to the database", ingress: unknown },
        says: "ingress is unknown until the deployment",
      },
    ],
  },
};
