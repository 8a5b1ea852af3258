import { lambdaRuntimes, supportEnded } from "../knowledge/lambda-runtimes";
import { asList, isSet, received, textOf } from "../read/values";
import { rule } from "../rule/rule";

const functionType = "aws:lambda/function:Function";

export const supportedRuntime = rule({
  name: "lambda-supported-runtime",
  description: "A function runs on a runtime that AWS still patches.",
  severity: "high",
  kind: "resilience",
  remediation:
    "Set `runtime` to the newest of its language, and test the function on it: after the end of support AWS first refuses new functions, then changes to old ones.",
  refs: ["CKV_AWS_363", "Lambda.2"],
  source: "https://docs.aws.amazon.com/lambda/latest/dg/lambda-runtimes.html",
  on: [functionType],
  check({ props }) {
    // None in a function that is a container image: there the runtime is part of the image.
    const runtime = textOf(props.runtime) ?? "";
    const ended = supportEnded(runtime);
    return ended === undefined
      ? undefined
      : `runtime is ${runtime}, which AWS has not patched since ${ended} (as of ${lambdaRuntimes.asOf}); use a newer one.`;
  },
});

export const functionArm64 = rule({
  name: "lambda-arm64",
  description: "A function runs on Graviton, which costs a fifth less.",
  severity: "medium",
  kind: "finops",
  remediation:
    'Set `architectures: ["arm64"]`, with code and layers built for it. Exempt what has no such build, and functions at the edge.',
  refs: ["CB LAMBDA-1"],
  source: "https://docs.aws.amazon.com/lambda/latest/dg/foundation-arch.html",
  on: [functionType],
  check({ props }) {
    // A function has exactly one.
    const architecture = asList(props.architectures)[0];
    if (architecture === "arm64") return undefined;
    const given = received("architectures", textOf(architecture) ?? props.architectures);
    return `${given}${isSet(props, "architectures") ? "" : ", which means x86_64"}; set it to ["arm64"].`;
  },
});
