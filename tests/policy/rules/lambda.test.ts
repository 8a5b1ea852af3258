import assert from "node:assert/strict";
import { functionArm64, supportedRuntime } from "../../../policy/rules/lambda";
import { judge, unknown } from "../support";

const lambda = "aws:lambda/function:Function";

describe("lambda-supported-runtime", () => {
  it("accepts what AWS patches, and what is newer than the table", () => {
    for (const runtime of ["nodejs24.x", "python3.14", "provided.al2023", "nodejs98.x"]) {
      assert.deepEqual(judge(supportedRuntime, lambda, { runtime }), []);
    }
  });

  it("accepts a container image, which brings its own", () => {
    assert.deepEqual(judge(supportedRuntime, lambda, { packageType: "Image" }), []);
  });

  it("rejects what AWS no longer patches", () => {
    assert.deepEqual(judge(supportedRuntime, lambda, { runtime: "python3.6" }), [
      "runtime is python3.6, which AWS has not patched since 2022-07-18 (as of 2026-07-31); use a newer one.",
    ]);
    for (const runtime of ["nodejs18.x", "dotnetcore3.1", "go1.x"]) {
      assert.equal(judge(supportedRuntime, lambda, { runtime }).length, 1);
    }
  });

  it("does not decide on a runtime it does not know", () => {
    assert.deepEqual(judge(supportedRuntime, lambda, { runtime: unknown }), [
      "Not evaluated: runtime is unknown until the deployment",
    ]);
  });
});

describe("lambda-arm64", () => {
  it("accepts Graviton", () => {
    assert.deepEqual(judge(functionArm64, lambda, { architectures: ["arm64"] }), []);
  });

  it("rejects x86, chosen or by default", () => {
    assert.deepEqual(judge(functionArm64, lambda, { architectures: ["x86_64"] }), [
      'architectures is x86_64; set it to ["arm64"].',
    ]);
    assert.deepEqual(judge(functionArm64, lambda, {}), [
      'architectures is not set, which means x86_64; set it to ["arm64"].',
    ]);
  });

  it("does not decide on an architecture it does not know", () => {
    assert.deepEqual(judge(functionArm64, lambda, { architectures: [unknown] }), [
      "Not evaluated: architectures[0] is unknown until the deployment",
    ]);
  });
});
