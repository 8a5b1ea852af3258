import { unknown, type ExamplesByRule } from "../rule/example";

export const examples: ExamplesByRule = {
  "alb-access-logs": {
    pass: [
      {
        type: "aws:lb/loadBalancer:LoadBalancer",
        props: { accessLogs: { enabled: true, bucket: unknown } },
      },
    ],
    fail: [
      {
        type: "aws:lb/loadBalancer:LoadBalancer",
        props: { accessLogs: { enabled: false, bucket: unknown } },
        says: "accessLogs.enabled is false; set it to true.",
      },
      {
        type: "aws:alb/loadBalancer:LoadBalancer",
        props: {},
        says: "accessLogs is not set; enable it and name a bucket.",
      },
    ],
    unknown: [
      {
        type: "aws:lb/loadBalancer:LoadBalancer",
        props: { accessLogs: unknown },
        says: "accessLogs is unknown until the deployment",
      },
    ],
  },
  "alb-deletion-protection": {
    pass: [{ type: "aws:lb/loadBalancer:LoadBalancer", props: { enableDeletionProtection: true } }],
    fail: [
      {
        type: "aws:lb/loadBalancer:LoadBalancer",
        props: { enableDeletionProtection: false },
        says: "enableDeletionProtection is false; set it to true.",
      },
      {
        type: "aws:alb/loadBalancer:LoadBalancer",
        props: {},
        says: "enableDeletionProtection is not set; set it to true.",
      },
    ],
    unknown: [
      {
        type: "aws:lb/loadBalancer:LoadBalancer",
        props: { enableDeletionProtection: unknown },
        says: "enableDeletionProtection is unknown until the deployment",
      },
    ],
  },
  "alb-desync-mitigation": {
    pass: [
      { type: "aws:lb/loadBalancer:LoadBalancer", props: { desyncMitigationMode: "defensive" } },
    ],
    fail: [
      {
        type: "aws:lb/loadBalancer:LoadBalancer",
        props: { desyncMitigationMode: "monitor" },
        says: "desyncMitigationMode is monitor; use defensive or strictest.",
      },
      {
        type: "aws:alb/loadBalancer:LoadBalancer",
        props: { desyncMitigationMode: "monitor" },
        says: "desyncMitigationMode is monitor; use defensive or strictest.",
      },
      {
        type: "aws:elb/loadBalancer:LoadBalancer",
        props: { desyncMitigationMode: "monitor" },
        says: "desyncMitigationMode is monitor; use defensive or strictest.",
      },
    ],
    unknown: [
      {
        type: "aws:lb/loadBalancer:LoadBalancer",
        props: { desyncMitigationMode: unknown },
        says: "desyncMitigationMode is unknown until the deployment",
      },
    ],
  },
  "alb-drop-invalid-headers": {
    pass: [{ type: "aws:lb/loadBalancer:LoadBalancer", props: { dropInvalidHeaderFields: true } }],
    fail: [
      {
        type: "aws:lb/loadBalancer:LoadBalancer",
        props: { dropInvalidHeaderFields: false },
        says: "dropInvalidHeaderFields is false; set it to true.",
      },
      {
        type: "aws:alb/loadBalancer:LoadBalancer",
        props: {},
        says: "dropInvalidHeaderFields is not set; set it to true.",
      },
    ],
    unknown: [
      {
        type: "aws:lb/loadBalancer:LoadBalancer",
        props: { dropInvalidHeaderFields: unknown },
        says: "dropInvalidHeaderFields is unknown until the deployment",
      },
    ],
  },
  "alb-public-only-when-declared": {
    pass: [
      { type: "aws:lb/loadBalancer:LoadBalancer", props: { internal: true } },
      { type: "aws:alb/loadBalancer:LoadBalancer", name: "edge", props: { internal: false } },
    ],
    fail: [
      {
        type: "aws:lb/loadBalancer:LoadBalancer",
        props: { internal: false },
        says: "internal is false; set it to true, or declare example an entrance.",
      },
      {
        type: "aws:alb/loadBalancer:LoadBalancer",
        props: {},
        says: "internal is not set; set it to true, or declare example an entrance.",
      },
    ],
    unknown: [
      {
        type: "aws:lb/loadBalancer:LoadBalancer",
        props: { internal: unknown },
        says: "internal is unknown until the deployment",
      },
    ],
  },
  "alb-two-subnets": {
    pass: [
      { type: "aws:lb/loadBalancer:LoadBalancer", props: { subnets: ["subnet-1", "subnet-2"] } },
    ],
    fail: [
      {
        type: "aws:lb/loadBalancer:LoadBalancer",
        props: { subnets: ["subnet-1"] },
        says: "it names fewer than two subnets; name one in each of two zones.",
      },
    ],
    unknown: [
      {
        type: "aws:lb/loadBalancer:LoadBalancer",
        name: "edge",
        props: { subnets: unknown },
        links: { subnets: [] },
        says: "subnets is unknown until the deployment",
      },
    ],
  },
  "alb-waf-attached": {
    pass: [
      {
        stack: [
          { type: "aws:lb/loadBalancer:LoadBalancer", name: "edge", props: { internal: false } },
          {
            type: "aws:wafv2/webAclAssociation:WebAclAssociation",
            name: "shield",
            props: { resourceArn: unknown },
            links: { resourceArn: ["edge"] },
          },
        ],
      },
    ],
    fail: [
      {
        type: "aws:lb/loadBalancer:LoadBalancer",
        props: {},
        says: "no WebAclAssociation names it; add one, or set internal to true.",
      },
    ],
    unknown: [],
  },
};
