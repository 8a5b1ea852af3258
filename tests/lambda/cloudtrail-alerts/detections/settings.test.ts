import assert from "node:assert/strict";
import { createClassifier } from "../../../../lambda/cloudtrail-alerts/classify";
import { detections } from "../../../../lambda/cloudtrail-alerts/detections";
import type { JsonObject } from "../../../../lambda/cloudtrail-alerts/json";
import { call, event, iamCall, roleSession } from "../../support/events";

const classify = createClassifier(detections, { logBuckets: new Set() });

const levels = (record: JsonObject) =>
  Object.fromEntries(
    classify(record).matches.map(({ detection, severity }) => [detection.id, severity]),
  );

describe("detections without settings", () => {
  it("take every other account for a stranger's", () => {
    const peering = call("ec2", "CreateVpcPeeringConnection", { peerOwnerId: "444455556666" });
    assert.deepEqual(levels(peering), { "network-changed": "medium" });
  });

  it("take nobody but CloudFormation for automation", () => {
    assert.deepEqual(levels(iamCall("CreateUser", { userIdentity: roleSession })), {
      "iam-user-created": "medium",
    });
  });

  it("cannot tell an instance's address from an intruder's", () => {
    const userIdentity = { ...roleSession, principalId: "AROAEXAMPLE:i-0123456789abcdef0" };
    assert.deepEqual(levels(event({ userIdentity })), {
      "instance-credentials-off-instance": "info",
    });
  });

  it("know no resource of the monitor's", () => {
    assert.deepEqual(levels(call("lambda", "DeleteFunction", { functionName: "alerts" })), {});
  });
});
