import assert from "node:assert/strict";
import type { Rule } from "../../../policy/rule/rule";
import {
  containerLogging,
  noPrivilegedContainer,
  nonRootUser,
  readonlyRoot,
} from "../../../policy/rules/ecs-containers";
import { judge, unknown } from "../support";

const task = "aws:ecs/taskDefinition:TaskDefinition";
const daemon = "aws:ecs/daemonTaskDefinition:DaemonTaskDefinition";

const good = {
  name: "api",
  readonlyRootFilesystem: true,
  user: "1000:1000",
  logConfiguration: { logDriver: "awslogs" },
};

/** What a rule says of a task that holds a container which is good but for some members. */
function judgeContainer(rule: Rule, change: Record<string, unknown>): readonly string[] {
  const containerDefinitions = JSON.stringify([good, { ...good, name: "side", ...change }]);
  return judge(rule, task, { containerDefinitions });
}

const at = "containerDefinitions[1] (side): ";

for (const rule of [containerLogging, noPrivilegedContainer, nonRootUser, readonlyRoot]) {
  describe(rule.name, () => {
    it("accepts containers that are sound, in a task and in a daemon", () => {
      assert.deepEqual(judgeContainer(rule, {}), []);
      assert.deepEqual(judge(rule, daemon, { containerDefinitions: [good] }), []);
    });

    it("does not decide on definitions it does not know", () => {
      assert.deepEqual(judge(rule, task, { containerDefinitions: unknown }), [
        "Not evaluated: containerDefinitions is unknown until the deployment",
      ]);
    });

    it("rejects what is no definition", () => {
      assert.deepEqual(judge(rule, task, { containerDefinitions: "{" }), [
        "containerDefinitions is not a JSON list of containers; write it with pulumi.jsonStringify.",
      ]);
    });
  });
}

describe("ecs-no-privileged-container", () => {
  it("rejects a container that is", () => {
    for (const privileged of [true, "true"]) {
      assert.deepEqual(judgeContainer(noPrivilegedContainer, { privileged }), [
        `${at}privileged is true; remove it.`,
      ]);
    }
    assert.deepEqual(judgeContainer(noPrivilegedContainer, { privileged: false }), []);
    const props = { containerDefinitions: [{ ...good, privileged: true }] };
    assert.deepEqual(judge(noPrivilegedContainer, daemon, props), [
      "containerDefinitions[0] (api): privileged is true; remove it.",
    ]);
  });

  it("knows what ECS calls it, and nothing that sounds alike", () => {
    assert.deepEqual(judgeContainer(noPrivilegedContainer, { privilege: true }), []);
    assert.equal(judgeContainer(noPrivilegedContainer, { Privileged: true }).length, 1);
  });
});

describe("ecs-readonly-root", () => {
  it("rejects a container that can write anywhere", () => {
    assert.deepEqual(judgeContainer(readonlyRoot, { readonlyRootFilesystem: undefined }), [
      `${at}readonlyRootFilesystem is not set; set it to true.`,
    ]);
    assert.deepEqual(judgeContainer(readonlyRoot, { readonlyRootFilesystem: false }), [
      `${at}readonlyRootFilesystem is false; set it to true.`,
    ]);
  });

  it("asks nothing of Windows, which has no such thing", () => {
    const containerDefinitions = JSON.stringify([{ name: "api" }]);
    const on = (operatingSystemFamily: string) =>
      judge(readonlyRoot, task, {
        containerDefinitions,
        runtimePlatform: { operatingSystemFamily },
      });
    assert.deepEqual(on("WINDOWS_SERVER_2022_CORE"), []);
    assert.equal(on("LINUX").length, 1);
    assert.deepEqual(on(unknown), [
      "Not evaluated: runtimePlatform.operatingSystemFamily is unknown until the deployment",
    ]);
  });
});

describe("ecs-non-root-user", () => {
  it("accepts a user by name or number, with and without a group", () => {
    for (const user of ["1000", 1000, "node", "node:root", "10001:0", "ContainerUser"]) {
      assert.deepEqual(judgeContainer(nonRootUser, { user }), [], String(user));
    }
  });

  it("rejects root in all its forms", () => {
    for (const user of [
      "root",
      "0",
      0,
      "00",
      "0:0",
      "root:node",
      "Root",
      "ContainerAdministrator",
    ]) {
      assert.deepEqual(judgeContainer(nonRootUser, { user }), [
        `${at}user is ${user}; name a user other than root.`,
      ]);
    }
  });

  it("rejects a container that leaves it to the image", () => {
    const rest = ", which leaves it to the image, most often root; name a user other than root.";
    assert.deepEqual(judgeContainer(nonRootUser, { user: undefined }), [
      `${at}user is not set${rest}`,
    ]);
    assert.deepEqual(judgeContainer(nonRootUser, { user: "" }), [`${at}user is empty${rest}`]);
    assert.deepEqual(judgeContainer(nonRootUser, { user: ":1000" }), [`${at}user is :1000${rest}`]);
  });
});

describe("ecs-container-logging", () => {
  it("rejects a container whose output is lost", () => {
    const rest = "; set one that keeps the output, as awslogs.";
    assert.deepEqual(judgeContainer(containerLogging, { logConfiguration: undefined }), [
      `${at}logConfiguration.logDriver is not set${rest}`,
    ]);
    assert.deepEqual(judgeContainer(containerLogging, { logConfiguration: {} }), [
      `${at}logConfiguration.logDriver is not set${rest}`,
    ]);
    assert.deepEqual(
      judgeContainer(containerLogging, { logConfiguration: { logDriver: "none" } }),
      [`${at}logConfiguration.logDriver is none${rest}`],
    );
  });
});
