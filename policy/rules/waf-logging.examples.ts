import { type ExamplesByRule } from "../rule/example";

export const examples: ExamplesByRule = {
  "waf-logging": {
    pass: [
      {
        stack: [
          { type: "aws:wafv2/webAcl:WebAcl", name: "edge", props: {} },
          {
            type: "aws:wafv2/webAclLoggingConfiguration:WebAclLoggingConfiguration",
            name: "logging",
            props: {},
            links: { resourceArn: ["edge"] },
          },
        ],
      },
    ],
    fail: [
      {
        type: "aws:wafv2/webAcl:WebAcl",
        name: "edge",
        props: {},
        says: "no WebAclLoggingConfiguration records its requests; add one.",
      },
    ],
    unknown: [],
  },
};
