import { unknown, type ExamplesByRule } from "../rule/example";

export const examples: ExamplesByRule = {
  "route53-ttl": {
    pass: [
      { type: "aws:route53/record:Record", props: { ttl: 300 } },
      { type: "aws:route53/record:Record", props: { aliases: unknown } },
    ],
    fail: [
      {
        type: "aws:route53/record:Record",
        props: { ttl: 60 },
        says: "ttl is 60; set it to 300 or more.",
      },
    ],
    unknown: [
      {
        type: "aws:route53/record:Record",
        props: { ttl: unknown },
        says: "ttl is unknown until the deployment",
      },
    ],
  },
};
