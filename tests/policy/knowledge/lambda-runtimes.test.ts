import assert from "node:assert/strict";
import { lambdaRuntimes, supportEnded } from "../../../policy/knowledge/lambda-runtimes";

describe("the support of Lambda runtimes", () => {
  it("has ended for those whose day came before the table was read", () => {
    assert.equal(supportEnded("python3.6"), "2022-07-18");
    assert.equal(supportEnded("nodejs18.x"), "2025-09-01");
    assert.equal(supportEnded("provided.al2"), lambdaRuntimes.asOf);
    assert.equal(supportEnded("nodejs22.x"), undefined);
  });

  it("lasts for one that is newer than the table", () => {
    assert.equal(supportEnded("nodejs99.x"), undefined);
    assert.equal(supportEnded(""), undefined);
    assert.equal(supportEnded("toString"), undefined);
  });

  it("ends on days that exist", () => {
    for (const [runtime, day = ""] of Object.entries(lambdaRuntimes.supportEnds)) {
      assert.equal(new Date(day).toISOString().slice(0, 10), day, runtime);
    }
  });
});
