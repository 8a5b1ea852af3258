import { type ExamplesByRule } from "../rule/example";

export const examples: ExamplesByRule = {
  "eip-associated": {
    pass: [{ type: "aws:ec2/eip:Eip", props: { instance: "x-1" } }],
    fail: [
      {
        type: "aws:ec2/eip:Eip",
        props: {},
        says: "nothing uses the address; remove it or give it to an instance, an interface, a NAT gateway or a load balancer.",
      },
    ],
    unknown: [],
  },
};
