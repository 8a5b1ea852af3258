import { unknown, type ExamplesByRule } from "../rule/example";

export const examples: ExamplesByRule = {
  "ec2-graviton-preferred": {
    pass: [{ type: "aws:ec2/instance:Instance", props: { instanceType: "c7g.large" } }],
    fail: [
      {
        type: "aws:ec2/instance:Instance",
        props: { instanceType: "c6i.large" },
        says: "instanceType is c6i.large; c7g gives more for less.",
      },
      {
        type: "aws:ec2/launchTemplate:LaunchTemplate",
        props: { instanceType: "c6i.large" },
        says: "instanceType is c6i.large; c7g gives more for less.",
      },
    ],
    unknown: [
      {
        type: "aws:ec2/instance:Instance",
        props: { instanceType: unknown },
        says: "instanceType is unknown until the deployment",
      },
    ],
  },
  "rds-graviton-preferred": {
    pass: [
      {
        type: "aws:rds/instance:Instance",
        props: { engine: "postgres", instanceClass: "db.m7g.large" },
      },
    ],
    fail: [
      {
        type: "aws:rds/instance:Instance",
        props: { instanceClass: "db.m6i.large", engine: "postgres" },
        says: "instanceClass is db.m6i.large; m7g gives more for less.",
      },
      {
        type: "aws:rds/clusterInstance:ClusterInstance",
        props: { instanceClass: "db.r6i.large", engine: "aurora-mysql" },
        says: "instanceClass is db.r6i.large; r7g gives more for less.",
      },
    ],
    unknown: [
      {
        type: "aws:rds/instance:Instance",
        props: { instanceClass: unknown },
        says: "instanceClass is unknown until the deployment",
      },
    ],
  },
};
