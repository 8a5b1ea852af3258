import { unknown, type ExamplesByRule } from "../rule/example";

export const examples: ExamplesByRule = {
  "interface-endpoint-budget": {
    pass: [
      {
        stack: [
          {
            type: "aws:ec2/vpcEndpoint:VpcEndpoint",
            name: "number-1",
            props: {
              vpcEndpointType: "Interface",
              subnetIds: ["subnet-1", "subnet-2", "subnet-3"],
            },
          },
          {
            type: "aws:ec2/vpcEndpoint:VpcEndpoint",
            name: "number-2",
            props: {
              vpcEndpointType: "Interface",
              subnetIds: ["subnet-1", "subnet-2", "subnet-3"],
            },
          },
          { type: "aws:ec2/vpcEndpoint:VpcEndpoint", name: "gateway", props: {} },
        ],
        environment: "dev",
      },
    ],
    fail: [
      {
        stack: [
          {
            type: "aws:ec2/vpcEndpoint:VpcEndpoint",
            name: "number-1",
            props: {
              vpcEndpointType: "Interface",
              subnetIds: ["subnet-1", "subnet-2", "subnet-3"],
            },
          },
          {
            type: "aws:ec2/vpcEndpoint:VpcEndpoint",
            name: "number-2",
            props: {
              vpcEndpointType: "Interface",
              subnetIds: ["subnet-1", "subnet-2", "subnet-3"],
            },
          },
          {
            type: "aws:ec2/vpcEndpointSubnetAssociation:VpcEndpointSubnetAssociation",
            name: "more",
            props: {},
          },
        ],
        environment: "dev",
        says: "stack: the stack has 7 interfaces of endpoints; dev pays for 6 at most.",
      },
    ],
    unknown: [
      {
        stack: [
          { type: "aws:sns/topic:Topic", name: "other", props: {} },
          {
            type: "aws:ec2/vpcEndpoint:VpcEndpoint",
            name: "endpoint",
            props: { vpcEndpointType: unknown },
            links: { vpcEndpointType: ["other"] },
          },
        ],
        environment: "dev",
        says: "endpoint: vpcEndpointType is unknown until the deployment",
      },
    ],
  },
  "kms-key-budget": {
    pass: [
      {
        stack: [
          { type: "aws:kms/key:Key", name: "number-1", props: {} },
          { type: "aws:kms/key:Key", name: "number-2", props: {} },
          { type: "aws:kms/key:Key", name: "number-3", props: {} },
          { type: "aws:kms/key:Key", name: "number-4", props: {} },
          { type: "aws:kms/key:Key", name: "number-5", props: {} },
          { type: "aws:kms/key:Key", name: "number-6", props: {} },
          { type: "aws:kms/key:Key", name: "number-7", props: {} },
          { type: "aws:kms/key:Key", name: "number-8", props: {} },
        ],
        environment: "dev",
      },
    ],
    fail: [
      {
        stack: [
          { type: "aws:kms/key:Key", name: "number-1", props: {} },
          { type: "aws:kms/key:Key", name: "number-2", props: {} },
          { type: "aws:kms/key:Key", name: "number-3", props: {} },
          { type: "aws:kms/key:Key", name: "number-4", props: {} },
          { type: "aws:kms/key:Key", name: "number-5", props: {} },
          { type: "aws:kms/key:Key", name: "number-6", props: {} },
          { type: "aws:kms/key:Key", name: "number-7", props: {} },
          { type: "aws:kms/key:Key", name: "number-8", props: {} },
          { type: "aws:kms/replicaKey:ReplicaKey", name: "replica", props: {} },
        ],
        environment: "dev",
        says: "stack: the stack has 9 KMS keys; dev pays for 8 at most.",
      },
    ],
    unknown: [],
  },
  "load-balancer-budget": {
    pass: [
      { type: "aws:lb/loadBalancer:LoadBalancer", name: "edge", props: {}, environment: "dev" },
    ],
    fail: [
      {
        stack: [
          { type: "aws:lb/loadBalancer:LoadBalancer", name: "edge", props: {} },
          { type: "aws:alb/loadBalancer:LoadBalancer", name: "second", props: {} },
        ],
        environment: "dev",
        says: "stack: the stack has 2 load balancers; dev pays for 1 at most.",
      },
    ],
    unknown: [],
  },
};
