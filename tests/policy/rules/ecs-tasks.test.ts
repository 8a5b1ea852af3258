import assert from "node:assert/strict";
import { noHostNamespaces, taskArm64, taskSizeLimit } from "../../../policy/rules/ecs-tasks";
import { judge, judgeAny, unknown } from "../support";

const task = "aws:ecs/taskDefinition:TaskDefinition";

describe("ecs-no-host-namespaces", () => {
  it("accepts a task that has its own", () => {
    assert.deepEqual(judge(noHostNamespaces, task, {}), []);
    const own = { pidMode: "task", ipcMode: "none", networkMode: "awsvpc" };
    assert.deepEqual(judge(noHostNamespaces, task, own), []);
  });

  it("rejects each that is of the machine", () => {
    assert.deepEqual(judge(noHostNamespaces, task, { pidMode: "host" }), [
      "pidMode is host; remove it.",
    ]);
    assert.deepEqual(judge(noHostNamespaces, task, { ipcMode: "host" }), [
      "ipcMode is host; remove it.",
    ]);
    assert.deepEqual(judge(noHostNamespaces, task, { networkMode: "host" }), [
      "networkMode is host; use awsvpc.",
    ]);
  });

  it("does not look into containers, in which ECS reads no such member", () => {
    const containerDefinitions = JSON.stringify([{ name: "api", pidMode: "host" }]);
    assert.deepEqual(judge(noHostNamespaces, task, { containerDefinitions }), []);
  });

  it("decides on what it knows", () => {
    assert.deepEqual(judge(noHostNamespaces, task, { pidMode: unknown, networkMode: "host" }), [
      "Not evaluated: pidMode is unknown until the deployment",
      "networkMode is host; use awsvpc.",
    ]);
  });
});

describe("ecs-task-arm64", () => {
  const on = (cpuArchitecture: string, operatingSystemFamily = "LINUX") => ({
    requiresCompatibilities: ["FARGATE"],
    runtimePlatform: { cpuArchitecture, operatingSystemFamily },
  });

  it("accepts Graviton", () => {
    assert.deepEqual(judge(taskArm64, task, on("ARM64")), []);
  });

  it("rejects x86, chosen or by default", () => {
    assert.deepEqual(judge(taskArm64, task, on("X86_64")), [
      "runtimePlatform.cpuArchitecture is X86_64; set it to ARM64.",
    ]);
    for (const props of [{}, { requiresCompatibilities: ["EC2", "FARGATE"] }]) {
      assert.deepEqual(judge(taskArm64, task, props), [
        "runtimePlatform.cpuArchitecture is not set; set it to ARM64.",
      ]);
    }
  });

  it("asks nothing of Windows, nor of tasks for EC2 alone", () => {
    assert.deepEqual(judge(taskArm64, task, on("X86_64", "WINDOWS_SERVER_2022_CORE")), []);
    assert.deepEqual(judge(taskArm64, task, { requiresCompatibilities: ["EC2"] }), []);
  });

  it("does not decide on an architecture it does not know", () => {
    assert.deepEqual(judge(taskArm64, task, on(unknown)), [
      "Not evaluated: runtimePlatform.cpuArchitecture is unknown until the deployment",
    ]);
  });
});

describe("ecs-task-size-limit", () => {
  const fargate = (cpu: string, memory: string) => ({
    requiresCompatibilities: ["FARGATE"],
    cpu,
    memory,
  });

  it("accepts sizes up to the limit of the environment, in any notation", () => {
    for (const [environment, cpu, memory] of [
      ["dev", "1024", "4096"],
      ["dev", "1 vCPU", "4 GB"],
      ["hom", "2048", "8192"],
      ["prod", "4096", "16384"],
      ["prod", "4 vCPU", "16GB"],
    ] as const) {
      assert.deepEqual(judge(taskSizeLimit, task, fargate(cpu, memory), { environment }), []);
    }
  });

  it("rejects what is larger", () => {
    assert.deepEqual(judge(taskSizeLimit, task, fargate("2048", "4096"), { environment: "dev" }), [
      "cpu is 2048; dev takes 1024 CPU units at most.",
    ]);
    assert.deepEqual(
      judge(taskSizeLimit, task, fargate("2 vCPU", "9 GB"), { environment: "hom" }),
      ["memory is 9 GB; hom takes 8192 MiB at most."],
    );
    assert.deepEqual(judge(taskSizeLimit, task, fargate("8192", "61440")), [
      "cpu is 8192; prod takes 4096 CPU units at most.",
      "memory is 61440; prod takes 16384 MiB at most.",
    ]);
  });

  it("rejects a pair that Fargate does not have", () => {
    assert.deepEqual(judge(taskSizeLimit, task, fargate("256", "4096")), [
      "memory is 4096, which Fargate does not have beside 256 CPU units; use one of 512, 1024, 2048.",
    ]);
    assert.deepEqual(judge(taskSizeLimit, task, fargate("300", "512")), [
      "cpu is 300, which Fargate does not have; use one of 256, 512, 1024, 2048, 4096, 8192, 16384.",
    ]);
  });

  it("rejects a task for Fargate that says no size", () => {
    const requiresCompatibilities = ["EC2", "FARGATE"];
    assert.deepEqual(judge(taskSizeLimit, task, { requiresCompatibilities }), [
      "cpu is not set, which Fargate does not have; use one of 256, 512, 1024, 2048, 4096, 8192, 16384.",
    ]);
    assert.deepEqual(judge(taskSizeLimit, task, { requiresCompatibilities, cpu: "1024" }), [
      "memory is not set, which Fargate does not have beside 1024 CPU units; use one of 2048, 3072, 4096, 5120, 6144, 7168, 8192.",
    ]);
  });

  it("rejects what is no amount", () => {
    assert.deepEqual(judgeAny(taskSizeLimit, task, { cpu: "large", memory: {} }), [
      "cpu is large, which is no amount; use CPU units up to 4096.",
      "memory is an object, which is no amount; use MiB up to 16384.",
    ]);
  });

  it("leaves the pair to EC2, and keeps to the limit", () => {
    assert.deepEqual(judge(taskSizeLimit, task, { cpu: "300", memory: "700" }), []);
    assert.deepEqual(
      judge(taskSizeLimit, task, { requiresCompatibilities: ["EC2"], memory: "32768" }),
      ["memory is 32768; prod takes 16384 MiB at most."],
    );
  });

  it("decides on what it knows", () => {
    assert.deepEqual(judge(taskSizeLimit, task, fargate(unknown, "32768")), [
      "Not evaluated: cpu is unknown until the deployment",
      "memory is 32768; prod takes 16384 MiB at most.",
    ]);
    assert.deepEqual(
      judge(taskSizeLimit, task, { ...fargate("256", "512"), requiresCompatibilities: unknown }),
      ["Not evaluated: requiresCompatibilities is unknown until the deployment"],
    );
  });
});
