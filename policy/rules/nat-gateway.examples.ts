import { unknown, type ExamplesByRule } from "../rule/example";

export const examples: ExamplesByRule = {
  "nat-gateway-strategy": {
    pass: [
      {
        stack: [
          {
            type: "aws:ec2/subnet:Subnet",
            name: "public",
            props: { availabilityZone: "sa-east-1a", mapPublicIpOnLaunch: true, vpcId: "vpc-1" },
          },
          {
            type: "aws:ec2/natGateway:NatGateway",
            name: "nat",
            props: { subnetId: unknown },
            links: { subnetId: ["public"] },
          },
        ],
      },
    ],
    fail: [
      {
        stack: [
          {
            type: "aws:ec2/subnet:Subnet",
            name: "public",
            props: { availabilityZone: "sa-east-1a", mapPublicIpOnLaunch: true, vpcId: "vpc-1" },
          },
        ],
        says: "stack: no NAT gateway in sa-east-1a; prod has one in each zone.",
      },
      {
        stack: [
          { type: "aws:ec2/natGateway:NatGateway", name: "one", props: {} },
          { type: "aws:ec2/natGateway:NatGateway", name: "two", props: {} },
        ],
        environment: "dev",
        says: "two: the stack has 2 NAT gateways; dev pays for one at most.",
      },
    ],
    unknown: [
      {
        type: "aws:ec2/subnet:Subnet",
        props: { mapPublicIpOnLaunch: true },
        says: "availabilityZone is unknown until the deployment",
      },
    ],
  },
};
