import assert from "node:assert/strict";
import { judgeInstanceType } from "../../../policy/read/instance-type";

const judge = (value: unknown, largest: string) =>
  judgeInstanceType("instanceType", value, {
    environment: "dev",
    families: ["t4g", "m7g"],
    largest,
  });

describe("an instance type", () => {
  const sizes = ["nano", "micro", "small", "medium", "large", "xlarge", "2xlarge", "10xlarge"];

  it("is allowed up to the largest size", () => {
    for (const [rank, largest] of sizes.entries()) {
      const allowed = sizes.filter((size) => judge(`t4g.${size}`, largest) === undefined);
      assert.deepEqual(allowed, sizes.slice(0, rank + 1));
    }
  });

  it("is too large when its size is none", () => {
    for (const size of ["metal", "metal-24xl", "*", "huge"]) {
      assert.equal(
        judge(`m7g.${size}`, "48xlarge"),
        `instanceType is m7g.${size}; dev takes sizes up to 48xlarge.`,
      );
    }
  });

  it("is read with the prefix of any service, and what may follow the size", () => {
    for (const type of ["db.t4g.micro", "cache.t4g.micro", "db.m7g.large.tpc1.mem2x"]) {
      assert.equal(judge(type, "large"), undefined);
    }
  });

  it("needs a family from the list", () => {
    for (const type of ["t4.micro", "t4g2.micro", "micro"]) {
      assert.equal(
        judge(type, "large"),
        `instanceType is ${type}; use one of the families t4g and m7g.`,
      );
    }
    assert.equal(
      judge({}, "large"),
      "instanceType is an object; use one of the families t4g and m7g.",
    );
  });
});
