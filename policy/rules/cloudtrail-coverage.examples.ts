import { unknown, type ExamplesByRule } from "../rule/example";

export const examples: ExamplesByRule = {
  "cloudtrail-data-events-scoped": {
    pass: [
      {
        type: "aws:cloudtrail/trail:Trail",
        props: {
          eventSelectors: [
            { dataResources: [{ type: "AWS::S3::Object", values: ["arn:aws:s3:::reports/"] }] },
          ],
        },
      },
    ],
    fail: [
      {
        type: "aws:cloudtrail/trail:Trail",
        props: {
          eventSelectors: [
            { dataResources: [{ type: "AWS::S3::Object", values: ["arn:aws:s3"] }] },
          ],
        },
        says: "eventSelectors[0].dataResources[0].values takes in all there are; name the ARNs of those that matter.",
      },
    ],
    unknown: [
      {
        type: "aws:cloudtrail/trail:Trail",
        props: { eventSelectors: unknown },
        says: "eventSelectors is unknown until the deployment",
      },
    ],
  },
  "cloudtrail-exists": {
    pass: [
      {
        stack: [
          { type: "aws:cloudtrail/trail:Trail", name: "narrow", props: {} },
          {
            type: "aws:cloudtrail/trail:Trail",
            name: "audit",
            props: { isMultiRegionTrail: true },
          },
        ],
      },
    ],
    fail: [
      {
        type: "aws:cloudtrail/trail:Trail",
        props: {},
        says: "no trail records all management events of all regions; add one that does.",
      },
    ],
    unknown: [
      {
        type: "aws:cloudtrail/trail:Trail",
        props: { isMultiRegionTrail: unknown },
        says: "isMultiRegionTrail is unknown until the deployment",
      },
    ],
  },
  "cloudtrail-single-copy": {
    pass: [
      {
        stack: [
          { type: "aws:cloudtrail/trail:Trail", name: "one", props: { region: "sa-east-1" } },
          { type: "aws:cloudtrail/trail:Trail", name: "two", props: { region: "us-east-1" } },
        ],
      },
    ],
    fail: [
      {
        stack: [
          { type: "aws:cloudtrail/trail:Trail", name: "one", props: { region: "sa-east-1" } },
          { type: "aws:cloudtrail/trail:Trail", name: "two", props: { region: "sa-east-1" } },
        ],
        says: "two: it records management events that one records too; leave them out here.",
      },
    ],
    unknown: [
      {
        stack: [
          { type: "aws:cloudtrail/trail:Trail", name: "one", props: {} },
          { type: "aws:cloudtrail/trail:Trail", name: "two", props: { enableLogging: unknown } },
        ],
        says: "two: enableLogging is unknown until the deployment",
      },
    ],
  },
};
