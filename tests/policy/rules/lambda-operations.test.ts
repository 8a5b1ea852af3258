import assert from "node:assert/strict";
import {
  environmentEncrypted,
  functionTracing,
  memoryTimeoutLimit,
  noProvisionedConcurrency,
} from "../../../policy/rules/lambda-operations";
import { judge, unknown } from "../support";

const lambda = "aws:lambda/function:Function";
const elsewhere = ["dev", "hom"] as const;

describe("lambda-environment-encrypted", () => {
  const environment = { variables: { foo: "bar" } };

  it("accepts a key beside an environment, and neither", () => {
    assert.deepEqual(judge(environmentEncrypted, lambda, { environment, kmsKeyArn: unknown }), []);
    assert.deepEqual(judge(environmentEncrypted, lambda, {}), []);
    assert.deepEqual(judge(environmentEncrypted, lambda, { kmsKeyArn: "" }), []);
  });

  it("rejects an environment without a key in prod alone", () => {
    for (const props of [{ environment }, { environment: {} }, { environment: unknown }]) {
      assert.deepEqual(judge(environmentEncrypted, lambda, props), [
        "kmsKeyArn is not set; set it to a KMS key.",
      ]);
    }
    for (const stack of elsewhere) {
      const props = { environment };
      assert.deepEqual(judge(environmentEncrypted, lambda, props, { environment: stack }), []);
    }
  });

  it("rejects a key that has nothing to encrypt", () => {
    assert.deepEqual(judge(environmentEncrypted, lambda, { kmsKeyArn: unknown }), [
      "kmsKeyArn is set beside no environment, where Lambda does not keep it; remove it.",
    ]);
    const snapStart = { applyOn: "PublishedVersions" };
    assert.deepEqual(judge(environmentEncrypted, lambda, { kmsKeyArn: unknown, snapStart }), []);
  });
});

describe("lambda-tracing", () => {
  it("accepts active tracing", () => {
    assert.deepEqual(judge(functionTracing, lambda, { tracingConfig: { mode: "Active" } }), []);
  });

  it("rejects less in prod, and asks nothing elsewhere", () => {
    assert.deepEqual(judge(functionTracing, lambda, {}), [
      "tracingConfig.mode is not set; set it to Active in prod.",
    ]);
    assert.deepEqual(judge(functionTracing, lambda, { tracingConfig: { mode: "PassThrough" } }), [
      "tracingConfig.mode is PassThrough; set it to Active in prod.",
    ]);
    for (const environment of elsewhere) {
      assert.deepEqual(judge(functionTracing, lambda, {}, { environment }), []);
    }
  });

  it("does not decide on a mode it does not know", () => {
    assert.deepEqual(judge(functionTracing, lambda, { tracingConfig: { mode: unknown } }), [
      "Not evaluated: tracingConfig.mode is unknown until the deployment",
    ]);
  });
});

describe("lambda-memory-timeout-limit", () => {
  it("accepts what AWS gives by default, and more up to the limit", () => {
    for (const [environment, memorySize, timeout, size] of [
      ["dev", 1024, 300, 1024],
      ["hom", 2048, 300, 2048],
      ["prod", 4096, 900, 10_240],
    ] as const) {
      const props = { memorySize, timeout, ephemeralStorage: { size } };
      assert.deepEqual(judge(memoryTimeoutLimit, lambda, props, { environment }), []);
      assert.deepEqual(judge(memoryTimeoutLimit, lambda, {}, { environment }), []);
    }
  });

  it("rejects more", () => {
    const props = { memorySize: 1025, timeout: 301, ephemeralStorage: { size: 1025 } };
    assert.deepEqual(judge(memoryTimeoutLimit, lambda, props, { environment: "dev" }), [
      "memorySize is 1025; dev takes 1024 MiB at most.",
      "timeout is 301; dev takes 300 seconds at most.",
      "ephemeralStorage.size is 1025; dev takes 1024 MiB at most.",
    ]);
  });

  it("decides on what it knows", () => {
    assert.deepEqual(judge(memoryTimeoutLimit, lambda, { memorySize: unknown, timeout: 901 }), [
      "Not evaluated: memorySize is unknown until the deployment",
      "timeout is 901; prod takes 900 seconds at most.",
    ]);
  });
});

describe("lambda-no-provisioned-concurrency", () => {
  const type = "aws:lambda/provisionedConcurrencyConfig:ProvisionedConcurrencyConfig";
  const props = { provisionedConcurrentExecutions: unknown };

  it("accepts it in prod, and rejects it elsewhere", () => {
    assert.deepEqual(judge(noProvisionedConcurrency, type, props), []);
    for (const environment of elsewhere) {
      assert.deepEqual(judge(noProvisionedConcurrency, type, props, { environment }), [
        `${environment} pays for no warm functions; leave the resource out.`,
      ]);
    }
  });
});
