import { unknown, type ExamplesByRule } from "../rule/example";

export const examples: ExamplesByRule = {
  "default-sg-closed": {
    pass: [
      {
        stack: [
          { type: "aws:ec2/vpc:Vpc", name: "network", props: {} },
          {
            type: "aws:ec2/defaultSecurityGroup:DefaultSecurityGroup",
            name: "closed",
            props: { vpcId: unknown },
            links: { vpcId: ["network"] },
          },
        ],
      },
    ],
    fail: [
      {
        stack: [
          { type: "aws:ec2/vpc:Vpc", name: "network", props: {} },
          {
            type: "aws:ec2/defaultSecurityGroup:DefaultSecurityGroup",
            name: "elsewhere",
            props: { vpcId: "vpc-2" },
          },
        ],
        says: "network: no DefaultSecurityGroup empties its default group; add one.",
      },
    ],
    unknown: [
      {
        type: "aws:ec2/defaultSecurityGroup:DefaultSecurityGroup",
        props: { egress: unknown },
        says: "egress is unknown until the deployment",
      },
    ],
  },
  "vpc-flow-logs-enabled": {
    pass: [
      {
        stack: [
          { type: "aws:ec2/vpc:Vpc", name: "network", props: {} },
          {
            type: "aws:ec2/flowLog:FlowLog",
            name: "log",
            props: { trafficType: "ALL" },
            links: { vpcId: ["network"] },
          },
        ],
      },
    ],
    fail: [
      {
        stack: [
          { type: "aws:ec2/vpc:Vpc", name: "network", props: {} },
          {
            type: "aws:ec2/flowLog:FlowLog",
            name: "log",
            props: {},
            links: { vpcId: ["network"] },
          },
        ],
        says: "network: trafficType of log is not set; use ALL or REJECT.",
      },
    ],
    unknown: [
      {
        stack: [
          { type: "aws:ec2/vpc:Vpc", name: "network", props: {} },
          {
            type: "aws:ec2/flowLog:FlowLog",
            name: "log",
            props: { trafficType: unknown },
            links: { vpcId: ["network"] },
          },
        ],
        says: "network: trafficType is unknown until the deployment",
      },
    ],
  },
  "subnet-no-auto-public-ip": {
    pass: [{ type: "aws:ec2/subnet:Subnet", props: { mapPublicIpOnLaunch: false } }],
    fail: [
      {
        type: "aws:ec2/subnet:Subnet",
        props: { mapPublicIpOnLaunch: true },
        says: "mapPublicIpOnLaunch is true; set it to false, or tag the subnet SubnetType: Public.",
      },
    ],
    unknown: [
      {
        type: "aws:ec2/subnet:Subnet",
        props: { mapPublicIpOnLaunch: unknown },
        says: "mapPublicIpOnLaunch is unknown until the deployment",
      },
    ],
  },

  "vpc-no-default": {
    pass: [{ type: "aws:ec2/vpc:Vpc", props: { cidrBlock: "10.0.0.0/16" } }],
    fail: [
      {
        type: "aws:ec2/defaultVpc:DefaultVpc",
        props: {},
        says: "adopts the default VPC; use an aws.ec2.Vpc instead.",
      },
    ],
    unknown: [],
  },
};
