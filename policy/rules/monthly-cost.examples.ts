import { type ExamplesByRule } from "../rule/example";

export const examples: ExamplesByRule = {
  "monthly-cost-ceiling": {
    pass: [
      {
        stack: [
          { type: "aws:ec2/natGateway:NatGateway", name: "nat-0", props: {} },
          { type: "aws:ec2/natGateway:NatGateway", name: "nat-1", props: {} },
          { type: "aws:ec2/natGateway:NatGateway", name: "nat-2", props: {} },
        ],
        environment: "dev",
      },
    ],
    fail: [
      {
        stack: [
          { type: "aws:ec2/natGateway:NatGateway", name: "nat-0", props: {} },
          { type: "aws:ec2/natGateway:NatGateway", name: "nat-1", props: {} },
          { type: "aws:ec2/natGateway:NatGateway", name: "nat-2", props: {} },
          { type: "aws:ec2/natGateway:NatGateway", name: "nat-3", props: {} },
        ],
        environment: "dev",
        says: "stack: the fixed cost is 271.56 USD a month by the prices of 2026-08-31; dev may cost 250.00 USD. The most is gateway hours of nat-0 (67.89 USD), gateway hours of nat-1 (67.89 USD), gateway hours of nat-2 (67.89 USD) and gateway hours of nat-3 (67.89 USD).",
      },
    ],
    unknown: [],
  },
};
