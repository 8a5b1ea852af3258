import assert from "node:assert/strict";
import {
  asNumber,
  below,
  isFalse,
  many,
  parameter,
  parameterText,
} from "../../../../lambda/cloudtrail-alerts/detections/request";
import { call } from "../../support/events";

describe("request parameters", () => {
  it("are found whatever their case", () => {
    const record = call("securityhub", "BatchUpdateFindings", { Workflow: { STATUS: "NEW" } });
    assert.equal(parameter(record, "workflow.status"), "NEW");
    assert.equal(parameterText(record, "workflow.status"), "NEW");
  });

  it("are unwrapped where they are wrapped in the name of the call", () => {
    const wrapped = { DeleteFlowLogsRequest: { FlowLogId: "fl-0" } };
    assert.equal(parameter(call("ec2", "DeleteFlowLogs", wrapped), "flowLogId"), "fl-0");
    assert.equal(parameter(call("ec2", "CreateFlowLogs", wrapped), "flowLogId"), undefined);
  });

  it("are nothing where there are none, or no text where they are empty", () => {
    assert.equal(parameter(call("ec2", "CreateVpc"), "vpcId"), undefined);
    assert.equal(parameter(call("ec2", "CreateVpc", { vpcId: "vpc-0" }), "vpcId.id"), undefined);
    assert.equal(parameterText(call("ec2", "CreateVpc", { vpcId: "" }), "vpcId"), undefined);
    assert.equal(parameter({}, "vpcId"), undefined);
    assert.equal(below({}, "constructor"), undefined);
  });

  it("may be one or many", () => {
    assert.deepEqual(many({ a: 1 }), [{ a: 1 }]);
    assert.deepEqual(many([1, 2]), [1, 2]);
    assert.deepEqual(many({ items: [1, 2] }), [1, 2]);
    assert.deepEqual(many({ items: 1 }), [1]);
    for (const none of [undefined, null, [], { items: null }]) assert.deepEqual(many(none), []);
  });

  it("may be written as text", () => {
    assert.deepEqual([isFalse(false), isFalse("false")], [true, true]);
    assert.deepEqual([isFalse(undefined), isFalse(null), isFalse("no")], [false, false, false]);
    assert.deepEqual([asNumber(-1), asNumber("443")], [-1, 443]);
    assert.deepEqual([asNumber(""), asNumber("x"), asNumber(null)], Array(3).fill(undefined));
  });
});
