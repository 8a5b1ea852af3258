import { unknown, type ExamplesByRule } from "../rule/example";

export const examples: ExamplesByRule = {
  "cloudtrail-encrypted": {
    pass: [{ type: "aws:cloudtrail/trail:Trail", props: { kmsKeyId: "alias/audit" } }],
    fail: [
      {
        type: "aws:cloudtrail/trail:Trail",
        props: {},
        says: "kmsKeyId is not set; set it to a KMS key.",
      },
    ],
    unknown: [],
  },
  "cloudtrail-log-validation": {
    pass: [{ type: "aws:cloudtrail/trail:Trail", props: { enableLogFileValidation: true } }],
    fail: [
      {
        type: "aws:cloudtrail/trail:Trail",
        props: { enableLogFileValidation: false },
        says: "enableLogFileValidation is false; set it to true.",
      },
    ],
    unknown: [
      {
        type: "aws:cloudtrail/trail:Trail",
        props: { enableLogFileValidation: unknown },
        says: "enableLogFileValidation is unknown until the deployment",
      },
    ],
  },
  "cloudtrail-multi-region": {
    pass: [{ type: "aws:cloudtrail/trail:Trail", props: { isMultiRegionTrail: true } }],
    fail: [
      {
        type: "aws:cloudtrail/trail:Trail",
        props: { isMultiRegionTrail: false },
        says: "isMultiRegionTrail is false; set it to true.",
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
  "cloudtrail-to-cloudwatch": {
    pass: [
      {
        type: "aws:cloudtrail/trail:Trail",
        props: { cloudWatchLogsGroupArn: unknown, cloudWatchLogsRoleArn: unknown },
      },
    ],
    fail: [
      {
        type: "aws:cloudtrail/trail:Trail",
        props: { cloudWatchLogsRoleArn: unknown },
        says: "cloudWatchLogsGroupArn is not set; set both.",
      },
    ],
    unknown: [],
  },
};
