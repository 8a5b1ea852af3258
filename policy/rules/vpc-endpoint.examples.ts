import { unknown, type ExamplesByRule } from "../rule/example";

export const examples: ExamplesByRule = {
  "gateway-endpoints-with-nat": {
    pass: [
      {
        stack: [
          { type: "aws:ec2/vpc:Vpc", name: "network", props: {} },
          {
            type: "aws:ec2/subnet:Subnet",
            name: "public",
            props: {},
            links: { vpcId: ["network"] },
          },
          {
            type: "aws:ec2/natGateway:NatGateway",
            name: "nat",
            props: { connectivityType: "private" },
            links: { subnetId: ["public"] },
          },
        ],
      },
    ],
    fail: [
      {
        stack: [
          { type: "aws:ec2/vpc:Vpc", name: "network", props: {} },
          {
            type: "aws:ec2/subnet:Subnet",
            name: "public",
            props: {},
            links: { vpcId: ["network"] },
          },
          {
            type: "aws:ec2/natGateway:NatGateway",
            name: "nat",
            props: {},
            links: { subnetId: ["public"] },
          },
        ],
        says: "network: it has a NAT gateway and no Gateway endpoint for s3; add one, which is free.",
      },
    ],
    unknown: [
      {
        stack: [
          { type: "aws:ec2/vpc:Vpc", name: "network", props: {} },
          {
            type: "aws:ec2/subnet:Subnet",
            name: "public",
            props: {},
            links: { vpcId: ["network"] },
          },
          {
            type: "aws:ec2/natGateway:NatGateway",
            name: "nat",
            props: {},
            links: { subnetId: ["public"] },
          },
          {
            type: "aws:ec2/vpcEndpoint:VpcEndpoint",
            name: "some",
            props: { serviceName: unknown },
            links: { vpcId: ["network"] },
          },
        ],
        says: "network: serviceName is unknown until the deployment",
      },
    ],
  },
  "no-s3-interface-endpoint": {
    pass: [
      {
        type: "aws:ec2/vpcEndpoint:VpcEndpoint",
        props: { serviceName: "com.amazonaws.sa-east-1.s3" },
      },
    ],
    fail: [
      {
        type: "aws:ec2/vpcEndpoint:VpcEndpoint",
        props: { serviceName: "com.amazonaws.sa-east-1.s3", vpcEndpointType: "Interface" },
        says: "vpcEndpointType is Interface for com.amazonaws.sa-east-1.s3; use Gateway, which is free.",
      },
    ],
    unknown: [
      {
        type: "aws:ec2/vpcEndpoint:VpcEndpoint",
        props: { serviceName: unknown, vpcEndpointType: "Interface" },
        says: "serviceName is unknown until the deployment",
      },
    ],
  },
};
