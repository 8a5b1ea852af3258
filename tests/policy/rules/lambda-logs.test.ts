import assert from "node:assert/strict";
import type { StackResource } from "../../../policy/rule/stack";
import { logGroupManaged } from "../../../policy/rules/lambda-logs";
import { judgeAll, resource, unknown } from "../support";

const functionType = "aws:lambda/function:Function";
const logGroupType = "aws:cloudwatch/logGroup:LogGroup";

const missing = (group: string) =>
  `reader: no LogGroup of the stack is its ${group}, so that Lambda makes one that keeps logs for ever; add it.`;

describe("lambda-log-group-managed", () => {
  const group = (name: string, of: readonly StackResource[] = []) =>
    resource(logGroupType, "logs", { name }, { name: of });

  it("accepts a group that the function names", () => {
    const logs = group("/reader");
    const reader = resource(
      functionType,
      "reader",
      { loggingConfig: { logGroup: unknown } },
      { loggingConfig: [logs] },
    );
    assert.deepEqual(judgeAll(logGroupManaged, [logs, reader]), []);
    const byName = resource(functionType, "reader", { loggingConfig: { logGroup: "/reader" } });
    assert.deepEqual(judgeAll(logGroupManaged, [logs, byName]), []);
  });

  it("accepts a group that is named after the function", () => {
    const reader = resource(functionType, "reader", { name: "reader-1a2b3c4" });
    assert.deepEqual(judgeAll(logGroupManaged, [reader, group(unknown, [reader])]), []);
    assert.deepEqual(judgeAll(logGroupManaged, [reader, group("/aws/lambda/reader-1a2b3c4")]), []);
  });

  it("rejects a function without one", () => {
    const reader = resource(functionType, "reader", { name: "reader" });
    const group2 = missing("/aws/lambda/reader");
    assert.deepEqual(judgeAll(logGroupManaged, [reader]), [group2]);
    assert.deepEqual(judgeAll(logGroupManaged, [reader, group("/aws/lambda/other")]), [group2]);
    const other = resource(functionType, "other", { name: "other" });
    const ofOther = group(unknown, [other]);
    assert.deepEqual(judgeAll(logGroupManaged, [reader, other, ofOther]), [group2]);
    const nameless = resource(functionType, "reader", { name: unknown });
    assert.deepEqual(judgeAll(logGroupManaged, [nameless]), [missing("log group")]);
  });

  it("rejects one that names a group the stack does not make", () => {
    const props = { name: "reader", loggingConfig: { logGroup: "/elsewhere" } };
    const logs = group("/aws/lambda/reader");
    assert.deepEqual(judgeAll(logGroupManaged, [resource(functionType, "reader", props), logs]), [
      missing("/elsewhere"),
    ]);
  });

  it("takes a setting that a preview does not know for one that was left to AWS", () => {
    const reader = resource(functionType, "reader", { name: "reader", loggingConfig: unknown });
    assert.deepEqual(judgeAll(logGroupManaged, [reader]), [missing("/aws/lambda/reader")]);
    assert.deepEqual(judgeAll(logGroupManaged, [reader, group("/aws/lambda/reader")]), []);
  });

  it("does not decide on a group that is made of something else", () => {
    const cluster = resource("aws:ecs/cluster:Cluster", "main", {});
    const reader = resource(
      functionType,
      "reader",
      { loggingConfig: { logGroup: unknown } },
      { loggingConfig: [cluster] },
    );
    assert.deepEqual(judgeAll(logGroupManaged, [cluster, reader]), [
      "reader: Not evaluated: loggingConfig.logGroup is unknown until the deployment",
    ]);
  });

  it("does not decide while a group may be of any function", () => {
    const reader = resource(functionType, "reader", { name: unknown });
    assert.deepEqual(judgeAll(logGroupManaged, [reader, group(unknown)]), [
      "reader: Not evaluated: name of a LogGroup is unknown until the deployment",
    ]);
  });
});
