import assert from "node:assert/strict";
import { efsInTransitEncrypted, platformLatest } from "../../../policy/rules/ecs-fargate";
import { judge, unknown } from "../support";

const service = "aws:ecs/service:Service";
const task = "aws:ecs/taskDefinition:TaskDefinition";

describe("ecs-platform-latest", () => {
  it("accepts the current platform, named or left to AWS", () => {
    for (const props of [{}, { platformVersion: "LATEST" }, { platformVersion: "1.4.0" }]) {
      assert.deepEqual(judge(platformLatest, service, props), []);
    }
  });

  it("rejects an old one, of a service and of a set of tasks", () => {
    for (const type of [service, "aws:ecs/taskSet:TaskSet"] as const) {
      assert.deepEqual(judge(platformLatest, type, { platformVersion: "1.3.0" }), [
        "platformVersion is 1.3.0; remove it or use LATEST or 1.4.0.",
      ]);
    }
  });

  it("does not decide on a version it does not know", () => {
    assert.deepEqual(judge(platformLatest, service, { platformVersion: unknown }), [
      "Not evaluated: platformVersion is unknown until the deployment",
    ]);
  });
});

describe("ecs-efs-in-transit-encrypted", () => {
  const efs = (transitEncryption?: string) => ({
    volumes: [
      { name: "tmp" },
      { name: "data", efsVolumeConfiguration: { fileSystemId: "fs-1", transitEncryption } },
    ],
  });

  it("accepts TLS, and tasks without EFS", () => {
    assert.deepEqual(judge(efsInTransitEncrypted, task, {}), []);
    assert.deepEqual(judge(efsInTransitEncrypted, task, { volumes: [{ name: "tmp" }] }), []);
    assert.deepEqual(judge(efsInTransitEncrypted, task, efs("ENABLED")), []);
  });

  it("rejects its absence", () => {
    assert.deepEqual(judge(efsInTransitEncrypted, task, efs()), [
      "volumes[1].efsVolumeConfiguration.transitEncryption is not set; set it to ENABLED.",
    ]);
    assert.deepEqual(judge(efsInTransitEncrypted, task, efs("DISABLED")), [
      "volumes[1].efsVolumeConfiguration.transitEncryption is DISABLED; set it to ENABLED.",
    ]);
  });

  it("does not decide on a volume it does not know", () => {
    const volumes = [unknown, { efsVolumeConfiguration: { transitEncryption: "ENABLED" } }];
    assert.deepEqual(judge(efsInTransitEncrypted, task, { volumes }), [
      "Not evaluated: volumes[0] is unknown until the deployment",
    ]);
  });
});
