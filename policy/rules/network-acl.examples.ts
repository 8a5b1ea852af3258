import { unknown, type ExamplesByRule } from "../rule/example";

export const examples: ExamplesByRule = {
  "nacl-no-world-admin-ports": {
    pass: [
      {
        type: "aws:ec2/networkAcl:NetworkAcl",
        props: {
          ingress: [
            {
              action: "allow",
              ruleNo: 100,
              protocol: "tcp",
              fromPort: 22,
              toPort: 22,
              cidrBlock: "10.0.0.0/16",
            },
          ],
        },
      },
      {
        type: "aws:ec2/networkAcl:NetworkAcl",
        props: {
          ingress: [
            {
              action: "allow",
              ruleNo: 100,
              protocol: "tcp",
              fromPort: 1024,
              toPort: 65535,
              cidrBlock: "0.0.0.0/0",
            },
          ],
        },
      },
    ],
    fail: [
      {
        type: "aws:ec2/networkAcl:NetworkAcl",
        props: {
          ingress: [
            {
              action: "allow",
              ruleNo: 100,
              protocol: "tcp",
              fromPort: 22,
              toPort: 22,
              cidrBlock: "0.0.0.0/0",
            },
          ],
        },
        says: "lets the world reach port 22; name a narrow CIDR instead.",
      },
      {
        type: "aws:ec2/defaultNetworkAcl:DefaultNetworkAcl",
        props: {
          ingress: [
            {
              action: "allow",
              ruleNo: 100,
              protocol: "-1",
              fromPort: 0,
              toPort: 0,
              cidrBlock: "0.0.0.0/0",
            },
          ],
        },
        says: "lets the world reach port 22 and 3389; name a narrow CIDR instead.",
      },
      {
        type: "aws:ec2/networkAclRule:NetworkAclRule",
        props: {
          ruleAction: "allow",
          ruleNumber: 100,
          protocol: "tcp",
          fromPort: 3389,
          toPort: 3389,
          ipv6CidrBlock: "::/0",
        },
        says: "lets the world reach port 3389; name a narrow CIDR instead.",
      },
    ],
    unknown: [
      {
        type: "aws:ec2/networkAcl:NetworkAcl",
        props: { ingress: unknown },
        says: "ingress is unknown until the deployment",
      },
    ],
  },
};
