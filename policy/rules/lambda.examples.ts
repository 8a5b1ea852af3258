import { unknown, type ExamplesByRule } from "../rule/example";

export const examples: ExamplesByRule = {
  "lambda-arm64": {
    pass: [{ type: "aws:lambda/function:Function", props: { architectures: ["arm64"] } }],
    fail: [
      {
        type: "aws:lambda/function:Function",
        props: { architectures: ["x86_64"] },
        says: 'architectures is x86_64; set it to ["arm64"].',
      },
    ],
    unknown: [
      {
        type: "aws:lambda/function:Function",
        props: { architectures: [unknown] },
        says: "architectures[0] is unknown until the deployment",
      },
    ],
  },
  "lambda-supported-runtime": {
    pass: [{ type: "aws:lambda/function:Function", props: { runtime: "nodejs24.x" } }],
    fail: [
      {
        type: "aws:lambda/function:Function",
        props: { runtime: "go1.x" },
        says: "runtime is go1.x, which AWS has not patched since 2024-01-08 (as of 2026-07-31); use a newer one.",
      },
    ],
    unknown: [
      {
        type: "aws:lambda/function:Function",
        props: { runtime: unknown },
        says: "runtime is unknown until the deployment",
      },
    ],
  },
};
