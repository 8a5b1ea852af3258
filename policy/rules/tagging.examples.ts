import { unknown, type ExamplesByRule } from "../rule/example";

export const examples: ExamplesByRule = {
  "required-tags": {
    pass: [
      {
        type: "aws:ecs/service:Service",
        props: {
          tags: {
            Project: "meddiflux",
            Environment: "prod",
            Component: "api",
            Owner: "platform",
            CostCenter: "cc-1",
            ManagedBy: "pulumi",
          },
        },
      },
    ],
    fail: [
      {
        type: "aws:ecs/service:Service",
        props: {
          tags: {
            Environment: "prod",
            Component: "api",
            Owner: "platform",
            CostCenter: "cc-1",
            ManagedBy: "pulumi",
          },
        },
        says: "tags lacks Project; add it there or to defaultTags of the provider.",
      },
    ],
    unknown: [
      {
        type: "aws:s3/bucket:Bucket",
        props: { tags: unknown },
        says: "tags is unknown until the deployment",
      },
    ],
  },
};
