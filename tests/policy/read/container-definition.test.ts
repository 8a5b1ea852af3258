import assert from "node:assert/strict";
import { eachContainer, type Container } from "../../../policy/read/container-definition";
import { rule } from "../../../policy/rule/rule";
import { judge, judgeAny, unknown } from "../support";

const task = "aws:ecs/taskDefinition:TaskDefinition";
const daemon = "aws:ecs/daemonTaskDefinition:DaemonTaskDefinition";
const express = "aws:ecs/expressGatewayService:ExpressGatewayService";

/** A rule that says what it sees of each container. */
const seeing = (see: (container: Container) => unknown) =>
  rule({
    name: "test-rule",
    description: "Test.",
    severity: "low",
    kind: "iam",
    remediation: "Test.",
    refs: [],
    source: "https://docs.aws.amazon.com/",
    on: [task, daemon, express],
    check: (subject) =>
      eachContainer(subject, (container) => {
        const seen = see(container);
        return seen === undefined ? "nothing" : JSON.stringify(seen);
      }),
  });

const seeUser = seeing(({ user }) => user);
const seeSettings = seeing(({ settings }) =>
  settings.map(({ name, path, read }) => [name, path, read()]),
);

describe("the containers of a task", () => {
  it("are told apart by their place and name", () => {
    const containerDefinitions = JSON.stringify([{ name: "api", user: "1" }, { user: "2" }]);
    assert.deepEqual(judge(seeUser, task, { containerDefinitions }), [
      'containerDefinitions[0] (api): "1"',
      'containerDefinitions[1]: "2"',
    ]);
  });

  it("may be one alone, with names in any case, of which the last counts", () => {
    const one = JSON.stringify({ Name: "api", USER: "1" });
    assert.deepEqual(judge(seeUser, task, { containerDefinitions: one }), [
      'containerDefinitions[0] (api): "1"',
    ]);
    const twice = '[{ "user": "1", "User": "2" }]';
    assert.deepEqual(judge(seeUser, task, { containerDefinitions: twice }), [
      'containerDefinitions[0]: "2"',
    ]);
  });

  it("are read in the form of a daemon and of an express service", () => {
    const props = { containerDefinitions: [{ name: "agent", user: "1" }] };
    assert.deepEqual(judge(seeUser, daemon, props), ['containerDefinitions[0] (agent): "1"']);
    const primaryContainer = { image: "a", environments: [{ name: "A", value: "1" }] };
    assert.deepEqual(judge(seeSettings, express, { primaryContainer }), [
      'primaryContainer: [["A","environment.A","1"]]',
    ]);
  });

  it("are an error when there are none", () => {
    for (const containerDefinitions of ["", "[", "[]", "null", undefined]) {
      assert.deepEqual(judgeAny(seeUser, task, { containerDefinitions }), [
        "containerDefinitions is not a JSON list of containers; write it with pulumi.jsonStringify.",
      ]);
    }
  });

  it("have nothing when they are no objects", () => {
    for (const containerDefinitions of ["[1]", '["a"]', "[[]]", "true", '"text"']) {
      assert.deepEqual(judge(seeUser, task, { containerDefinitions }), [
        "containerDefinitions[0]: nothing",
      ]);
    }
  });

  it("are judged each on its own when something is unknown", () => {
    assert.deepEqual(judge(seeUser, task, { containerDefinitions: unknown }), [
      "Not evaluated: containerDefinitions is unknown until the deployment",
    ]);
    const props = {
      containerDefinitions: [{ user: unknown }, unknown, { name: unknown, user: "1" }],
    };
    assert.deepEqual(judge(seeUser, daemon, props), [
      "Not evaluated: containerDefinitions[0].user is unknown until the deployment",
      "Not evaluated: containerDefinitions[1] is unknown until the deployment",
      'containerDefinitions[2]: "1"',
    ]);
  });

  it("are given values in many places", () => {
    const container = {
      entryPoint: ["sh"],
      command: ["-c", "serve"],
      environment: [{ name: "A", value: "1" }, { value: "2" }, "junk"],
      healthCheck: { command: ["CMD", "true"] },
      dockerLabels: { team: "x" },
      logConfiguration: { logDriver: "splunk", options: { "splunk-url": "y" } },
    };
    const [seen = ""] = judge(seeSettings, task, {
      containerDefinitions: JSON.stringify([container]),
    });
    assert.deepEqual(JSON.parse(seen.slice("containerDefinitions[0]: ".length)), [
      ["A", "environment.A", "1"],
      ["", "environment[1]", "2"],
      ["", "environment[2]", null],
      ["", "entryPoint[0]", "sh"],
      ["", "command[0]", "-c"],
      ["", "command[1]", "serve"],
      ["", "healthCheck.command[0]", "CMD"],
      ["", "healthCheck.command[1]", "true"],
      ["team", "dockerLabels.team", "x"],
      ["splunk-url", "logConfiguration.options.splunk-url", "y"],
    ]);
  });
});
