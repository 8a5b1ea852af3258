import { unknown, type ExamplesByRule } from "../rule/example";

export const examples: ExamplesByRule = {
  "target-group-health-check": {
    pass: [
      {
        type: "aws:lb/targetGroup:TargetGroup",
        props: { protocol: "HTTP", healthCheck: { path: "/health" } },
      },
    ],
    fail: [
      {
        type: "aws:lb/targetGroup:TargetGroup",
        props: { protocol: "HTTP" },
        says: "healthCheck.path is not set, which asks for / only; name the path of a health check.",
      },
      {
        type: "aws:alb/targetGroup:TargetGroup",
        props: { protocol: "HTTP" },
        says: "healthCheck.path is not set, which asks for / only; name the path of a health check.",
      },
    ],
    unknown: [
      {
        type: "aws:lb/targetGroup:TargetGroup",
        props: { protocol: unknown },
        says: "protocol is unknown until the deployment",
      },
    ],
  },
  "no-orphan-target-groups": {
    pass: [
      {
        stack: [
          { type: "aws:lb/targetGroup:TargetGroup", name: "targets", props: {} },
          {
            type: "aws:codedeploy/deploymentGroup:DeploymentGroup",
            name: "deployment",
            props: {},
            links: { loadBalancerInfo: ["targets"] },
          },
        ],
      },
    ],
    fail: [
      {
        stack: [
          { type: "aws:lb/targetGroup:TargetGroup", name: "targets", props: {} },
          {
            type: "aws:ecs/service:Service",
            name: "api",
            props: {},
            links: { loadBalancers: ["targets"] },
          },
        ],
        says: "targets: no Listener or ListenerRule forwards to it; add one, or remove it.",
      },
    ],
    unknown: [
      {
        stack: [
          { type: "aws:lb/loadBalancer:LoadBalancer", name: "edge", props: {} },
          {
            type: "aws:lb/listener:Listener",
            name: "open",
            props: { defaultActions: unknown },
            links: { loadBalancerArn: ["edge"] },
          },
        ],
        says: "edge: defaultActions is unknown until the deployment",
      },
    ],
  },
};
