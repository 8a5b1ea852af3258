import assert from "node:assert/strict";
import { parseSize, taskSize } from "../../../../policy/cost/pricers/fargate";

describe("the size of a Fargate task", () => {
  for (const [value, vcpu] of [
    ["256", 0.25],
    ["1024", 1],
    ["16384", 16],
    ["1 vCPU", 1],
    ["0.5 vCPU", 0.5],
    [".25 vcpu", 0.25],
    ["4vCPU", 4],
  ] as const) {
    it(`has ${vcpu} vCPU when cpu is "${value}"`, () => {
      assert.equal(parseSize("cpu", value, "vcpu"), vcpu);
    });
  }

  for (const [value, gb] of [
    ["512", 0.5],
    ["2048", 2],
    ["2 GB", 2],
    ["0.5GB", 0.5],
    ["30 gb", 30],
  ] as const) {
    it(`has ${gb} GB when memory is "${value}"`, () => {
      assert.equal(parseSize("memory", value, "gb"), gb);
    });
  }

  for (const value of ["", "0", "one", "1 GB", "1.2.3", "-256", "1 vCPU each"]) {
    it(`is not known when cpu is "${value}"`, () => {
      assert.throws(() => parseSize("cpu", value, "vcpu"), {
        message: `cpu is "${value}", expected a size such as "1024" or "1 vcpu"`,
      });
    });
  }

  it("is x86 with the storage that is free, unless the definition says otherwise", () => {
    assert.deepEqual(taskSize({ cpu: "512", memory: "1024" }), {
      architecture: "x86",
      vcpu: 0.5,
      memoryGB: 1,
      extraStorageGB: 0,
    });
    assert.deepEqual(
      taskSize({
        cpu: "512",
        memory: "1024",
        runtimePlatform: { cpuArchitecture: "ARM64", operatingSystemFamily: "LINUX" },
        ephemeralStorage: { sizeInGib: 50 },
      }),
      { architecture: "arm", vcpu: 0.5, memoryGB: 1, extraStorageGB: 30 },
    );
  });

  it("has no price on Windows, on an unknown architecture, or without cpu and memory", () => {
    const size = { cpu: "1024", memory: "2048" };
    const windows = { operatingSystemFamily: "WINDOWS_SERVER_2022_CORE" };
    assert.throws(() => taskSize({ ...size, runtimePlatform: windows }), {
      message: "operatingSystemFamily WINDOWS_SERVER_2022_CORE has no price",
    });
    assert.throws(() => taskSize({ ...size, runtimePlatform: { cpuArchitecture: "RISCV" } }), {
      message: "cpuArchitecture RISCV has no price",
    });
    assert.throws(() => taskSize({ cpu: "1024", memory: "two" }), { message: /^memory is "two"/ });
    assert.throws(() => taskSize({ cpu: "one", memory: "2048" }), { message: /^cpu is "one"/ });
    assert.throws(() => taskSize({ memory: "2048" }), { message: "cpu is not given" });
    assert.throws(() => taskSize({ cpu: "1024" }), { message: "memory is not given" });
  });
});
