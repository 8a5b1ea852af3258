import assert from "node:assert/strict";
import { cpuUnitsOf, memoryMiBOf } from "../../../policy/read/task-size";

describe("the size of a task", () => {
  it("is read as units, and as what people call them", () => {
    for (const cpu of ["256", 256, "0.25 vCPU", ".25 vcpu", "0.25vCPU", " .25 VCPU "]) {
      assert.equal(cpuUnitsOf(cpu), 256, String(cpu));
    }
    for (const memory of ["512", 512, "0.5 GB", ".5GB", "0.5 gb"]) {
      assert.equal(memoryMiBOf(memory), 512, String(memory));
    }
    assert.equal(cpuUnitsOf("2 vCPU"), 2048);
    assert.equal(memoryMiBOf("16 GB"), 16_384);
  });

  it("is nothing when it is none", () => {
    for (const value of ["", "a", "1 GB", "vCPU", ". vCPU", "1 vCPU more", null, undefined, []]) {
      assert.equal(cpuUnitsOf(value), undefined, String(value));
    }
    for (const value of ["", "a", "1 vCPU", "GB", "512 MB", {}]) {
      assert.equal(memoryMiBOf(value), undefined);
    }
  });
});
