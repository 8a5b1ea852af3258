import assert from "node:assert/strict";
import { failureDestination } from "../../../policy/rules/lambda-failures";
import { judgeAll, resource, unknown } from "../support";

const functionType = "aws:lambda/function:Function";
const permissionType = "aws:lambda/permission:Permission";
const configType = "aws:lambda/functionEventInvokeConfig:FunctionEventInvokeConfig";
const mappingType = "aws:lambda/eventSourceMapping:EventSourceMapping";
const urlType = "aws:lambda/functionUrl:FunctionUrl";

const missing =
  "reader: neither deadLetterConfig nor a FunctionEventInvokeConfig keeps the events it fails on; add one.";

describe("lambda-failure-destination", () => {
  const reader = resource(functionType, "reader", {});
  const byName = { functionName: [reader] };
  const allow = (principal: string) =>
    resource(permissionType, "allow", { principal }, { function: [reader] });

  it("accepts a queue for dead letters", () => {
    const kept = resource(functionType, "reader", { deadLetterConfig: { targetArn: unknown } });
    assert.deepEqual(judgeAll(failureDestination, [kept]), []);
  });

  it("accepts a destination for failures", () => {
    const destinationConfig = { onFailure: { destination: unknown } };
    const config = resource(configType, "config", { destinationConfig }, byName);
    assert.deepEqual(judgeAll(failureDestination, [reader, config]), []);
    const other = resource(configType, "config", { destinationConfig });
    assert.deepEqual(judgeAll(failureDestination, [reader, other]), [missing]);
  });

  it("rejects a function that has neither", () => {
    assert.deepEqual(judgeAll(failureDestination, [reader]), [missing]);
    const empty = resource(functionType, "reader", { deadLetterConfig: { targetArn: "" } });
    assert.deepEqual(judgeAll(failureDestination, [empty]), [missing]);
    const retries = resource(configType, "config", { maximumRetryAttempts: 0 }, byName);
    assert.deepEqual(judgeAll(failureDestination, [reader, retries]), [missing]);
  });

  it("accepts a function whose callers all wait for the answer", () => {
    const mapping = resource(mappingType, "mapping", {}, byName);
    const url = resource(urlType, "url", {}, byName);
    const pipe = resource("aws:pipes/pipe:Pipe", "pipe", {}, { enrichment: [reader] });
    for (const callers of [
      [mapping],
      [url],
      [pipe],
      [allow("apigateway.amazonaws.com")],
      [mapping, url],
    ]) {
      assert.deepEqual(judgeAll(failureDestination, [reader, ...callers]), []);
    }
  });

  it("rejects one that is the target of a pipe, which may call it and leave", () => {
    const pipe = resource("aws:pipes/pipe:Pipe", "pipe", {}, { target: [reader] });
    assert.deepEqual(judgeAll(failureDestination, [reader, pipe]), [missing]);
  });

  it("rejects one that a service calls and leaves", () => {
    for (const principal of ["events.amazonaws.com", "s3.amazonaws.com", unknown]) {
      const mapping = resource(mappingType, "mapping", {}, byName);
      assert.deepEqual(judgeAll(failureDestination, [reader, mapping, allow(principal)]), [
        missing,
      ]);
    }
  });
});
