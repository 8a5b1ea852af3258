import { unknown, type ExamplesByRule } from "../rule/example";

export const examples: ExamplesByRule = {
  "lambda-environment-encrypted": {
    pass: [
      { type: "aws:lambda/function:Function", props: { environment: {}, kmsKeyArn: unknown } },
    ],
    fail: [
      {
        type: "aws:lambda/function:Function",
        props: { environment: {} },
        says: "kmsKeyArn is not set; set it to a KMS key.",
      },
    ],
    unknown: [],
  },
  "lambda-tracing": {
    pass: [{ type: "aws:lambda/function:Function", props: { tracingConfig: { mode: "Active" } } }],
    fail: [
      {
        type: "aws:lambda/function:Function",
        props: { tracingConfig: { mode: "PassThrough" } },
        says: "tracingConfig.mode is PassThrough; set it to Active in prod.",
      },
    ],
    unknown: [
      {
        type: "aws:lambda/function:Function",
        props: { tracingConfig: { mode: unknown } },
        says: "tracingConfig.mode is unknown until the deployment",
      },
    ],
  },
  "lambda-memory-timeout-limit": {
    pass: [{ type: "aws:lambda/function:Function", props: { memorySize: 4096, timeout: 900 } }],
    fail: [
      {
        type: "aws:lambda/function:Function",
        props: { memorySize: 4097, timeout: 900 },
        says: "memorySize is 4097; prod takes 4096 MiB at most.",
      },
    ],
    unknown: [
      {
        type: "aws:lambda/function:Function",
        props: { ephemeralStorage: unknown },
        says: "ephemeralStorage is unknown until the deployment",
      },
    ],
  },
  "lambda-no-provisioned-concurrency": {
    pass: [
      { type: "aws:lambda/provisionedConcurrencyConfig:ProvisionedConcurrencyConfig", props: {} },
    ],
    fail: [
      {
        type: "aws:lambda/provisionedConcurrencyConfig:ProvisionedConcurrencyConfig",
        props: {},
        environment: "dev",
        says: "dev pays for no warm functions; leave the resource out.",
      },
    ],
    unknown: [],
  },
};
