import { type ExamplesByRule } from "../rule/example";

export const examples: ExamplesByRule = {
  "no-orphan-security-groups": {
    pass: [
      {
        stack: [
          { type: "aws:ec2/securityGroup:SecurityGroup", name: "firewall", props: {} },
          {
            type: "aws:ecs/service:Service",
            name: "api",
            props: {},
            links: { networkConfiguration: ["firewall"] },
          },
        ],
      },
    ],
    fail: [
      {
        type: "aws:ec2/securityGroup:SecurityGroup",
        props: {},
        says: "no resource of the stack is in it; remove it.",
      },
    ],
    unknown: [],
  },
};
