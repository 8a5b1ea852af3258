import { unknown, type ExamplesByRule } from "../rule/example";

export const examples: ExamplesByRule = {
  "sg-no-world-admin-ports": {
    pass: [
      {
        type: "aws:vpc/securityGroupIngressRule:SecurityGroupIngressRule",
        props: { ipProtocol: "tcp", fromPort: 22, toPort: 22, cidrIpv4: "10.0.0.0/16" },
      },
    ],
    fail: [
      {
        type: "aws:vpc/securityGroupIngressRule:SecurityGroupIngressRule",
        props: { ipProtocol: "tcp", fromPort: 22, toPort: 22, cidrIpv4: "0.0.0.0/0" },
        says: "opens port 22 to 0.0.0.0/0; name a security group or a narrow CIDR instead.",
      },
      {
        type: "aws:ec2/defaultSecurityGroup:DefaultSecurityGroup",
        props: {
          ingress: [
            { cidrBlocks: ["10.0.0.0/8"] },
            { protocol: "tcp", fromPort: 22, toPort: 22, cidrBlocks: ["0.0.0.0/0"] },
          ],
        },
        says: "ingress[1] opens port 22 to 0.0.0.0/0; name a security group or a narrow CIDR instead.",
      },
      {
        type: "aws:ec2/securityGroup:SecurityGroup",
        props: { ingress: [{ protocol: "tcp", fromPort: 22, toPort: 22 }] },
        says: "ingress[0] opens port 22 and names no source; name a security group or a narrow CIDR instead.",
      },
      {
        type: "aws:ec2/securityGroupRule:SecurityGroupRule",
        props: { protocol: "tcp", fromPort: 22, toPort: 22, cidrBlocks: ["0.0.0.0/0"] },
        says: "opens port 22 to 0.0.0.0/0; name a security group or a narrow CIDR instead.",
      },
    ],
    unknown: [
      {
        type: "aws:ec2/securityGroup:SecurityGroup",
        props: { ingress: unknown },
        says: "ingress is unknown until the deployment",
      },
    ],
  },
  "sg-no-world-data-ports": {
    pass: [
      {
        type: "aws:vpc/securityGroupIngressRule:SecurityGroupIngressRule",
        props: { ipProtocol: "tcp", fromPort: 5432, toPort: 5432, cidrIpv4: "10.0.0.0/8" },
      },
    ],
    fail: [
      {
        type: "aws:vpc/securityGroupIngressRule:SecurityGroupIngressRule",
        props: { ipProtocol: "tcp", cidrIpv4: "0.0.0.0/0", fromPort: 5432, toPort: 5432 },
        says: "opens port 5432-5439 to 0.0.0.0/0; name a security group or a narrow CIDR instead.",
      },
      {
        type: "aws:ec2/defaultSecurityGroup:DefaultSecurityGroup",
        props: {
          ingress: [{ protocol: "tcp", fromPort: 3306, toPort: 3306, cidrBlocks: ["0.0.0.0/0"] }],
        },
        says: "ingress[0] opens port 3306 to 0.0.0.0/0; name a security group or a narrow CIDR instead.",
      },
      {
        type: "aws:ec2/securityGroup:SecurityGroup",
        props: {
          ingress: [{ protocol: "tcp", fromPort: 3306, toPort: 3306, cidrBlocks: ["0.0.0.0/0"] }],
        },
        says: "ingress[0] opens port 3306 to 0.0.0.0/0; name a security group or a narrow CIDR instead.",
      },
      {
        type: "aws:ec2/securityGroupRule:SecurityGroupRule",
        props: { protocol: "tcp", fromPort: 3306, toPort: 3306, cidrBlocks: ["0.0.0.0/0"] },
        says: "opens port 3306 to 0.0.0.0/0; name a security group or a narrow CIDR instead.",
      },
    ],
    unknown: [
      {
        type: "aws:vpc/securityGroupIngressRule:SecurityGroupIngressRule",
        props: { cidrIpv4: unknown },
        says: "cidrIpv4 is unknown until the deployment",
      },
    ],
  },
  "sg-world-ingress-only-web": {
    pass: [
      {
        type: "aws:vpc/securityGroupIngressRule:SecurityGroupIngressRule",
        props: { ipProtocol: "tcp", fromPort: 443, toPort: 443, cidrIpv4: "0.0.0.0/0" },
      },
    ],
    fail: [
      {
        type: "aws:vpc/securityGroupIngressRule:SecurityGroupIngressRule",
        props: { ipProtocol: "tcp", fromPort: 8080, toPort: 8080, cidrIpv4: "0.0.0.0/0" },
        says: "opens more than 80 and 443 to 0.0.0.0/0; name a security group or a narrow CIDR instead.",
      },
      {
        type: "aws:ec2/defaultSecurityGroup:DefaultSecurityGroup",
        props: {
          ingress: [{ protocol: "tcp", fromPort: 8080, toPort: 8080, cidrBlocks: ["0.0.0.0/0"] }],
        },
        says: "ingress[0] opens more than 80 and 443 to 0.0.0.0/0; name a security group or a narrow CIDR instead.",
      },
      {
        type: "aws:ec2/securityGroup:SecurityGroup",
        props: {
          ingress: [{ protocol: "tcp", fromPort: 443, toPort: 443 }, { ipv6CidrBlocks: ["::/0"] }],
        },
        says: "ingress[1] opens more than 80 and 443 to ::/0; name a security group or a narrow CIDR instead.",
      },
      {
        type: "aws:ec2/securityGroupRule:SecurityGroupRule",
        props: { ipv6CidrBlocks: ["::/0"] },
        says: "opens more than 80 and 443 to ::/0; name a security group or a narrow CIDR instead.",
      },
    ],
    unknown: [
      {
        type: "aws:vpc/securityGroupIngressRule:SecurityGroupIngressRule",
        props: { cidrIpv4: unknown },
        says: "cidrIpv4 is unknown until the deployment",
      },
    ],
  },
};
